//! When this happens, do that: one page, readable aloud.

use kernel::{AccountId, PersonId};
use queue::NewJob;

use crate::{
    Event,
    mail::{SendLetter, Template},
    watchlist::MatchPerson,
};

/// What follows from an event: jobs written in the same transaction.
/// The account is that of whoever acted, when somebody did.
pub type Reactions = fn(&Event, Option<AccountId>) -> Vec<NewJob>;

/// The table of reactions.
#[must_use]
pub fn reactions(event: &Event, by: Option<AccountId>) -> Vec<NewJob> {
    let caused = |letter: SendLetter| SendLetter { by: by.map(|account| account.0), ..letter };
    let mut jobs: Vec<NewJob> =
        letters(event).into_iter().map(|letter| NewJob::now(&caused(letter))).collect();
    jobs.extend(compared(event).iter().map(NewJob::now));
    jobs
}

/// Whose name is compared with those that are watched: who is new, and who is called otherwise now.
fn compared(event: &Event) -> Option<MatchPerson> {
    match event {
        Event::TalentRegistered { person, .. }
        | Event::TalentProfileAdded { person, .. }
        | Event::TalentPrepared { person, .. } => Some(MatchPerson { person: *person, new: true }),
        Event::ProfileEdited { person, section, .. } if section == "identity" => {
            Some(MatchPerson { person: *person, new: false })
        }
        _ => None,
    }
}

/// Who is written to; what is not here tells nobody by mail.
fn letters(event: &Event) -> Vec<SendLetter> {
    match event {
        Event::TalentRegistered { person, account, minor } => {
            let mut letters = joined(*person, *account, *minor);
            letters.push(SendLetter::once(Template::LoginCredentials, *person, Some(*account)));
            letters
        }
        // Their registration begins now, with the letters of one; administrators know already.
        Event::AgreementGiven { person, account, minor } => {
            let mut letters = joined(*person, *account, *minor);
            letters.retain(|letter| letter.template != Template::AdminNewRegistration);
            letters
        }
        // They know how to sign in.
        Event::TalentProfileAdded { person, account, minor } => joined(*person, *account, *minor),
        Event::EmailChangeAsked { account, person } => vec![
            SendLetter::again(Template::EmailChangeFormer, *person, Some(*account)),
            SendLetter::again(Template::EmailChangeNew, *person, Some(*account)),
        ],
        Event::EmailChanged { account, person } => vec![
            SendLetter::again(Template::EmailChanged, *person, Some(*account)),
            SendLetter::again(Template::EmailChangedFormer, *person, Some(*account)),
        ],
        Event::SecurityAlert { alert, .. } => vec![SendLetter::alerting(*alert)],
        Event::ContactSent { person, sealed } => vec![SendLetter::relaying(sealed, *person)],
        Event::NameDetected { person, matched, tell: true, .. } => {
            vec![SendLetter::detecting(*matched, *person)]
        }
        other => to_owner(other).into_iter().collect(),
    }
}

/// Somebody is in the directory.
fn joined(person: PersonId, account: AccountId, minor: bool) -> Vec<SendLetter> {
    let mut letters = vec![
        SendLetter::once(Template::TalentRegistration, person, Some(account)),
        SendLetter::once(Template::AdminNewRegistration, person, None),
    ];
    if minor {
        letters.push(SendLetter::once(Template::GuardianConsent, person, None));
    }
    letters
}

/// The one letter to the owner of the account that an event is about.
fn to_owner(event: &Event) -> Option<SendLetter> {
    let (template, person, account) = match event {
        Event::KnownEmailUsed { account, person } => {
            (Template::RegistrationKnownEmail, person, account)
        }
        Event::PasswordResetAsked { account, person } => (Template::PasswordReset, person, account),
        Event::PasswordChanged { account, person } => (Template::SecurityChange, person, account),
        Event::NewDeviceUsed { account, person } => (Template::NewDevice, person, account),
        Event::SecondFactorAdded { account, person } => (Template::SecondFactorOn, person, account),
        Event::SecondFactorRemoved { account, person } => {
            (Template::SecondFactorOff, person, account)
        }
        Event::PasskeyAdded { account, person } => (Template::PasskeyOn, person, account),
        Event::PasskeysRemoved { account, person, .. } => (Template::PasskeyOff, person, account),
        Event::PasskeyCopied { account, person } => (Template::PasskeyCopied, person, account),
        Event::RecoveryCodeUsed { account, person } => {
            (Template::RecoveryCodeUsed, person, account)
        }
        Event::ExportReady { account, person, .. } => (Template::ExportReady, person, account),
        Event::StaffInvited { account, person, .. } => (Template::StaffInvitation, person, account),
        Event::TalentPrepared { account, person, invited: true, .. }
        | Event::ActivationAsked { account, person } => {
            (Template::AccountActivation, person, account)
        }
        Event::CredentialsRequested { account, person } => {
            (Template::LoginCredentials, person, account)
        }
        Event::DeletionAsked { person, account: Some(account) } => {
            (Template::AccountDeletion, person, account)
        }
        _ => return None,
    };
    Some(SendLetter::again(template, *person, Some(*account)))
}
