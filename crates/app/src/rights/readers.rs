//! Who opened somebody's profile with contacts, and when: from the journal, for that person.

use chrono::{DateTime, Utc};
use kernel::{Page, PageRequest, PersonId};

use super::query;
use crate::{Actor, App, Permission, Result, Role, people::Person};

/// One reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// First name and initial; nothing when the account is gone.
    pub name: Option<String>,
    /// What the reader may do here; nothing for the program itself.
    pub role: Option<Role>,
}

/// Who read this person's contacts, the last first: for themselves and administrators.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`] when it is somebody else.
pub async fn readers_of(
    app: &App,
    actor: &Actor,
    person: PersonId,
    page: PageRequest,
) -> Result<Page<Reader>> {
    if !actor.is(person) {
        actor.require(Permission::Administer)?;
    }
    let rows = query::readings(app, person, page).await?;
    Ok(Page::from_overfetch(rows, page).map(reader))
}

fn reader(row: query::ReadingRow) -> Reader {
    let named = row.first_name.zip(row.last_name).filter(|(first, _)| !first.is_empty());
    Reader {
        at: row.at,
        name: named.map(|(first, last)| Person::shown_to_all(&first, &last)),
        role: Role::parse(&row.actor),
    }
}
