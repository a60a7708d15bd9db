//! The keys of this installation: which there are, what needs them, and the end of one.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::msg;
use serde::Serialize;

use super::{sealed, store};
use crate::{Actor, App, Error, Event, Permission, Result, settings, vault::SEALED};

/// Every server has taken up a new key long before.
const CALM: TimeDelta = TimeDelta::minutes(1);

/// One key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyLine {
    /// Its number, from 1.
    pub number: u32,
    /// When the database first saw it, in UTC.
    pub since: Option<DateTime<Utc>>,
    /// Whether it is the one that seals.
    pub writes: bool,
    /// Values and keyed hashes that need it.
    pub values: u64,
}

/// Every key, oldest first.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn list_keys(app: &App, actor: &Actor) -> Result<Vec<KeyLine>> {
    actor.require(Permission::Administer)?;
    app.vault().refresh().map_err(Error::fault)?;
    let since = settings::keys_since(app).await?;
    let newest = app.vault().newest();
    let mut lines = Vec::new();
    for number in app.vault().numbers() {
        lines.push(KeyLine {
            number,
            since: since.iter().find(|(one, _)| *one == number).map(|(_, at)| *at),
            writes: number == newest,
            values: values_of(app, number).await?,
        });
    }
    Ok(lines)
}

/// Removes a key for ever.
///
/// # Errors
/// [`Error::NotFound`] for a key that is not here; [`Error::Conflict`] for the one that seals, for one that a value
/// needs, and within a minute of a rotation.
pub async fn remove_key(app: &App, actor: &Actor, number: u32) -> Result<()> {
    actor.require(Permission::Administer)?;
    app.vault().refresh().map_err(Error::fault)?;
    if !app.vault().numbers().contains(&number) {
        return Err(Error::NotFound);
    }
    if number == app.vault().newest() {
        return Err(Error::Conflict(msg!("upkeep-key-seals")));
    }
    let finished = store::last_finished(app.reader()).await?;
    if finished.is_none_or(|at| app.now() < at + CALM) {
        return Err(Error::Conflict(msg!("upkeep-key-too-soon")));
    }
    let values = values_of(app, number).await?;
    if values > 0 {
        let count = i64::try_from(values).unwrap_or(i64::MAX);
        return Err(Error::Conflict(msg!("upkeep-key-needed", count = count)));
    }
    // The row first: a server that starts in between would miss a key that its database names.
    app.write(actor, async |tx| {
        settings::forget_key(tx, number).await?;
        tx.record(Event::KeyRemoved { key: number });
        Ok(())
    })
    .await?;
    app.vault().remove(number).map_err(Error::fault)
}

async fn values_of(app: &App, key: u32) -> Result<u64> {
    let mut sum = 0;
    for table in SEALED {
        sum += sealed::uses(app.reader(), table, key).await?;
    }
    Ok(sum)
}
