//! Letters about a registration and to a talent.

use gateways::mail::{Attachment, Mailbox};
use serde::Deserialize;

use super::{Draft, Try, Unsent, Values, recap, to_account, values::address};
use crate::{
    App,
    mail::{
        SendLetter,
        neighbours::{self, Guardian, Person},
    },
};

/// From this try on a letter goes without the card it should carry.
const WITHOUT_CARD: i32 = 4;

/// The code, the page, the own space, what was said, and the card.
pub(super) async fn registration(app: &App, person: &Person, this: &Try) -> Result<Draft, Unsent> {
    let code = person.code.as_deref().ok_or(Unsent::Needless("there is no profile"))?;
    let mut draft = to_account(app, person)?;
    let card = card(app, person, code, this).await?;
    draft.values = Values {
        code: Some(code.to_owned()),
        code_dashed: Some(neighbours::dashed(code)),
        profile_url: Some(address(app, &routes::PROFILE, &[("code", code)])?),
        card_url: Some(address(app, &routes::CARD_PDF, &[("code", code)])?),
        card_attached: card.is_some(),
        hidden: person.visibility != "public",
        minor: person.is_minor(app.today()),
        recap: recap::of_own(app, person, draft.locale).await?,
        ..draft.values
    };
    draft.attachments = card.into_iter().collect();
    Ok(draft)
}

/// A card that cannot be drawn delays the letter, but does not hold it back for ever: it has a link to the card too.
async fn card(
    app: &App,
    person: &Person,
    code: &str,
    this: &Try,
) -> Result<Option<Attachment>, Unsent> {
    match neighbours::card_pdf(app, person.id, person.language()).await {
        Ok(bytes) => {
            let name = format!("taalentio-{code}.pdf");
            Ok(Some(Attachment { name, mime: "application/pdf".to_owned(), bytes }))
        }
        Err(fault) if this.number < WITHOUT_CARD => Err(fault.into()),
        Err(fault) => {
            tracing::warn!(?fault, "a letter leaves without its card");
            Ok(None)
        }
    }
}

/// What the registration of a person under 18 means, to their guardian; answers go to an administrator.
pub(super) async fn guardian(app: &App, person: &Person) -> Result<Draft, Unsent> {
    let mut draft = to_guardian(app, person)?;
    let administrators = neighbours::administrators(app).await?;
    draft.reply_to = administrators.into_iter().next().map(|admin| Mailbox::new("", admin.email));
    Ok(draft)
}

/// A visitor's words as the event carries them, opened.
#[derive(Deserialize)]
struct Contact {
    name: String,
    email: String,
    message: String,
}

/// A visitor's message, to the talent or, under 18, to their guardian; answers go to the visitor.
pub(super) fn contact(app: &App, person: &Person, job: &SendLetter) -> Result<Draft, Unsent> {
    let minor = person.is_minor(app.today());
    let mut draft = if minor { to_guardian(app, person)? } else { to_account(app, person)? };
    quote(app, person, job, &mut draft)?;
    Ok(draft)
}

/// Puts what a visitor wrote to this person into a letter; answers go to the visitor.
pub(super) fn quote(
    app: &App,
    person: &Person,
    job: &SendLetter,
    draft: &mut Draft,
) -> Result<(), Unsent> {
    let unreadable = || Unsent::Lasting("the message cannot be read".to_owned());
    let opened =
        person.opened(app, "events.contact", job.sealed.as_deref())?.ok_or_else(unreadable)?;
    let contact: Contact = serde_json::from_str(&opened).map_err(|_| unreadable())?;
    let name = render::single_line(&contact.name);
    draft.values.sender_name = Some(name.clone());
    draft.values.sender_email = Some(render::single_line(&contact.email));
    draft.values.message = Some(contact.message).filter(|message| !message.is_empty());
    draft.reply_to = Some(Mailbox::new(name, contact.email));
    Ok(())
}

/// A registration, to one administrator in their language.
pub(super) async fn to_administrator(
    app: &App,
    person: &Person,
    job: &SendLetter,
) -> Result<Draft, Unsent> {
    let mut draft = to_account(app, &administrator(app, job).await?)?;
    let code = person.code.as_deref().ok_or(Unsent::Needless("there is no profile"))?;
    draft.values.talent_name = person.full_name();
    draft.values.code = Some(code.to_owned());
    draft.values.code_dashed = Some(neighbours::dashed(code));
    draft.values.record_url =
        Some(address(app, &routes::ADMIN_PERSON, &[("id", &person.id.to_string())])?);
    draft.values.recap = recap::of_registration(app, person, draft.locale).await?;
    Ok(draft)
}

/// The administrator that a letter goes to.
pub(super) async fn administrator(app: &App, job: &SendLetter) -> Result<Person, Unsent> {
    let nobody = Unsent::Needless("there is no such administrator");
    let Some(account) = job.account else {
        return Err(nobody);
    };
    neighbours::person_of_account(app, account).await?.ok_or(nobody)
}

/// A letter to the guardian of this person.
pub(super) fn to_guardian(app: &App, person: &Person) -> Result<Draft, Unsent> {
    let Guardian { name, email } =
        person.guardian(app)?.ok_or(Unsent::Needless("there is no guardian"))?;
    let name = render::single_line(&name);
    let values = Values {
        name: name.clone(),
        talent_name: person.full_name(),
        to_guardian: true,
        ..Values::of_house(app)?
    };
    Ok(Draft {
        to: Mailbox::new(name, email),
        locale: person.language(),
        reply_to: None,
        values,
        attachments: Vec::new(),
    })
}
