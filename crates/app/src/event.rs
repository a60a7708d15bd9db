//! Everything that can happen. Recording an event is how anything becomes known: the journal, mails and jobs start here.

use kernel::{AccountId, PersonId};
use serde::{Deserialize, Serialize};

use crate::{Role, freshness::Touched};

/// What happened, in the past tense. Fields are ids, names of fields and counts: never personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event")]
pub enum Event {
    /// Somebody joined the directory.
    TalentRegistered {
        /// The person.
        person: PersonId,
        /// The account.
        account: AccountId,
        /// Whether they are under 18.
        minor: bool,
    },
    /// Somebody who has an account joined the directory.
    TalentProfileAdded {
        /// The person.
        person: PersonId,
        /// The account.
        account: AccountId,
        /// Whether they are under 18.
        minor: bool,
    },
    /// A registration used the address of an account that exists.
    KnownEmailUsed {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A sign-in succeeded.
    SignedIn {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A sign-in failed; the person is known only when the identifier was.
    SignInFailed {
        /// The person.
        person: Option<PersonId>,
    },
    /// A session was ended by its owner.
    SignedOut {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A forgotten password was announced.
    PasswordResetAsked {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A password was changed or set.
    PasswordChanged {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// Sign-in details were asked to be sent (again) by an administrator.
    CredentialsRequested {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// The first administrator, or one more, was made.
    AdminCreated {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// An account was suspended.
    AccountSuspended {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A suspension was lifted.
    AccountResumed {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// Sessions of an account were ended, by its owner or an administrator.
    SessionsEnded {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
        /// How many.
        sessions: u64,
    },
    /// Every session of everybody was ended.
    SessionsFlushed {
        /// How many.
        sessions: u64,
    },
    /// Somebody signed in on a device that was never seen with this account.
    NewDeviceUsed {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A second factor was set up.
    SecondFactorAdded {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A second factor was removed, by its owner or an administrator.
    SecondFactorRemoved {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// Recovery codes were drawn anew; the former ones are dead.
    RecoveryCodesDrawn {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A recovery code took the place of the second factor.
    RecoveryCodeUsed {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// Another address was asked for; both addresses get a link.
    EmailChangeAsked {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// The address that signs in was changed.
    EmailChanged {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// An account got another role.
    RoleChanged {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
        /// The role until then.
        was: Role,
        /// The role from now on.
        role: Role,
    },
    /// Somebody was invited to join the staff.
    StaffInvited {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
        /// What they will do.
        role: Role,
    },
    /// The security settings were changed.
    SecuritySet {
        /// The roles that are asked for a second factor.
        second_factor: Vec<Role>,
    },
    /// A section of a profile was changed; the names of the fields, not their values.
    ProfileEdited {
        /// The person.
        person: PersonId,
        /// The section.
        section: String,
        /// Names of the changed fields.
        fields: Vec<String>,
    },
    /// A photo was put or replaced.
    PhotoReplaced {
        /// The person.
        person: PersonId,
    },
    /// A photo was removed.
    PhotoRemoved {
        /// The person.
        person: PersonId,
    },
    /// Staff opened a full profile with contacts.
    ProfileRead {
        /// The person.
        person: PersonId,
    },
    /// A list was exported.
    ListExported {
        /// How many people.
        rows: u64,
        /// The filter, in words.
        filter: String,
    },
    /// A visitor wrote through the relay; `sealed` is the message, encrypted.
    ContactSent {
        /// The person.
        person: PersonId,
        /// The message, encrypted.
        sealed: String,
    },
    /// Staff said that they have seen who somebody is, or took that back.
    IdentityVerified {
        /// The person.
        person: PersonId,
        /// Said, or taken back.
        verified: bool,
    },
    /// Lines of the journal were taken away as a file.
    JournalExported {
        /// How many, at most.
        rows: u64,
    },
    /// Somebody signed in asked for what their role may not do.
    AccessRefused {
        /// The person.
        person: PersonId,
    },
    /// A line of the security log was settled.
    SecurityResolved {
        /// The line.
        line: i64,
    },
}

impl Event {
    /// The name in the journal.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::TalentRegistered { .. } => "talent_registered",
            Self::TalentProfileAdded { .. } => "talent_profile_added",
            Self::KnownEmailUsed { .. } => "known_email_used",
            Self::SignedIn { .. } => "signed_in",
            Self::SignInFailed { .. } => "sign_in_failed",
            Self::SignedOut { .. } => "signed_out",
            Self::PasswordResetAsked { .. } => "password_reset_asked",
            Self::PasswordChanged { .. } => "password_changed",
            Self::CredentialsRequested { .. } => "credentials_requested",
            Self::AdminCreated { .. } => "admin_created",
            Self::AccountSuspended { .. } => "account_suspended",
            Self::AccountResumed { .. } => "account_resumed",
            Self::SessionsEnded { .. } => "sessions_ended",
            Self::SessionsFlushed { .. } => "sessions_flushed",
            Self::NewDeviceUsed { .. } => "new_device_used",
            Self::SecondFactorAdded { .. } => "second_factor_added",
            Self::SecondFactorRemoved { .. } => "second_factor_removed",
            Self::RecoveryCodesDrawn { .. } => "recovery_codes_drawn",
            Self::RecoveryCodeUsed { .. } => "recovery_code_used",
            Self::EmailChangeAsked { .. } => "email_change_asked",
            Self::EmailChanged { .. } => "email_changed",
            Self::RoleChanged { .. } => "role_changed",
            Self::StaffInvited { .. } => "staff_invited",
            Self::SecuritySet { .. } => "security_set",
            Self::ProfileEdited { .. } => "profile_edited",
            Self::PhotoReplaced { .. } => "photo_replaced",
            Self::PhotoRemoved { .. } => "photo_removed",
            Self::ProfileRead { .. } => "profile_read",
            Self::ListExported { .. } => "list_exported",
            Self::ContactSent { .. } => "contact_sent",
            Self::IdentityVerified { .. } => "identity_verified",
            Self::JournalExported { .. } => "journal_exported",
            Self::AccessRefused { .. } => "access_refused",
            Self::SecurityResolved { .. } => "security_resolved",
        }
    }

    /// The person it concerns, when there is one.
    #[must_use]
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::TalentRegistered { person, .. }
            | Self::TalentProfileAdded { person, .. }
            | Self::KnownEmailUsed { person, .. }
            | Self::SignedIn { person, .. }
            | Self::SignedOut { person, .. }
            | Self::PasswordResetAsked { person, .. }
            | Self::PasswordChanged { person, .. }
            | Self::CredentialsRequested { person, .. }
            | Self::AdminCreated { person, .. }
            | Self::AccountSuspended { person, .. }
            | Self::AccountResumed { person, .. }
            | Self::SessionsEnded { person, .. }
            | Self::NewDeviceUsed { person, .. }
            | Self::SecondFactorAdded { person, .. }
            | Self::SecondFactorRemoved { person, .. }
            | Self::RecoveryCodesDrawn { person, .. }
            | Self::RecoveryCodeUsed { person, .. }
            | Self::EmailChangeAsked { person, .. }
            | Self::EmailChanged { person, .. }
            | Self::RoleChanged { person, .. }
            | Self::StaffInvited { person, .. }
            | Self::ProfileEdited { person, .. }
            | Self::PhotoReplaced { person }
            | Self::PhotoRemoved { person }
            | Self::ProfileRead { person }
            | Self::ContactSent { person, .. }
            | Self::IdentityVerified { person, .. }
            | Self::AccessRefused { person } => Some(*person),
            Self::SignInFailed { person } => *person,
            Self::ListExported { .. }
            | Self::SessionsFlushed { .. }
            | Self::SecuritySet { .. }
            | Self::JournalExported { .. }
            | Self::SecurityResolved { .. } => None,
        }
    }

    /// Whose pages it may have changed.
    pub(crate) fn touched(&self) -> Touched {
        match self {
            Self::SignInFailed { .. }
            | Self::SignedIn { .. }
            | Self::SignedOut { .. }
            | Self::KnownEmailUsed { .. }
            | Self::ProfileRead { .. }
            | Self::ListExported { .. }
            | Self::JournalExported { .. }
            | Self::SecurityResolved { .. }
            | Self::AccessRefused { .. }
            | Self::ContactSent { .. } => Touched::People(Vec::new()),
            _ => self.person().map_or(Touched::Everything, |person| Touched::People(vec![person])),
        }
    }
}
