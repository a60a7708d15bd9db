//! The first administrator: by the setup link, or from the command line. There is no default password anywhere.

use kernel::{
    AccountId, Locale, PersonId, Secret,
    text::{EmailAddress, PersonName},
};

use super::store::person;
use crate::{
    Actor, App, Error, Event, Permission, Result, Role,
    accounts::{self, LinkPurpose, NewAccount, SignedIn},
};

/// Who becomes a member of staff.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// The address that signs in.
    pub email: EmailAddress,
    /// The password, 10 to 128 characters.
    pub password: Secret<String>,
}

/// What an account of staff is opened as.
#[derive(Clone, Copy)]
struct Opened<'a> {
    role: Role,
    locale: Locale,
    /// The token of the setup link, which this uses up.
    setup: Option<&'a str>,
}

impl Opened<'_> {
    const fn by_staff(role: Role) -> Self {
        Self { role, locale: Locale::Fr, setup: None }
    }
}

/// Makes an administrator; for the command line and other administrators.
///
/// # Errors
/// A password that is too weak, an address that has an account, or as [`Actor::require`].
pub async fn create_admin(app: &App, actor: &Actor, new: NewStaff) -> Result<PersonId> {
    actor.require(Permission::Administer)?;
    Ok(make(app, actor, new, Opened::by_staff(Role::Admin)).await?.0)
}

/// Makes an account of any role without a profile; for the demonstration data and for commands.
///
/// # Errors
/// As [`create_admin`].
pub async fn create_staff(app: &App, actor: &Actor, new: NewStaff, role: Role) -> Result<PersonId> {
    actor.require(Permission::Administer)?;
    Ok(make(app, actor, new, Opened::by_staff(role)).await?.0)
}

/// The token of the setup link, good for an hour: printed at the start of a server without an administrator.
///
/// # Errors
/// When the database fails.
pub async fn offer_setup(app: &App) -> Result<Secret<String>> {
    app.write(&Actor::System("first run"), async |tx| accounts::issue_setup_link(app, tx).await)
        .await
}

/// Makes the first administrator for whoever holds the setup link, and lets them in; `locale` becomes their language.
///
/// # Errors
/// [`crate::Error::NotFound`] when the link is not good or an administrator exists; else as [`create_admin`].
pub async fn finish_setup(
    app: &App,
    actor: &Actor,
    token: &str,
    new: NewStaff,
    locale: Locale,
) -> Result<SignedIn> {
    if !accounts::link_is_good(app, token, LinkPurpose::Setup).await? {
        return Err(Error::NotFound);
    }
    let opened = Opened { role: Role::Admin, locale, setup: Some(token) };
    let (_, account) = make(app, actor, new, opened).await?;
    accounts::sign_in::welcome(app, actor, account).await
}

async fn make(
    app: &App,
    actor: &Actor,
    new: NewStaff,
    opened: Opened<'_>,
) -> Result<(PersonId, AccountId)> {
    let names = [new.first_name.as_str(), new.last_name.as_str(), new.email.as_str()];
    if let Err(message) = accounts::rules::acceptable(new.password.expose(), &names) {
        return Err(Error::field("password", message));
    }
    let hash = accounts::hash(app, &new.password).await?;
    let seal_id = uuid::Uuid::new_v4().to_string();
    let key = format!("{} {}", new.last_name.key(), new.first_name.key());
    app.write(actor, async |tx| {
        if let Some(token) = opened.setup {
            accounts::use_setup_link(tx, token).await?;
        }
        let id = person::insert_staff(
            tx.conn(),
            new.first_name.as_str(),
            new.last_name.as_str(),
            key,
            seal_id,
            tx.now(),
        )
        .await?;
        let person = PersonId(id);
        let account =
            NewAccount { person, email: new.email, role: opened.role, locale: opened.locale };
        let account = accounts::open_with_password(tx, account, hash).await?;
        if opened.role == Role::Admin {
            tx.record(Event::AdminCreated { account, person });
        }
        Ok((person, account))
    })
    .await
}
