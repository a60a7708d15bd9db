//! What every account may do with what is its own.

use crate::route::routes;

routes! {
    /// Routes of signed-in people.
    MEMBERS:
    /// The sign-out button on GET, which ends nothing; the end of the session on POST.
    LOGOUT = "logout", "/auth/logout", [Get, Post], SignedIn;
    /// Change the own password; a temporary one leads here.
    PASSWORD = "password", "/account/password", [Get, Post], SignedIn;
    /// The own space.
    DASHBOARD = "dashboard", "/profile/dashboard", [Get], Owner;
    /// The list of the sections of the own profile.
    EDIT = "edit", "/profile/edit", [Get], Owner;
    /// One section of the own profile, saved on its own.
    EDIT_SECTION = "edit-section", "/profile/edit/{section}", [Get, Post], Owner;
    /// The page of the own photo.
    PROFILE_PHOTO = "profile-photo", "/profile/photo", [Get], Owner;
    /// Send or replace the own photo.
    UPLOAD_PHOTO = "upload-photo", "/profile/upload-photo", [Post], Owner;
    /// Confirmation on GET, removal of the own photo on POST.
    DELETE_PHOTO = "delete-photo", "/profile/photo/delete", [Get, Post], Owner;
    /// Give the password again before a sensitive act; leads back to it.
    CONFIRM = "confirm", "/account/confirm", [Get, Post], SignedIn;
    /// The own locks: address, password, second factor, devices.
    SECURITY = "security", "/account/security", [Get], SignedIn;
    /// End one of the own sessions, or all but this one.
    SECURITY_SESSIONS = "security-sessions", "/account/security/sessions", [Post], SignedIn;
    /// Set up an authenticator application: begins, then takes its first code.
    TOTP = "totp", "/account/security/totp", [Get, Post], SignedIn;
    /// Remove the own second factor.
    TOTP_REMOVE = "totp-remove", "/account/security/totp/remove", [Post], SignedIn;
    /// The own passkeys on GET, one more on POST.
    PASSKEYS = "passkeys", "/account/security/passkeys", [Get, Post], SignedIn;
    /// What this browser may ask its passkeys, as JSON: for a new one, or to prove who acts.
    PASSKEYS_CHALLENGE = "passkeys-challenge", "/account/security/passkeys/challenge", [Post], SignedIn;
    /// Give one of the own passkeys another name.
    PASSKEY_RENAME = "passkey-rename", "/account/security/passkeys/{id}/name", [Post], SignedIn;
    /// Remove one of the own passkeys.
    PASSKEY_REMOVE = "passkey-remove", "/account/security/passkeys/{id}/remove", [Post], SignedIn;
    /// Ask for another address; both addresses confirm it by mail.
    ACCOUNT_EMAIL = "account-email", "/account/email", [Get, Post], SignedIn;
    /// Draw new recovery codes, which are shown once.
    RECOVERY_CODES = "recovery-codes", "/account/security/recovery-codes", [Post], SignedIn;
    /// What is held about oneself, who read it, and what was agreed to (people.md §7).
    OWN_DATA = "own-data", "/account/data", [Get], Owner;
    /// Give a consent or take it back.
    OWN_DATA_CONSENT = "own-data-consent", "/account/data/consent", [Post], Owner;
    /// Hide the own profile for a while.
    OWN_DATA_PAUSE = "own-data-pause", "/account/data/pause", [Post], Owner;
    /// Bring the own profile back.
    OWN_DATA_RESUME = "own-data-resume", "/account/data/resume", [Post], Owner;
    /// A copy of everything that is held about oneself, as a ZIP.
    OWN_DATA_EXPORT = "own-data-export", "/account/data/export", [Post], Owner;
    /// Ask to be deleted: what it means on GET, with the password on POST.
    OWN_DATA_DELETE = "own-data-delete", "/account/data/delete", [Get, Post], Owner;
    /// Take one's own deletion back.
    OWN_DATA_STAY = "own-data-stay", "/account/data/stay", [Post], Owner;
    /// The page of the own CV.
    PROFILE_CV = "profile-cv", "/profile/cv", [Get], Owner;
    /// Send or replace the own CV.
    UPLOAD_CV = "upload-cv", "/profile/upload-cv", [Post], Owner;
    /// Confirmation on GET, removal of the own CV on POST.
    DELETE_CV = "delete-cv", "/profile/cv/delete", [Get, Post], Owner;
    /// Towards somebody's CV, for its owner and casting staff: a link signed for a few minutes.
    CV = "cv", "/t/{code}/cv", [Get], SignedIn;
    /// A private file behind a link that was signed for this account.
    FILE = "file", "/files/{token}", [Get], SignedIn;
}
