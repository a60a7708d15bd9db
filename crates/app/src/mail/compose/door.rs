//! Letters about doors: another address, asked for and changed, and the invitation of staff.

use gateways::mail::Mailbox;

use super::{
    Draft, Try, Unsent,
    account::{FIRST_DAYS, link, open_account, security},
    to_account,
};
use crate::{
    App,
    mail::neighbours::{self, Person},
};

/// To the present address: which one was asked for, and the link that agrees.
pub(super) async fn change_former(app: &App, person: &Person) -> Result<Draft, Unsent> {
    let account = open_account(person)?;
    let change = neighbours::change_for_former(app, account).await?.ok_or(OVER)?;
    let mut draft = to_account(app, person)?;
    draft.values.identifier = Some(change.email);
    draft.values.link = Some(link(app, &routes::EMAIL_CONFIRM, &change.token)?);
    Ok(draft)
}

/// To the address that was asked for. An address with an account of its own gets nothing, and who asked hears nothing
/// of that (quality.md S12).
pub(super) async fn change_new(app: &App, person: &Person) -> Result<Draft, Unsent> {
    let account = open_account(person)?;
    let change = neighbours::change_for_new(app, account).await?.ok_or(OVER)?;
    if change.taken {
        return Err(Unsent::Needless("the address has an account of its own"));
    }
    let mut draft = to_account(app, person)?;
    draft.to = Mailbox::new(person.full_name(), change.email);
    draft.values.link = Some(link(app, &routes::EMAIL_CONFIRM, &change.token)?);
    Ok(draft)
}

/// To the former address, once it is one.
pub(super) async fn changed_former(
    app: &App,
    person: &Person,
    this: &Try,
) -> Result<Draft, Unsent> {
    let account = person.account_id.ok_or(OVER)?;
    let former = neighbours::former_email(app, account).await?.ok_or(OVER)?;
    let mut draft = security(app, person, this)?;
    draft.to = Mailbox::new(person.full_name(), former);
    Ok(draft)
}

/// To somebody for whom staff prepared a profile: the link where they agree to it and choose a password.
pub(super) async fn activation(app: &App, person: &Person) -> Result<Draft, Unsent> {
    if !person.prepared {
        return Err(Unsent::Needless("they agreed already"));
    }
    let code = person.code.as_deref().ok_or(Unsent::Needless("there is no profile"))?;
    let mut draft = invitation(app, person).await?;
    draft.values.code_dashed = Some(neighbours::dashed(code));
    draft.values.minor = person.is_minor(app.today());
    Ok(draft)
}

/// To somebody who is invited to join the staff: the link that chooses a password.
pub(super) async fn invitation(app: &App, person: &Person) -> Result<Draft, Unsent> {
    let account = open_account(person)?;
    let mut draft = to_account(app, person)?;
    let token = neighbours::activation_token(app, account).await?;
    draft.values.link = Some(link(app, &routes::ACTIVATE, &token)?);
    draft.values.expires_on = Some((app.now() + FIRST_DAYS).to_rfc3339());
    Ok(draft)
}

const OVER: Unsent = Unsent::Needless("the change of address is over");
