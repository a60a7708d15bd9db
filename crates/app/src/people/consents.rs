//! Consents as rows: purpose, version of the text, time, how (people.md §7).

use chrono::{DateTime, Utc};
use kernel::PersonId;

use super::store::consent;
use crate::{Actor, App, Permission, Result, Tx};

/// The version of the legal texts that consents of today refer to.
pub const CONSENT_VERSION: &str = "2026-11";

/// What somebody agrees to, each apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// That their data is processed: needed.
    Processing,
    /// The terms of use: needed.
    Terms,
    /// That their page is public.
    Public,
    /// That opportunities are sent to them.
    Messages,
    /// That a guardian agrees, for a minor.
    Guardian,
}

impl Purpose {
    /// The stored word; `consent_` before it is the form name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Processing => "processing",
            Self::Terms => "terms",
            Self::Public => "public",
            Self::Messages => "messages",
            Self::Guardian => "guardian",
        }
    }
}

/// One line of somebody's consents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentLine {
    /// The stored word of the purpose.
    pub purpose: String,
    /// Given or withdrawn.
    pub given: bool,
    /// The version of the text.
    pub version: String,
    /// When, in UTC.
    pub at: DateTime<Utc>,
}

/// Writes what was agreed to, or not, with one statement.
pub(crate) async fn give(
    tx: &Tx,
    person: PersonId,
    answers: &[(Purpose, bool)],
    how: &str,
) -> Result<()> {
    let rows = answers.iter().map(|(purpose, given)| (purpose.key(), *given)).collect();
    Ok(consent::insert(tx.conn(), person.0, rows, CONSENT_VERSION, how, tx.now()).await?)
}

/// Every consent of a person, oldest first: for themselves and administrators.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`] when it is somebody else.
pub async fn of_person(app: &App, actor: &Actor, person: PersonId) -> Result<Vec<ConsentLine>> {
    if !actor.is(person) {
        actor.require(Permission::Administer)?;
    }
    let rows = consent::all_of(app.reader(), person.0).await?;
    let line = |row: consent::Model| ConsentLine {
        purpose: row.purpose,
        given: row.given,
        version: row.version,
        at: row.at,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Whether the last word of a person about a purpose was yes.
pub(crate) async fn has_agreed(app: &App, person: PersonId, purpose: Purpose) -> Result<bool> {
    let rows = consent::all_of(app.reader(), person.0).await?;
    Ok(rows.iter().rev().find(|row| row.purpose == purpose.key()).is_some_and(|row| row.given))
}
