//! From a job to a letter in its recipient's language, and the copy of it that is kept.

mod account;
mod copy;
mod digest;
mod door;
mod recap;
mod shared;
mod talent;
mod unsent;
mod values;
mod watch;
mod weekly;

pub(super) use unsent::Unsent;
pub(super) use values::{Fact, FoundIn, Joined, SITE, Values};

use chrono::{DateTime, Utc};
use gateways::mail::{Attachment, Letter, Mailbox};
use kernel::{Locale, text::EmailAddress};
use values::address;

use super::{
    SendLetter, Template,
    neighbours::{self, Person},
    provider, readers,
    store::Kept,
    texts,
};
use crate::App;

/// One try of a letter.
#[derive(Debug)]
pub(super) struct Try {
    /// The id providers know the letter by.
    pub id: String,
    /// From 1; from 1 again once it had failed.
    pub number: i32,
    /// Whether none was made before it.
    pub first: bool,
    /// When the first try was made.
    pub first_at: DateTime<Utc>,
}

/// A letter ready to be sent, and what of it is kept.
pub(super) struct Written {
    pub letter: Letter,
    pub kept: Kept,
}

/// Who gets the letter and what it says.
struct Draft {
    to: Mailbox,
    locale: Locale,
    reply_to: Option<Mailbox>,
    values: Values,
    attachments: Vec<Attachment>,
}

/// Writes the letter of a job.
pub(super) async fn write(app: &App, job: &SendLetter, this: &Try) -> Result<Written, Unsent> {
    if job.template == Template::WeeklyRecapTalents {
        return finish(app, job.template, weekly::write(app, job).await?, this).await;
    }
    let person = subject_of(app, job).await?;
    let draft = match job.template {
        Template::TalentRegistration => talent::registration(app, &person, this).await?,
        Template::LoginCredentials => account::credentials(app, &person, this).await?,
        Template::PasswordReset => account::reset(app, &person).await?,
        Template::SecurityChange
        | Template::NewDevice
        | Template::SecondFactorOn
        | Template::SecondFactorOff
        | Template::PasskeyOn
        | Template::PasskeyOff
        | Template::PasskeyCopied
        | Template::RecoveryCodeUsed
        | Template::ProviderTest
        | Template::EmailChanged => account::security(app, &person, this)?,
        Template::EmailChangeFormer => door::change_former(app, &person).await?,
        Template::EmailChangeNew => door::change_new(app, &person).await?,
        Template::EmailChangedFormer => door::changed_former(app, &person, this).await?,
        Template::AccountActivation => door::activation(app, &person).await?,
        Template::StaffInvitation => door::invitation(app, &person).await?,
        Template::RegistrationKnownEmail => account::known_email(app, &person)?,
        Template::GuardianConsent => talent::guardian(app, &person).await?,
        Template::ContactRelay => talent::contact(app, &person, job)?,
        Template::AdminNewRegistration => talent::to_administrator(app, &person, job).await?,
        Template::ExportReady => account::export_ready(app, &person)?,
        Template::AccountDeletion => account::deletion(app, &person).await?,
        Template::NameDetection => watch::detection(app, &person, job).await?,
        Template::AdminSecurityAlert => account::alert(app, &person, job, this)?,
        Template::AdminCopy => copy::write(app, &person, job).await?,
        Template::WeeklyRecapTalents => weekly::write(app, job).await?,
        Template::SavedSearchDigest => digest::write(app, &person, job).await?,
        Template::RecruiterLinkActivity => shared::activity(app, &person, job).await?,
        Template::LinkRequest => shared::request(app, &person, job).await?,
    };
    finish(app, job.template, draft, this).await
}

/// To whom a letter goes that is not essential: the address, and what is kept of a letter that is not written.
pub(super) async fn addressee(app: &App, job: &SendLetter) -> Result<(String, Kept), Unsent> {
    if job.template == Template::WeeklyRecapTalents {
        return Ok(named(weekly::to_reader(app, job).await?));
    }
    let person = subject_of(app, job).await?;
    let minor = person.is_minor(app.today());
    let draft = match job.template {
        Template::ContactRelay if minor => talent::to_guardian(app, &person)?,
        Template::NameDetection => watch::addressed(app, job).await?.0,
        template if template.is_to_administrators() => {
            to_account(app, &talent::administrator(app, job).await?)?
        }
        _ => to_account(app, &person)?,
    };
    Ok(named(draft))
}

/// The address of a draft, and what is kept of a letter that is not written.
fn named(draft: Draft) -> (String, Kept) {
    let kept = Kept {
        recipient: kept_address(&draft),
        recipient_name: kept_name(&draft),
        subject: String::new(),
        html: String::new(),
        plain: String::new(),
    };
    (draft.to.email, kept)
}

/// The person the letter speaks of.
async fn subject_of(app: &App, job: &SendLetter) -> Result<Person, Unsent> {
    let found = match (job.person, job.account) {
        (Some(person), _) => neighbours::person(app, person).await?,
        (None, Some(account)) => neighbours::person_of_account(app, account).await?,
        (None, None) => None,
    };
    found.ok_or(Unsent::Needless("there is no such person"))
}

/// A letter to the account of this person, in its language.
fn to_account(app: &App, person: &Person) -> Result<Draft, Unsent> {
    let email = person.email.clone().ok_or(Unsent::Needless("there is no account"))?;
    let values = Values {
        name: person.greeting(),
        talent_name: person.full_name(),
        ..Values::of_house(app)?
    };
    let to = Mailbox::new(person.full_name(), email);
    Ok(Draft { to, locale: person.language(), reply_to: None, values, attachments: Vec::new() })
}

async fn finish(
    app: &App,
    template: Template,
    mut draft: Draft,
    this: &Try,
) -> Result<Written, Unsent> {
    if !template.is_essential() {
        let token = readers::token(app, &draft.to);
        draft.values.stop_url = Some(address(app, &routes::MAIL_STOP, &[("token", &token)])?);
    }
    let (renderer, locale) = (&app.parts().renderer, draft.locale);
    let own = texts::own(app, template, locale).await?;
    let draw = |values: &Values| match &own {
        Some(own) => own.draw(renderer, (template, locale), values),
        None => renderer.render_mail(template.key(), locale, values),
    };
    let (parts, copy) = (draw(&draft.values)?, draw(&draft.values.masked())?);
    let kept = Kept {
        recipient: kept_address(&draft),
        recipient_name: kept_name(&draft),
        subject: copy.subject,
        html: copy.html,
        plain: copy.text,
    };
    let letter = Letter {
        id: this.id.clone(),
        from: provider::sender(app).await?,
        to: draft.to,
        reply_to: draft.reply_to,
        subject: parts.subject,
        text: parts.text,
        html: parts.html,
        attachments: draft.attachments,
        list_unsubscribe: draft.values.stop_url,
    };
    Ok(Written { letter, kept })
}

/// A guardian's name is not in the log.
fn kept_name(draft: &Draft) -> String {
    if draft.values.to_guardian { String::new() } else { draft.to.name.clone() }
}

/// A guardian's address is encrypted where it lives, so the log shows only its ends.
fn kept_address(draft: &Draft) -> String {
    if !draft.values.to_guardian {
        return draft.to.email.clone();
    }
    EmailAddress::parse(&draft.to.email).map_or_else(|_| String::new(), |email| email.masked())
}
