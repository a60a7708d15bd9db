//! Messages after a redirect: a signed word in the address, `?m=`; no cookie, nothing anybody could forge.

use axum::response::Response;
use kernel::{Message, msg};
use serde::Serialize;

use super::redirect;
use crate::Web;

/// How a message is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// It is done.
    Ok,
    /// It is done, and something is to be known.
    Warn,
    /// It is not done.
    Bad,
    /// Something to know.
    Info,
}

/// Writes the closed list of messages.
macro_rules! flashes {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $kind:ident, $key:literal;)+) => {
        /// What a page may say after a redirect; a page that needs another sentence adds a line here.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Flash {
            $($(#[$doc])* $name,)+
        }

        impl Flash {
            /// Every message.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The word that travels.
            const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// How it is meant.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind,)+ }
            }

            /// The sentence.
            #[must_use]
            pub const fn message(self) -> Message {
                match self { $(Self::$name => msg!($key),)+ }
            }
        }
    };
}

flashes! {
    /// The session ended.
    SignedOut = "signed-out", Ok, "hall-flash-signed-out";
    /// The password was changed.
    PasswordChanged = "password-changed", Ok, "hall-flash-password-changed";
    /// A section of the profile was saved.
    ProfileSaved = "profile-saved", Ok, "hall-flash-profile-saved";
    /// A talent profile was added to the account.
    ProfileAdded = "profile-added", Ok, "hall-flash-profile-added";
    /// They wanted to add a talent profile and have one.
    AlreadyTalent = "already-talent", Info, "hall-flash-already-talent";
    /// The photo was put or replaced.
    PhotoSaved = "photo-saved", Ok, "hall-flash-photo-saved";
    /// The photo was removed.
    PhotoRemoved = "photo-removed", Ok, "hall-flash-photo-removed";
    /// The CV was put or replaced.
    CvSaved = "cv-saved", Ok, "hall-flash-cv-saved";
    /// The CV was removed.
    CvRemoved = "cv-removed", Ok, "hall-flash-cv-removed";
    /// A message to a talent is on its way.
    MessageSent = "message-sent", Ok, "hall-flash-message-sent";
    /// New sign-in details are on their way.
    CredentialsSent = "credentials-sent", Ok, "hall-flash-credentials-sent";
    /// An account was suspended.
    AccountSuspended = "account-suspended", Warn, "hall-flash-account-suspended";
    /// A suspension was lifted.
    AccountResumed = "account-resumed", Ok, "hall-flash-account-resumed";
    /// The password was given again; the act may be asked again.
    Confirmed = "confirmed", Ok, "hall-flash-confirmed";
    /// A session was ended.
    SessionEnded = "session-ended", Ok, "hall-flash-session-ended";
    /// Every other session was ended.
    SessionsEnded = "sessions-ended", Ok, "hall-flash-sessions-ended";
    /// A second factor was removed.
    FactorRemoved = "factor-removed", Warn, "hall-flash-factor-removed";
    /// A passkey was added.
    PasskeyAdded = "passkey-added", Ok, "hall-flash-passkey-added";
    /// A passkey got another name.
    PasskeyRenamed = "passkey-renamed", Ok, "hall-flash-passkey-renamed";
    /// A passkey was removed.
    PasskeyRemoved = "passkey-removed", Warn, "hall-flash-passkey-removed";
    /// Another address was asked for; both addresses were written to.
    EmailAsked = "email-asked", Info, "hall-flash-email-asked";
    /// A change of address was given up.
    EmailCancelled = "email-cancelled", Ok, "hall-flash-email-cancelled";
    /// Somebody was invited to join the staff.
    Invited = "invited", Ok, "hall-flash-invited";
    /// A profile was prepared, and its owner is written to.
    Prepared = "prepared", Ok, "hall-flash-prepared";
    /// The link where somebody agrees to their profile is on its way again.
    ActivationSent = "activation-sent", Ok, "hall-flash-activation-sent";
    /// The account was opened by its owner's agreement.
    Agreed = "agreed", Ok, "hall-flash-agreed";
    /// A file of people is forgotten.
    ImportDiscarded = "import-discarded", Warn, "hall-flash-import-discarded";
    /// A setting was saved.
    SettingSaved = "setting-saved", Ok, "hall-flash-setting-saved";
    /// An account got another role.
    RoleGiven = "role-given", Ok, "hall-flash-role-given";
    /// An identity is verified and locked.
    IdentityVerified = "identity-verified", Ok, "hall-flash-identity-verified";
    /// An identity is open to its owner again.
    IdentityOpened = "identity-opened", Warn, "hall-flash-identity-opened";
    /// A line of the security log is settled.
    SecuritySettled = "security-settled", Ok, "hall-flash-security-settled";
    /// A consent was given.
    ConsentGiven = "consent-given", Ok, "hall-flash-consent-given";
    /// A consent was taken back.
    ConsentWithdrawn = "consent-withdrawn", Ok, "hall-flash-consent-withdrawn";
    /// The own profile is hidden for a while.
    ProfilePaused = "profile-paused", Warn, "hall-flash-profile-paused";
    /// The own profile is back.
    ProfileResumed = "profile-resumed", Ok, "hall-flash-profile-resumed";
    /// A deletion was asked.
    DeletionAsked = "deletion-asked", Warn, "hall-flash-deletion-asked";
    /// A deletion was taken back.
    DeletionCancelled = "deletion-cancelled", Ok, "hall-flash-deletion-cancelled";
    /// Somebody was deleted by staff.
    PersonDeleted = "person-deleted", Warn, "hall-flash-person-deleted";
    /// Somebody was brought back by staff.
    PersonRestored = "person-restored", Ok, "hall-flash-person-restored";
    /// Two people became one.
    PeopleMerged = "people-merged", Ok, "hall-flash-people-merged";
    /// A merge was taken back.
    MergeUndone = "merge-undone", Ok, "hall-flash-merge-undone";
    /// Two people who look alike are two.
    ToldApart = "told-apart", Ok, "hall-flash-told-apart";
    /// A name is watched.
    NameWatched = "name-watched", Ok, "hall-flash-name-watched";
    /// What is written about a watched name was saved.
    WatchSaved = "watch-saved", Ok, "hall-flash-watch-saved";
    /// A name is watched no longer.
    WatchRemoved = "watch-removed", Warn, "hall-flash-watch-removed";
    /// What came of a match was said.
    MatchSettled = "match-settled", Ok, "hall-flash-match-settled";
    /// A talent was added to the list.
    TradeAdded = "trade-added", Ok, "hall-flash-trade-added";
    /// A talent was described otherwise.
    TradeSaved = "trade-saved", Ok, "hall-flash-trade-saved";
    /// A talent is offered no more.
    TradeRetired = "trade-retired", Warn, "hall-flash-trade-retired";
    /// A talent is offered again.
    TradeRestored = "trade-restored", Ok, "hall-flash-trade-restored";
    /// One talent went into another.
    TradesMerged = "trades-merged", Ok, "hall-flash-trades-merged";
    /// A shortlist was begun.
    ShortlistMade = "shortlist-made", Ok, "hall-flash-shortlist-made";
    /// People were put on a shortlist.
    ShortlistAdded = "shortlist-added", Ok, "hall-flash-shortlist-added";
    /// Some of the people could not be put on a shortlist.
    ShortlistPartly = "shortlist-partly", Warn, "hall-flash-shortlist-partly";
    /// They were on it already.
    ShortlistAlready = "shortlist-already", Info, "hall-flash-shortlist-already";
    /// A shortlist was changed.
    ShortlistSaved = "shortlist-saved", Ok, "hall-flash-shortlist-saved";
    /// A shortlist was copied.
    ShortlistCopied = "shortlist-copied", Ok, "hall-flash-shortlist-copied";
    /// A shortlist was removed.
    ShortlistRemoved = "shortlist-removed", Warn, "hall-flash-shortlist-removed";
    /// Somebody was taken off a shortlist.
    EntryDropped = "entry-dropped", Warn, "hall-flash-entry-dropped";
    /// A link to a shortlist was ended.
    LinkRevoked = "link-revoked", Warn, "hall-flash-link-revoked";
    /// A link that was over is listed no more.
    LinkForgotten = "link-forgotten", Warn, "hall-flash-link-forgotten";
    /// Another link was asked for, whether or not there was one.
    LinkAsked = "link-asked", Info, "hall-flash-link-asked";
    /// A note was written.
    NoteWritten = "note-written", Ok, "hall-flash-note-written";
    /// A note was taken back.
    NoteForgotten = "note-forgotten", Warn, "hall-flash-note-forgotten";
    /// A recurring job runs before its time.
    JobAsked = "job-asked", Ok, "hall-flash-job-asked";
    /// It was on its way already.
    JobOnItsWay = "job-on-its-way", Info, "hall-flash-job-on-its-way";
    /// Jobs that were given up are tried again.
    JobsReplayed = "jobs-replayed", Ok, "hall-flash-jobs-replayed";
    /// A job was removed.
    JobRemoved = "job-removed", Warn, "hall-flash-job-removed";
    /// The job is not there any more, or not in that state.
    JobGone = "job-gone", Info, "hall-flash-job-gone";
    /// A letter is sent again.
    LetterSentAgain = "letter-sent-again", Ok, "hall-flash-letter-sent-again";
    /// An address gets only what is essential.
    MailStopped = "mail-stopped", Warn, "hall-flash-mail-stopped";
    /// An address is written to again.
    MailAllowed = "mail-allowed", Ok, "hall-flash-mail-allowed";
    /// The mail provider took the test letter.
    MailTested = "mail-tested", Ok, "hall-flash-mail-tested";
    /// The test letter lies in the outbox.
    MailTestKept = "mail-test-kept", Info, "hall-flash-mail-test-kept";
    /// A letter has its built-in words back.
    LetterTextReset = "letter-text-reset", Ok, "hall-flash-letter-text-reset";
    /// The periods of retention were saved.
    RetentionSaved = "retention-saved", Ok, "hall-flash-retention-saved";
    /// A search is kept.
    SearchSaved = "search-saved", Ok, "hall-flash-search-saved";
    /// A search is kept no more.
    SearchRemoved = "search-removed", Warn, "hall-flash-search-removed";
}

impl Flash {
    /// The message a token carries, if it is genuine, fresh and known.
    #[must_use]
    pub fn read(web: &Web, token: &str) -> Option<Self> {
        let word = web.app.read_flash(token)?;
        Self::ALL.iter().copied().find(|flash| flash.word() == word)
    }

    /// Redirects to a local path, which will show the message.
    #[must_use]
    pub fn at(self, web: &Web, path: &str) -> Response {
        let joint = if path.contains('?') { '&' } else { '?' };
        redirect::to_path(&format!("{path}{joint}m={}", web.app.sign_flash(self.word())))
    }
}
