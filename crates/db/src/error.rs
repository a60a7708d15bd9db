//! What can go wrong in a database, said so that a room can decide.

use sea_orm::{DbErr, error::ConnAcquireErr};

use crate::{constraint, full::is_full};

/// A failure of the database.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// A unique rule was broken; the name is `ux_<table>_<columns>` on both databases.
    #[error("the rule {0} was broken")]
    Broken(String),
    /// The write did not get its turn or did not finish within its time.
    #[error("the database is busy")]
    Busy,
    /// The disk has no room left; nothing of the write was kept.
    #[error("the disk of the database is full")]
    Full,
    /// Anything else.
    #[error("the database failed")]
    Failed(#[source] DbErr),
    /// The group's commit failed, so nothing of this write was kept.
    #[error("the commit failed: {0}")]
    NotKept(String),
}

impl From<DbErr> for DbError {
    fn from(fault: DbErr) -> Self {
        match constraint::broken_rule(&fault) {
            Some(rule) => Self::Broken(rule),
            None if is_full(&fault) => Self::Full,
            // Every connection was taken for as long as a caller waits: a moment later it may be otherwise.
            None if matches!(fault, DbErr::ConnectionAcquire(ConnAcquireErr::Timeout)) => {
                Self::Busy
            }
            None => Self::Failed(fault),
        }
    }
}

impl DbError {
    /// Whether exactly this unique rule was broken.
    #[must_use]
    pub fn broke(&self, rule: &str) -> bool {
        matches!(self, Self::Broken(name) if name == rule)
    }
}

/// Why a group of writes was not kept, for each of its callers.
#[derive(Debug, Clone)]
pub(crate) enum Lost {
    /// There was no room for it.
    Full,
    /// SQLite took the whole transaction back because of what befell one of its changes.
    TakenBack,
    /// Anything else, in its words.
    Failed(String),
}

impl From<DbErr> for Lost {
    fn from(fault: DbErr) -> Self {
        if is_full(&fault) { Self::Full } else { Self::Failed(fault.to_string()) }
    }
}

impl From<Lost> for DbError {
    fn from(lost: Lost) -> Self {
        match lost {
            Lost::Full => Self::Full,
            Lost::TakenBack => Self::Busy,
            Lost::Failed(why) => Self::NotKept(why),
        }
    }
}
