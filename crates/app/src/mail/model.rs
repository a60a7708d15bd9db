//! What a letter is before it is written, and what is known of it afterwards.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{AccountId, PersonId};
use queue::Job;
use serde::{Deserialize, Serialize};

use super::rules;
use crate::Alert;

/// Which letter; the key is its folder in `templates/mail` and its word in the database, for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// After a registration: code, page, own space, next steps, what was said, the card.
    TalentRegistration,
    /// How to sign in for the first time.
    LoginCredentials,
    /// Staff prepared a profile: the link where its owner agrees and chooses a password.
    AccountActivation,
    /// The link that sets a new password.
    PasswordReset,
    /// A password was changed.
    SecurityChange,
    /// Somebody registered with the address of an account that exists.
    RegistrationKnownEmail,
    /// To the guardian of a person under 18 who registered.
    GuardianConsent,
    /// A visitor's message.
    ContactRelay,
    /// To administrators: somebody registered.
    AdminNewRegistration,
    /// A sign-in on a device that was never seen.
    NewDevice,
    /// A second factor was set up.
    SecondFactorOn,
    /// A second factor was removed.
    SecondFactorOff,
    /// A passkey was added.
    PasskeyOn,
    /// Passkeys were removed.
    PasskeyOff,
    /// A copy of a passkey was refused.
    PasskeyCopied,
    /// A recovery code took the place of the second factor.
    RecoveryCodeUsed,
    /// To the present address: another one was asked for.
    EmailChangeFormer,
    /// To the address that was asked for.
    EmailChangeNew,
    /// To the address that signs in from now on.
    EmailChanged,
    /// The same to the former address.
    EmailChangedFormer,
    /// An invitation to join the staff.
    StaffInvitation,
    /// A deletion was asked: until when, and how to take it back.
    AccountDeletion,
    /// To administrators: an attack, or something that was tampered with.
    AdminSecurityAlert,
    /// To administrators, or to the address beside the name: somebody is called like a name that is watched.
    NameDetection,
    /// To administrators, each week: who joined.
    WeeklyRecapTalents,
    /// To the administrator who tries the provider.
    ProviderTest,
    /// To administrators: a copy of another letter, without its secrets.
    AdminCopy,
    /// To who keeps searches: who is new in them.
    SavedSearchDigest,
    /// A file that was asked for can be taken.
    ExportReady,
    /// To who shared a shortlist: its link was opened, or answered with.
    RecruiterLinkActivity,
    /// To who shared a shortlist: the holder of a link that is over asks for another one.
    LinkRequest,
}

impl Template {
    /// Every letter.
    pub const ALL: [Self; 31] = [
        Self::TalentRegistration,
        Self::LoginCredentials,
        Self::AccountActivation,
        Self::PasswordReset,
        Self::SecurityChange,
        Self::RegistrationKnownEmail,
        Self::GuardianConsent,
        Self::ContactRelay,
        Self::AdminNewRegistration,
        Self::NewDevice,
        Self::SecondFactorOn,
        Self::SecondFactorOff,
        Self::PasskeyOn,
        Self::PasskeyOff,
        Self::PasskeyCopied,
        Self::RecoveryCodeUsed,
        Self::EmailChangeFormer,
        Self::EmailChangeNew,
        Self::EmailChanged,
        Self::EmailChangedFormer,
        Self::StaffInvitation,
        Self::AccountDeletion,
        Self::AdminSecurityAlert,
        Self::NameDetection,
        Self::WeeklyRecapTalents,
        Self::ProviderTest,
        Self::AdminCopy,
        Self::SavedSearchDigest,
        Self::ExportReady,
        Self::RecruiterLinkActivity,
        Self::LinkRequest,
    ];

    /// The folder and the stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::TalentRegistration => "talent_registration",
            Self::LoginCredentials => "login_credentials",
            Self::AccountActivation => "account_activation",
            Self::PasswordReset => "password_reset",
            Self::SecurityChange => "security_change",
            Self::RegistrationKnownEmail => "registration_known_email",
            Self::GuardianConsent => "guardian_consent",
            Self::ContactRelay => "contact_relay",
            Self::AdminNewRegistration => "admin_new_registration",
            Self::NewDevice => "new_device",
            Self::SecondFactorOn => "second_factor_on",
            Self::SecondFactorOff => "second_factor_off",
            Self::PasskeyOn => "passkey_on",
            Self::PasskeyOff => "passkey_off",
            Self::PasskeyCopied => "passkey_copied",
            Self::RecoveryCodeUsed => "recovery_code_used",
            Self::EmailChangeFormer => "email_change_former",
            Self::EmailChangeNew => "email_change_new",
            Self::EmailChanged => "email_changed",
            Self::EmailChangedFormer => "email_changed_former",
            Self::StaffInvitation => "staff_invitation",
            Self::AccountDeletion => "account_deletion",
            Self::AdminSecurityAlert => "admin_security_alert",
            Self::NameDetection => "name_detection",
            Self::WeeklyRecapTalents => "weekly_recap_talents",
            Self::ProviderTest => "provider_test",
            Self::AdminCopy => "admin_copy",
            Self::SavedSearchDigest => "saved_search_digest",
            Self::ExportReady => "export_ready",
            Self::RecruiterLinkActivity => "recruiter_link_activity",
            Self::LinkRequest => "link_request",
        }
    }

    /// The template of a stored word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.key() == key)
    }

    /// Whether an account cannot do without it, so that nothing switches it off (outputs.md §3).
    #[must_use]
    pub const fn is_essential(self) -> bool {
        !matches!(
            self,
            Self::TalentRegistration
                | Self::LoginCredentials
                | Self::ContactRelay
                | Self::AdminNewRegistration
                | Self::NameDetection
                | Self::WeeklyRecapTalents
                | Self::AdminCopy
                | Self::SavedSearchDigest
                | Self::ExportReady
                | Self::RecruiterLinkActivity
                | Self::LinkRequest
        )
    }

    /// Whether administrators get it, whomever it speaks of.
    #[must_use]
    pub const fn is_to_administrators(self) -> bool {
        matches!(
            self,
            Self::AdminNewRegistration
                | Self::AdminSecurityAlert
                | Self::NameDetection
                | Self::WeeklyRecapTalents
                | Self::ProviderTest
                | Self::AdminCopy
        )
    }

    /// Whether it goes because an administrator asks for it now, so that there is nothing to switch.
    #[must_use]
    pub const fn is_asked_for(self) -> bool {
        matches!(self, Self::ProviderTest | Self::AdminCopy)
    }
}

/// The job that writes and sends one letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendLetter {
    /// Which letter.
    pub template: Template,
    /// Names the letter for ever: the same key is never sent twice. At most 80 of `[A-Za-z0-9_.-]`.
    pub key: String,
    /// The person it speaks of.
    pub person: Option<i64>,
    /// The account it goes to; without one, the account of the person.
    pub account: Option<i64>,
    /// A relayed message, sealed as `events.contact` of the person.
    pub sealed: Option<String>,
    /// What an alert is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert: Option<Alert>,
    /// The match a letter is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matched: Option<i64>,
    /// The account that caused it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<i64>,
    /// The shared link a letter is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<i64>,
    /// The moment from which a letter tells, in UTC; of a recap, where the one before it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<DateTime<Utc>>,
    /// The moment until which a recap tells, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    /// The key of the letter that this one is a copy of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<String>,
}

impl Job for SendLetter {
    const NAME: &'static str = "mail.send";
    /// A server that hangs takes half a minute of each, and never every place; one mailbox that hangs is not all of them.
    const AT_ONCE: usize = 4;

    /// The letter's own count of tries decides when to give up; the engine also counts tries that died, so it waits longer.
    fn backoff(attempt: i32) -> Option<TimeDelta> {
        (attempt < 300).then(|| rules::wait_after(attempt).unwrap_or(rules::LONGEST_WAIT))
    }
}

impl SendLetter {
    /// A letter that speaks of nothing yet.
    pub(super) const fn blank(template: Template, key: String) -> Self {
        Self {
            template,
            key,
            person: None,
            account: None,
            sealed: None,
            alert: None,
            matched: None,
            by: None,
            link: None,
            since: None,
            until: None,
            copy_of: None,
        }
    }

    /// A letter that a person gets once in their life.
    #[must_use]
    pub fn once(template: Template, person: PersonId, account: Option<AccountId>) -> Self {
        let blank = Self::blank(template, format!("{}-{person}", template.key()));
        Self { person: Some(person.0), account: account.map(|account| account.0), ..blank }
    }

    /// An alert to every administrator.
    #[must_use]
    pub fn alerting(alert: Alert) -> Self {
        let template = Template::AdminSecurityAlert;
        let name = uuid::Uuid::now_v7().simple();
        let key = format!("{}-{}-{name}", template.key(), alert.key());
        Self { alert: Some(alert), ..Self::blank(template, key) }
    }

    /// The recap from `since` until `until`, to an administrator or to the address of the settings.
    #[must_use]
    pub fn recapping(since: DateTime<Utc>, until: DateTime<Utc>, account: Option<i64>) -> Self {
        let template = Template::WeeklyRecapTalents;
        let to = account.map_or_else(|| "address".to_owned(), |account| account.to_string());
        let at = |moment: DateTime<Utc>| moment.format("%Y%m%d%H%M").to_string();
        // Both ends name it: what a clock that was ahead told early is told again with who joined since.
        let key = format!("{}-{}-{}-{to}", template.key(), at(since), at(until));
        Self { account, since: Some(since), until: Some(until), ..Self::blank(template, key) }
    }

    /// A copy of this letter, for an administrator.
    #[must_use]
    pub fn copied_to(&self, administrator: i64) -> Self {
        Self {
            template: Template::AdminCopy,
            key: format!("{}-copy-{administrator}", self.key),
            account: Some(administrator),
            sealed: None,
            copy_of: Some(self.key.clone()),
            ..self.clone()
        }
    }

    /// A match with a name that is watched, told once.
    #[must_use]
    pub fn detecting(matched: i64, person: PersonId) -> Self {
        let template = Template::NameDetection;
        let key = format!("{}-{matched}", template.key());
        Self { key, matched: Some(matched), ..Self::once(template, person, None) }
    }

    /// A letter that may come again: each call is another letter.
    #[must_use]
    pub fn again(template: Template, person: PersonId, account: Option<AccountId>) -> Self {
        let once = Self::once(template, person, account);
        Self { key: format!("{}-{}", once.key, uuid::Uuid::now_v7().simple()), ..once }
    }

    /// A visitor's message to a person; `sealed` is the message as the event carries it.
    #[must_use]
    pub fn relaying(sealed: &str, person: PersonId) -> Self {
        Self {
            sealed: Some(sealed.to_owned()),
            ..Self::again(Template::ContactRelay, person, None)
        }
    }
}

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// On its way, or to be tried again.
    Queued,
    /// Taken by the mail provider.
    Sent,
    /// Given up.
    Failed,
    /// Not to be sent: switched off, or nobody to send it to.
    Skipped,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Queued, Self::Sent, Self::Failed, Self::Skipped];

    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }

    /// The status of a stored word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }
}

/// One letter in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterLine {
    /// The subject, in the recipient's language.
    pub subject: String,
    /// When it was sent, or first tried, in UTC.
    pub at: DateTime<Utc>,
    /// What became of it.
    pub status: Status,
    /// The key of its template; former templates keep theirs.
    pub template: String,
}
