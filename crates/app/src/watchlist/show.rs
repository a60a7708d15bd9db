//! The names that are watched, and who is called like them.

use std::collections::{HashMap, hash_map::Entry};

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AccountId, Page, PageRequest, PersonId};

use super::{
    change::MOST,
    read::Watch,
    store::{matched, name},
};
use crate::{Actor, App, Error, Permission, Result, accounts, people};

/// A name that is watched, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedName {
    /// Its number.
    pub id: i64,
    /// The name.
    pub name: String,
    /// Why it is watched.
    pub reason: String,
    /// What else there is to know.
    pub note: Option<String>,
    /// Who is written to instead of administrators.
    pub notify: Option<String>,
    /// Who watches it, while their account is.
    pub author: Option<String>,
    /// Since when, in UTC.
    pub created_at: DateTime<Utc>,
    /// The last day it is watched.
    pub expires_on: Option<NaiveDate>,
    /// How many matches wait.
    pub pending: i64,
}

/// What came of a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchState {
    /// Nobody has looked yet.
    Pending,
    /// Looked at: it may be them.
    Reviewed,
    /// Looked at: somebody else.
    Ignored,
}

impl MatchState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Pending, Self::Reviewed, Self::Ignored];

    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Reviewed => "reviewed",
            Self::Ignored => "ignored",
        }
    }

    /// The state of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == word)
    }
}

/// Somebody called like a name that is watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchLine {
    /// Its number.
    pub id: i64,
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub called: String,
    /// Their code.
    pub code: String,
    /// The name that is watched.
    pub name: String,
    /// Why it is.
    pub reason: String,
    /// How much the names are alike, in percent.
    pub score: i32,
    /// When it was found, in UTC.
    pub at: DateTime<Utc>,
    /// What came of it.
    pub state: MatchState,
}

/// Every name that is watched, the newest first; at most 500.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; a fault when one does not open.
pub async fn names(app: &App, actor: &Actor) -> Result<Vec<WatchedName>> {
    actor.require(Permission::Administer)?;
    let rows = name::all(app.reader(), app.today(), MOST).await?;
    let pending = matched::counts(app.reader(), MatchState::Pending.key()).await?;
    let pending: HashMap<i64, i64> = pending.into_iter().collect();
    let mut authors: HashMap<i64, Option<String>> = HashMap::new();
    let mut names = Vec::with_capacity(rows.len());
    for row in rows {
        let author = match authors.entry(row.account_id) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(new) => {
                new.insert(author_of(app, AccountId(row.account_id)).await?).clone()
            }
        };
        let pending = pending.get(&row.id).copied().unwrap_or(0);
        names.push(opened(app, row, author, pending)?);
    }
    Ok(names)
}

/// One name that is watched.
///
/// # Errors
/// [`Error::NotFound`]; as [`names`].
pub async fn name(app: &App, actor: &Actor, id: i64) -> Result<WatchedName> {
    actor.require(Permission::Administer)?;
    let row = name::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let author = author_of(app, AccountId(row.account_id)).await?;
    opened(app, row, author, 0)
}

/// The name of whoever has an account, while they have it.
async fn author_of(app: &App, account: AccountId) -> Result<Option<String>> {
    let Some(account) = accounts::find(app, account).await? else {
        return Ok(None);
    };
    let person = people::find(app.reader(), account.person).await?;
    Ok(person.map(|person| format!("{} {}", person.first_name, person.last_name)))
}

fn opened(
    app: &App,
    row: name::Model,
    author: Option<String>,
    pending: i64,
) -> Result<WatchedName> {
    let Watch { name, reason, note, notify, expires_on } = Watch::of(app, &row)?;
    let (id, created_at) = (row.id, row.created_at);
    Ok(WatchedName { id, name, reason, note, notify, author, created_at, expires_on, pending })
}

/// The matches in one state, the newest first.
///
/// # Errors
/// As [`names`].
pub async fn matches(
    app: &App,
    actor: &Actor,
    state: MatchState,
    page: PageRequest,
) -> Result<Page<MatchLine>> {
    actor.require(Permission::Administer)?;
    let one_more = (page.offset, page.size.saturating_add(1));
    let rows = matched::page(app.reader(), state.key(), one_more).await?;
    let Page { rows, more } = Page::from_overfetch(rows, page);
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(watched) = name::find(app.reader(), row.watch_id).await? else { continue };
        let Some(person) = matched::somebody(app.reader(), row.person_id).await? else { continue };
        let Watch { name, reason, .. } = Watch::of(app, &watched)?;
        lines.push(MatchLine {
            id: row.id,
            person: PersonId(row.person_id),
            called: person.full_name(),
            code: person.code,
            name,
            reason,
            score: row.score,
            at: row.at,
            state,
        });
    }
    Ok(Page { rows: lines, more })
}
