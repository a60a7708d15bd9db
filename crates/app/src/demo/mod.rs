//! The demonstration (*démonstration*): invented people with drawn faces and known accounts, for one machine.
//!
//! It registers people as the public does, so what it shows is what the product makes. Passwords are drawn at each
//! start; none is in the program.

mod cast;
mod password;

use std::sync::Arc;

use futures_util::{StreamExt, stream};
use kernel::{
    Locale, PersonId, Secret,
    text::{EmailAddress, PersonName},
};

use crate::{
    Actor, App, Context, Error, Result, Role,
    accounts::{self, LinkPurpose},
    media::{self, Purpose, Upload},
    people::{self, NewStaff},
    talents::{read_new_talent, register},
};
use cast::Figure;

/// An account of the demonstration, to be shown once.
#[derive(Debug, Clone)]
pub struct DemoAccount {
    /// What it may do.
    pub role: Role,
    /// The e-mail address that signs in.
    pub identifier: String,
    /// The password.
    pub password: Secret<String>,
}

/// Talents whose accounts have a password.
const KNOWN_TALENTS: usize = 5;
/// Portraits drawn at once: one for each core of a small machine.
const AT_ONCE: usize = 2;

/// Makes everybody and gives the accounts: an administrator, a recruiter, one for attendance, five talents.
///
/// # Errors
/// When a person cannot be registered: the demonstration is broken then, and says who.
pub async fn furnish(app: &App) -> Result<Vec<DemoAccount>> {
    let mut accounts = Vec::new();
    for (role, name) in
        [(Role::Admin, "admin"), (Role::Recruiter, "recruteur"), (Role::Attendance, "presence")]
    {
        accounts.push(staff(app, role, name).await?);
    }
    let figures = Arc::new(cast::figures()?);
    let made =
        stream::iter(0..figures.len()).map(|index| talent(app, &figures, index)).buffered(AT_ONCE);
    let made: Vec<Result<PersonId>> = made.collect().await;
    for (index, person) in made.into_iter().enumerate() {
        let person = person?;
        if index < KNOWN_TALENTS {
            accounts.push(known_talent(app, person).await?);
        }
    }
    Ok(accounts)
}

async fn staff(app: &App, role: Role, name: &str) -> Result<DemoAccount> {
    let email = format!("{name}@demo.example");
    let password = password::draw(app);
    let parse = |text: &str| PersonName::parse(text).map_err(|_| Error::NotFound);
    let new = NewStaff {
        first_name: parse("Démo")?,
        last_name: parse(name)?,
        email: EmailAddress::parse(&email).map_err(|_| Error::NotFound)?,
        password: password.clone(),
    };
    people::create_staff(app, &actor(), new, role).await?;
    Ok(DemoAccount { role, identifier: email, password })
}

async fn known_talent(app: &App, person: PersonId) -> Result<DemoAccount> {
    let account = accounts::of_person(app, person).await?.ok_or(Error::NotFound)?;
    let password = password::draw(app);
    let id = account.account;
    let token = app
        .write(&actor(), async |tx| {
            accounts::issue_link(app, tx, id, LinkPurpose::Activation).await
        })
        .await?;
    accounts::password::activate(app, &actor(), token.expose(), password.clone()).await?;
    Ok(DemoAccount { role: Role::Talent, identifier: account.email, password })
}

async fn talent(app: &App, figures: &[Figure], index: usize) -> Result<PersonId> {
    let Some(figure) = figures.get(index) else {
        return Err(Error::NotFound);
    };
    let reference = app.reference();
    let number = index + 1;
    let answers = figure.answers(&reference, &address(number));
    let today = app.today();
    let new = read_new_talent(&answers, &reference, today, Locale::Fr).map_err(|refused| {
        Error::fault(anyhow::anyhow!(
            "the demonstration's {} is refused: {refused:?}",
            figure.full_name()
        ))
    })?;
    let seed = u64::try_from(number).unwrap_or(1);
    let man = figure.man;
    let drawn =
        tokio::task::spawn_blocking(move || documents::portrait::jpeg(seed, man, 640)).await;
    let picture = drawn.context("drawing a portrait")?.context("drawing a portrait")?;
    let upload = Upload::of("portrait.jpg", "image/jpeg", picture);
    let received = media::receive(app, &actor(), &upload, Purpose::Photo).await?;
    let photo = media::prepare(app, received, None).await?;
    let registered = register(app, &actor(), new, Some(photo)).await?;
    Ok(registered.person)
}

fn address(number: usize) -> String {
    format!("demo{number}@demo.example")
}

const fn actor() -> Actor {
    Actor::System("demonstration")
}
