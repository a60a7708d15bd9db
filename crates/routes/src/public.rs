//! Pages and files open to everyone.

use crate::route::routes;

routes! {
    /// Routes open to everyone.
    PUBLIC:
    /// The front page; a signed-in person is sent to the page of their role.
    HOME = "home", "/", [Get], Everyone;
    /// The printable poster with the QR of registration.
    POSTER = "poster", "/poster", [Get], Everyone;
    /// A talent joins (people.md §2).
    REGISTER = "register", "/auth/register", [Get, Post], Everyone;
    /// After registration: code, QR, next steps. The token is signed and lasts 24 h (contracts.md).
    WELCOME = "welcome", "/auth/welcome/{token}", [Get], Everyone;
    /// The thumbnail of a file that waits for a refused form to come back.
    INCOMING_THUMB = "incoming-thumb", "/auth/incoming/{name}", [Get], Everyone;
    /// The proof of work asked from a browser before a public form.
    ROBOT_CHALLENGE = "robot-challenge", "/auth/challenge", [Get], Everyone;
    /// Sign-in.
    LOGIN = "login", "/auth/login", [Get, Post], Everyone;
    /// The second page of a sign-in: a code of the second factor.
    SECOND_STEP = "second-step", "/auth/second-step", [Get, Post], Everyone;
    /// What this browser may ask its passkeys, as JSON: anybody's, or those of the sign-in that waits.
    PASSKEY_CHALLENGE = "passkey-challenge", "/auth/passkey/challenge", [Post], Everyone;
    /// Sign in with a passkey alone.
    PASSKEY_SIGN_IN = "passkey-sign-in", "/auth/passkey", [Post], Everyone;
    /// Ask for a link that sets a new password.
    FORGOT = "forgot", "/auth/forgot", [Get, Post], Everyone;
    /// Set a new password with the mailed token.
    RESET = "reset", "/auth/reset/{token}", [Get, Post], Everyone;
    /// Choose the first password with the mailed token.
    ACTIVATE = "activate", "/auth/activate/{token}", [Get, Post], Everyone;
    /// One of two addresses agrees to a change, with the mailed token.
    EMAIL_CONFIRM = "email-confirm", "/auth/email/{token}", [Get, Post], Everyone;
    /// First run: the first administrator, with the printed token.
    SETUP = "setup", "/setup/{token}", [Get, Post], Everyone;
    /// A talent's page, short so that its QR scans from a crumpled badge (codes.md §4).
    PROFILE = "profile", "/t/{code}", [Get], Everyone;
    /// The same page at its documented long address; its canonical link is the short one.
    PROFILE_LONG = "profile-long", "/profile/view/{code}", [Get], Everyone;
    /// What opens a page to a network address that asked for many: a solved challenge (people.md §5).
    OPEN_PROFILE = "open-profile", "/t/{code}/open", [Post], Everyone;
    /// Write to a talent without seeing the address (people.md §5).
    CONTACT = "contact", "/t/{code}/contact", [Get, Post], Everyone;
    /// The talent card as PDF, with the fields the reader may see.
    CARD_PDF = "card-pdf", "/t/{code}/card.pdf", [Get], Everyone;
    /// The profile's QR for pages and print.
    QR_SVG = "qr-svg", "/t/{code}/qr.svg", [Get], Everyone;
    /// The profile's QR as a picture of at least 512 px.
    QR_PNG = "qr-png", "/t/{code}/qr.png", [Get], Everyone;
    /// A photo in one of its sizes; names are random.
    PHOTO = "photo", "/media/{name}", [Get], Everyone;
    /// A shortlist for whoever was given a link; the code word on POST.
    SHARED_SHORTLIST = "shared-shortlist", "/s/{token}", [Get, Post], Everyone;
    /// Yes, maybe or no about somebody on a shared shortlist.
    SHARED_VOTE = "shared-vote", "/s/{token}/votes", [Post], Everyone;
    /// Ask for another link in place of one that does not work.
    SHARED_REQUEST = "shared-request", "/s/{token}/request", [Get, Post], Everyone;
    /// The face of somebody on a shared shortlist.
    SHARED_PHOTO = "shared-photo", "/s/{token}/photos/{entry}", [Get], Everyone;
    /// Choose the language, then back to the page.
    LANGUAGE = "language", "/language/{locale}", [Get], Everyone;
    /// Choose light, dark or automatic colours, then back to the page.
    THEME = "theme", "/theme/{theme}", [Get], Everyone;
    /// Terms of use.
    TERMS = "terms", "/legal/terms", [Get], Everyone;
    /// Privacy notice.
    PRIVACY = "privacy", "/legal/privacy", [Get], Everyone;
    /// What crawlers may read.
    ROBOTS = "robots", "/robots.txt", [Get], Everyone;
    /// How to report a weakness (RFC 9116).
    SECURITY_TXT = "security-txt", "/.well-known/security.txt", [Get], Everyone;
    /// What a phone needs to put the product on its home screen.
    MANIFEST = "manifest", "/manifest.webmanifest", [Get], Everyone;
    /// Stylesheets, scripts, fonts and icons, named by their content.
    ASSET = "asset", "/assets/{*path}", [Get], Everyone;
    /// The process is alive (contracts.md).
    HEALTHZ = "healthz", "/healthz", [Get], Everyone;
    /// The process can serve: its checks as JSON, 503 when one fails (contracts.md).
    READYZ = "readyz", "/readyz", [Get], Everyone;
    /// Figures for monitoring: to this machine itself, or with the token of the configuration; nothing is there for others.
    METRICS = "metrics", "/metrics", [Get], Everyone;
    /// Where browsers report what the content policy stopped.
    CSP_REPORT = "csp-report", "/csp-report", [Post], Everyone;
    /// No more of what is not essential, by the link of a letter: the question on GET, the answer on POST (RFC 8058).
    MAIL_STOP = "mail-stop", "/mail/stop/{token}", [Get, Post], Everyone;
    /// Take a deletion back with the link of the letter: the question on GET, the answer on POST.
    STAY = "stay", "/account/stay/{token}", [Get, Post], Everyone;
}
