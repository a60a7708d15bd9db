//! When this happens, do that: one page, readable aloud.

use queue::NewJob;

use crate::{
    Event,
    mail::{SendLetter, Template},
};

/// What follows from an event: jobs written in the same transaction.
pub type Reactions = fn(&Event) -> Vec<NewJob>;

/// The table of reactions.
#[must_use]
pub fn reactions(event: &Event) -> Vec<NewJob> {
    letters(event).iter().map(NewJob::now).collect()
}

/// Who is written to.
fn letters(event: &Event) -> Vec<SendLetter> {
    match event {
        Event::TalentRegistered { person, account, minor } => {
            let mut letters = vec![
                SendLetter::once(Template::TalentRegistration, *person, Some(*account)),
                SendLetter::once(Template::LoginCredentials, *person, Some(*account)),
                SendLetter::once(Template::AdminNewRegistration, *person, None),
            ];
            if *minor {
                letters.push(SendLetter::once(Template::GuardianConsent, *person, None));
            }
            letters
        }
        // They know how to sign in.
        Event::TalentProfileAdded { person, account, minor } => {
            let mut letters = vec![
                SendLetter::once(Template::TalentRegistration, *person, Some(*account)),
                SendLetter::once(Template::AdminNewRegistration, *person, None),
            ];
            if *minor {
                letters.push(SendLetter::once(Template::GuardianConsent, *person, None));
            }
            letters
        }
        Event::KnownEmailUsed { account, person } => {
            vec![SendLetter::again(Template::RegistrationKnownEmail, *person, Some(*account))]
        }
        Event::PasswordResetAsked { account, person } => {
            vec![SendLetter::again(Template::PasswordReset, *person, Some(*account))]
        }
        Event::PasswordChanged { account, person } => {
            vec![SendLetter::again(Template::SecurityChange, *person, Some(*account))]
        }
        Event::NewDeviceUsed { account, person } => {
            vec![SendLetter::again(Template::NewDevice, *person, Some(*account))]
        }
        Event::SecondFactorAdded { account, person } => {
            vec![SendLetter::again(Template::SecondFactorOn, *person, Some(*account))]
        }
        Event::SecondFactorRemoved { account, person } => {
            vec![SendLetter::again(Template::SecondFactorOff, *person, Some(*account))]
        }
        Event::RecoveryCodeUsed { account, person } => {
            vec![SendLetter::again(Template::RecoveryCodeUsed, *person, Some(*account))]
        }
        Event::EmailChangeAsked { account, person } => vec![
            SendLetter::again(Template::EmailChangeFormer, *person, Some(*account)),
            SendLetter::again(Template::EmailChangeNew, *person, Some(*account)),
        ],
        Event::EmailChanged { account, person } => vec![
            SendLetter::again(Template::EmailChanged, *person, Some(*account)),
            SendLetter::again(Template::EmailChangedFormer, *person, Some(*account)),
        ],
        Event::StaffInvited { account, person, .. } => {
            vec![SendLetter::again(Template::StaffInvitation, *person, Some(*account))]
        }
        Event::CredentialsRequested { account, person } => {
            vec![SendLetter::again(Template::LoginCredentials, *person, Some(*account))]
        }
        Event::SecurityAlert { alert, .. } => vec![SendLetter::alerting(*alert)],
        Event::ContactSent { person, sealed } => vec![SendLetter::relaying(sealed, *person)],
        Event::DeletionAsked { person, account: Some(account) } => {
            vec![SendLetter::again(Template::AccountDeletion, *person, Some(*account))]
        }
        Event::SignedIn { .. }
        | Event::SessionsEnded { .. }
        | Event::SessionsFlushed { .. }
        | Event::RecoveryCodesDrawn { .. }
        | Event::RoleChanged { .. }
        | Event::SecuritySet { .. }
        | Event::SignInFailed { .. }
        | Event::SignedOut { .. }
        | Event::AdminCreated { .. }
        | Event::AccountSuspended { .. }
        | Event::AccountResumed { .. }
        | Event::ProfileEdited { .. }
        | Event::PhotoReplaced { .. }
        | Event::PhotoRemoved { .. }
        | Event::ProfileRead { .. }
        | Event::ListExported { .. }
        | Event::IdentityVerified { .. }
        | Event::JournalExported { .. }
        | Event::AccessRefused { .. }
        | Event::SecurityResolved { .. }
        | Event::ConsentAnswered { .. }
        | Event::ProfilePaused { .. }
        | Event::ProfileResumed { .. }
        | Event::OwnDataExported { .. }
        | Event::DeletionAsked { account: None, .. }
        | Event::DeletionCancelled { .. }
        | Event::PersonErased { .. }
        | Event::MinorsOpened { .. }
        | Event::PeopleMerged { .. }
        | Event::MergeUndone { .. }
        | Event::ToldApart { .. }
        | Event::RetentionChanged { .. }
        | Event::KeysRotated { .. }
        | Event::KeyRemoved { .. } => Vec::new(),
    }
}
