//! Everything the product knows of one person, for administrators.

use kernel::PersonId;

use crate::{
    Actor, App, Error, Event, Permission, Result,
    accounts::{self, AccountSummary},
    journal::{self, Entry},
    mail::{self, LetterLine},
    people::{self, ConsentLine, Person},
    talents::{self, Audience, FullProfile},
};

/// How many letters a file shows.
const LETTERS: u64 = 30;
/// How many lines of the journal; most of them are readings.
const EVENTS: u64 = 100;

/// A person's file.
#[derive(Debug, Clone)]
pub struct PersonFile {
    /// Who.
    pub person: Person,
    /// The account; nobody is without one in this release.
    pub account: Option<AccountSummary>,
    /// The talent profile with contacts; staff have none.
    pub profile: Option<FullProfile>,
    /// Every code they have or had, oldest first.
    pub codes: Vec<String>,
    /// What they agreed to, oldest first.
    pub consents: Vec<ConsentLine>,
    /// What happened last, newest first.
    pub events: Vec<Entry>,
    /// What was written to them last, newest first.
    pub letters: Vec<LetterLine>,
}

/// Opens a person's file; that is a reading of their contacts, and is journaled.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`].
pub async fn person_file(app: &App, actor: &Actor, id: PersonId) -> Result<PersonFile> {
    actor.require(Permission::Administer)?;
    let person = people::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let profile = match talents::load(app, id, Audience::Admin).await {
        Ok(profile) => Some(profile),
        Err(Error::NotFound) => None,
        Err(fault) => return Err(fault),
    };
    let events = journal::of_person(app, actor, id, EVENTS).await?;
    if !actor.is(id) {
        app.write(actor, async |tx| {
            tx.record(Event::ProfileRead { person: id });
            Ok(())
        })
        .await?;
    }
    Ok(PersonFile {
        account: accounts::of_person(app, id).await?,
        codes: people::codes_of(app.reader(), id).await?,
        consents: people::consents_of(app, actor, id).await?,
        letters: mail::letters_of(app, actor, id, LETTERS).await?,
        person,
        profile,
        events,
    })
}
