//! Letters about an account: how to sign in, a new password, what changed.

use chrono::TimeDelta;
use kernel::Secret;
use routes::Route;

use super::{Draft, Try, Unsent, to_account, values::address};
use crate::{
    App, Error,
    mail::{
        SendLetter,
        neighbours::{self, Person},
    },
    settings::{self, CredentialDelivery},
};

/// How long first passwords and activation links are good (people.md §2).
pub(super) const FIRST_DAYS: TimeDelta = TimeDelta::days(7);

/// The identifier, and a temporary password or the link that sets one, as the setting says.
pub(super) async fn credentials(app: &App, person: &Person, this: &Try) -> Result<Draft, Unsent> {
    let account = open_account(person)?;
    if !this.first && person.signed_in_at.is_some_and(|at| at >= this.first_at) {
        // Drawing again would take away a password that may be the person's own by now.
        return Err(Unsent::Needless("an earlier try arrived: its password was used"));
    }
    let mut draft = to_account(app, person)?;
    let delivery = settings::registration(app).await?.credentials;
    match drawn_password(app, account, delivery).await? {
        Some(password) => draft.values.password = Some(password.expose().clone()),
        None => {
            let token = neighbours::activation_token(app, account).await?;
            draft.values.link = Some(link(app, &routes::ACTIVATE, &token)?);
        }
    }
    draft.values.identifier.clone_from(&person.email);
    draft.values.code.clone_from(&person.code);
    draft.values.code_dashed = person.code.as_deref().map(neighbours::dashed);
    draft.values.expires_on = Some((app.now() + FIRST_DAYS).to_rfc3339());
    Ok(draft)
}

/// A temporary password, when the setting asks for one and the owner has not chosen their own.
async fn drawn_password(
    app: &App,
    account: i64,
    delivery: CredentialDelivery,
) -> Result<Option<Secret<String>>, Unsent> {
    if delivery == CredentialDelivery::ActivationLink {
        return Ok(None);
    }
    match neighbours::temporary_password(app, account).await {
        Ok(password) => Ok(Some(password)),
        Err(Error::Conflict(_)) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

/// The link that sets a new password.
pub(super) async fn reset(app: &App, person: &Person) -> Result<Draft, Unsent> {
    let account = open_account(person)?;
    let mut draft = to_account(app, person)?;
    let token = neighbours::reset_token(app, account).await?;
    draft.values.link = Some(link(app, &routes::RESET, &token)?);
    Ok(draft)
}

/// A password was changed, and when.
pub(super) fn security(app: &App, person: &Person, this: &Try) -> Result<Draft, Unsent> {
    let mut draft = to_account(app, person)?;
    draft.values.at = Some(this.first_at.to_rfc3339());
    Ok(draft)
}

/// What an administrator must hear of, and since when.
pub(super) fn alert(
    app: &App,
    person: &Person,
    job: &SendLetter,
    this: &Try,
) -> Result<Draft, Unsent> {
    let alert = job.alert.ok_or(Unsent::Needless("there is no alert"))?;
    let mut draft = to_account(app, person)?;
    draft.values.at = Some(this.first_at.to_rfc3339());
    draft.values.alert = Some(alert.key().to_owned());
    draft.values.record_url = Some(address(app, &routes::ADMIN, &[])?);
    Ok(draft)
}

/// A file can be taken, by who may still sign in.
pub(super) fn export_ready(app: &App, person: &Person) -> Result<Draft, Unsent> {
    open_account(person)?;
    let mut draft = to_account(app, person)?;
    draft.values.record_url = Some(address(app, &routes::EXPORTS, &[])?);
    Ok(draft)
}

/// Somebody registered with the address of this account.
pub(super) fn known_email(app: &App, person: &Person) -> Result<Draft, Unsent> {
    to_account(app, person)
}

/// Until when a deletion can be taken back and, for who asked it, the link that does.
pub(super) async fn deletion(app: &App, person: &Person) -> Result<Draft, Unsent> {
    let nothing = Unsent::Needless("the deletion was taken back");
    let leaving = neighbours::leaving(app, person.id).await?.ok_or(nothing)?;
    let mut draft = to_account(app, person)?;
    draft.values.expires_on = Some(leaving.erase_at.to_rfc3339());
    if let Some(token) = leaving.token {
        draft.values.link = Some(link(app, &routes::STAY, &token)?);
    }
    Ok(draft)
}

/// The account, when it may be signed in to.
pub(super) fn open_account(person: &Person) -> Result<i64, Unsent> {
    let account = person.account_id.ok_or(Unsent::Needless("there is no account"))?;
    if person.suspended_at.is_some() {
        Err(Unsent::Needless("the account is suspended"))
    } else {
        Ok(account)
    }
}

/// The whole address of a one-time link.
pub(super) fn link(app: &App, route: &Route, token: &Secret<String>) -> Result<String, Unsent> {
    address(app, route, &[("token", token.expose())])
}
