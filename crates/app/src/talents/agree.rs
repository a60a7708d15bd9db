//! Somebody agrees to the profile that staff prepared for them, and chooses their password, with the link of their
//! letter: consents, password and who sees the page are kept together or not at all.

use kernel::{PersonId, Secret, Violations};

use super::{
    profile::is_talent,
    read::{agreed_visibility, read_consents},
};
use crate::{
    Actor, App, Error, Event, Result, accounts,
    answers::Answers,
    people::{self, Purpose, is_minor},
};

/// Whose agreement a link asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// The person.
    pub person: PersonId,
    /// First name.
    pub first_name: String,
    /// Whether a guardian agrees with them.
    pub minor: bool,
}

/// Who is asked to agree under an activation link that works; `None` for an account that needs a password alone.
///
/// # Errors
/// When the database fails.
pub async fn awaited(app: &App, token: &str) -> Result<Option<Awaited>> {
    let account = accounts::activating(app, token).await?.filter(|account| account.prepared);
    let Some(account) = account else {
        return Ok(None);
    };
    let person = people::find(app.reader(), account.person).await?.ok_or(Error::NotFound)?;
    let minor = is_minor(person.birth_date, app.today());
    let minor = minor && is_talent(app, person.id).await?;
    Ok(Some(Awaited { person: person.id, first_name: person.first_name, minor }))
}

/// Opens the account behind an activation link with this password, and the profile to whom its owner says.
///
/// # Errors
/// [`Error::NotFound`] when the link is unknown, used or over, or nobody is asked to agree; [`Error::Invalid`] on
/// `password` or a consent that is needed, which leaves the link unused.
pub async fn agree(
    app: &App,
    actor: &Actor,
    token: &str,
    new: Secret<String>,
    answers: &Answers,
) -> Result<()> {
    let Awaited { person, minor, .. } = awaited(app, token).await?.ok_or(Error::NotFound)?;
    let mut refused = Violations::new();
    let consents = read_consents(answers, minor, &mut refused);
    refused.into_result()?;
    let public = consents.contains(&(Purpose::Public, true));
    let known = people::find(app.reader(), person).await?.ok_or(Error::NotFound)?;
    accounts::password::agree(app, actor, token, new, async |tx, account| {
        people::give_consents(app, tx, (person, known.locale), &consents, "activation").await?;
        people::show_to(tx, person, agreed_visibility(public, minor)).await?;
        tx.record(Event::AgreementGiven { person, account, minor });
        Ok(())
    })
    .await
}
