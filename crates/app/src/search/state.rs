//! How far the copies of the index have come, and making them again.

use std::time::Duration;

use index::Index;
use kernel::PersonId;

use super::{
    directory::copies,
    entry, feed,
    follow::{follow, place_of},
    layout,
};
use crate::{Actor, App, Context, Permission, Result, settings};

/// How long a copy that is behind may take before it is said to be.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often it is looked at meanwhile.
const LOOK: Duration = Duration::from_millis(50);

/// People who are compared at once.
const STEP: u64 = 1_000;
/// More people that are wrong need not be named.
const MOST_WRONG: usize = 100;

/// One process's copy of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndexCopy {
    /// Whether a process keeps it up to date now.
    pub is_kept: bool,
    /// How long it took to hold the last change there was when it was asked; nothing when it did not within two
    /// seconds.
    pub lag: Option<Duration>,
}

/// Every copy of the index in the data folder of this process.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; when the database fails.
pub async fn index_copies(app: &App, actor: &Actor) -> Result<Vec<IndexCopy>> {
    actor.require(Permission::Administer)?;
    let feed = settings::feed_name(app).await?;
    let (_, last) = feed::ends(app).await?;
    let mut found = Vec::new();
    for folder in copies(app).filter(|folder| folder.is_dir()) {
        let is_kept = Index::is_written(&folder);
        let holds = || place_of(&folder).is_some_and(|(of, place)| of == feed && place >= last);
        let mut waited = Duration::ZERO;
        while is_kept && !holds() && waited < PATIENCE {
            tokio::time::sleep(LOOK).await;
            waited += LOOK;
        }
        found.push(IndexCopy { is_kept, lag: holds().then_some(waited) });
    }
    Ok(found)
}

/// How the index of this process keeps up with the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndexPace {
    /// How many people it holds.
    pub entries: u64,
    /// The number of the last change up to which it holds all.
    pub position: i64,
    /// The number of the last change that none can come before any more.
    pub end: i64,
    /// For how long at most it has not held everything; nothing to wait for is zero.
    pub lag: Duration,
}

/// How the index of this process keeps up; nothing before it was made.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; when the database fails.
pub async fn index_pace(app: &App, actor: &Actor) -> Result<Option<IndexPace>> {
    actor.require(Permission::Administer)?;
    let (_, end) = feed::ends(app).await?;
    // Asked afterwards: a change that came meanwhile is not waited for.
    Ok(app.directory().stands().map(|(looked, entries)| IndexPace {
        entries,
        position: looked.place.id,
        end: end.id,
        lag: if looked.place >= end { Duration::ZERO } else { looked.began.elapsed() },
    }))
}

/// What a copy of the index holds, compared with the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// People of the lists.
    pub people: u64,
    /// Entries of the copy.
    pub entries: u64,
    /// Those of whom the copy says something else than the database, or nothing; at most a hundred.
    pub wrong: Vec<PersonId>,
}

impl Compared {
    /// Whether the copy is what would be made of the database.
    #[must_use]
    pub fn is_equal(&self) -> bool {
        self.people == self.entries && self.wrong.is_empty()
    }
}

/// Compares every copy of the index with the database, person by person; nothing is changed. While people change,
/// a copy may be a moment behind.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; when the database or a copy cannot be read.
pub async fn compare_index(app: &App, actor: &Actor) -> Result<Vec<Compared>> {
    actor.require(Permission::Administer)?;
    let (layout, fields) = layout::describe(&app.reference());
    let mut all = Vec::new();
    for folder in copies(app).filter(|folder| folder.is_dir()) {
        let index = Index::read(&folder, &layout).context("reading the search index")?;
        let mut compared = Compared { people: 0, entries: index.len(), wrong: Vec::new() };
        let mut person = 0;
        while let Some((last, entries)) = entry::after(app, &fields, person, STEP).await? {
            person = last;
            for entry in entries {
                compared.people += 1;
                let holds = index.holds(&entry).context("reading the search index")?;
                if !holds && compared.wrong.len() < MOST_WRONG {
                    compared.wrong.push(PersonId(entry.key));
                }
            }
        }
        all.push(compared);
    }
    Ok(all)
}

/// Makes every copy of the index again: those of running processes are made by them. Says how many people the index of
/// this process holds, where no other keeps one.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; when the database or the disk fails.
pub async fn remake_index(app: &App, actor: &Actor) -> Result<Option<usize>> {
    actor.require(Permission::Administer)?;
    settings::rename_feed(app, actor).await?;
    if copies(app).any(|folder| folder.is_dir() && Index::is_written(&folder)) {
        return Ok(None);
    }
    Ok(Some(follow(app).await?.entries))
}
