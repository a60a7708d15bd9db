//! How often something may be tried: rows that all processes share and that survive a restart (quality.md §2.1).
//!
//! A limit counts within a window that starts with the first try. Its name holds addresses and identifiers, so only
//! a keyed hash of it is kept.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::msg;

use super::store::limit;
use crate::{Actor, App, Error, Result, Tx};

/// What a limit counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counted {
    /// Tries in this window, this one included; 0 when limits are off.
    pub count: i32,
    /// When the window ends, in UTC.
    pub ends: DateTime<Utc>,
}

impl Counted {
    /// What somebody hears who tried too often.
    pub(super) fn later(self, now: DateTime<Utc>) -> Error {
        let after = (self.ends - now).max(TimeDelta::seconds(1));
        Error::Later {
            after,
            why: msg!("accounts-limits-later", minutes = after.num_minutes() + 1),
        }
    }
}

/// Counts one try of `name` (what and who: `contact 192.0.2.1`) and allows `most` of them in each `window`.
///
/// # Errors
/// [`Error::Later`] from the next one on, until the window ends; never when limits are off.
pub async fn allow(app: &App, name: &str, most: i32, window: TimeDelta) -> Result<()> {
    let counted = count(app, name, window).await?;
    if counted.count > most { Err(counted.later(app.now())) } else { Ok(()) }
}

/// How many tries of `name` the present window holds, without counting one.
///
/// # Errors
/// When the database fails.
pub async fn seen(app: &App, name: &str, window: TimeDelta) -> Result<i32> {
    let row = limit::find(app.reader(), &stored(app, name)).await?;
    Ok(row.filter(|row| row.starts_at + window > app.now()).map_or(0, |row| row.count))
}

pub(super) async fn count(app: &App, name: &str, window: TimeDelta) -> Result<Counted> {
    if !app.config().rate_limits {
        return Ok(off(app.now()));
    }
    app.write(&Actor::System("limits"), async |tx| {
        tx.unseen();
        count_in(app, tx, name, window).await
    })
    .await
}

/// As [`count`], in the caller's transaction.
pub(super) async fn count_in(app: &App, tx: &Tx, name: &str, window: TimeDelta) -> Result<Counted> {
    if !app.config().rate_limits {
        return Ok(off(tx.now()));
    }
    let row = limit::count(tx.conn(), stored(app, name), tx.now(), window).await?;
    Ok(Counted { count: row.count, ends: row.starts_at + window })
}

const fn off(now: DateTime<Utc>) -> Counted {
    Counted { count: 0, ends: now }
}

fn stored(app: &App, name: &str) -> String {
    app.vault().passing_hash("limits.name", name)
}
