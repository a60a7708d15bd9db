//! The broom: files that nobody needs any more.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use gateways::mail::Outbox;
use queue::{Job, Outcome};
use serde::{Deserialize, Serialize};

use super::{
    incoming,
    model::{FOLDERS, drawn_at, name_of},
    store::file,
};
use crate::{App, Context, Error, Result};

/// A change that attaches a file is over long before this.
pub(super) const UNOWNED_AFTER: TimeDelta = TimeDelta::minutes(10);
/// Letters of the outbox may hold temporary passwords, which work as long (people.md §2).
const LETTERS_KEPT: TimeDelta = TimeDelta::days(7);
const NAMES_AT_ONCE: usize = 500;

/// Sweep incoming files, files of people without a row, old letters of the outbox, and files that a crash left half-written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SweepFiles {}

impl Job for SweepFiles {
    const NAME: &'static str = "sweep_files";
}

/// Runs [`SweepFiles`].
///
/// # Errors
/// [`Outcome::Retry`] when the disk or the database fails.
pub async fn sweep_files(app: App, _job: SweepFiles) -> std::result::Result<(), Outcome> {
    let again = |fault: Error| Outcome::retry(format!("{fault:?}"));
    let incoming = incoming::sweep(&app).await.map_err(again)?;
    let files = sweep_unowned(&app).await.map_err(again)?;
    let letters = sweep_letters(&app).await.map_err(again)?;
    let unfinished = sweep_unfinished(&app).await.map_err(again)?;
    tracing::info!(incoming, files, letters, unfinished, "files swept");
    Ok(())
}

/// Removes files of people that are there and that no row owns; says how many.
async fn sweep_unowned(app: &App) -> Result<usize> {
    let mut swept = 0;
    for folder in FOLDERS {
        let keys = app.parts().files.list(folder).await.context("listing files")?;
        let mut old: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for key in keys {
            let name = key.rsplit('/').next().and_then(name_of).map(str::to_owned);
            let name =
                name.filter(|name| drawn_at(name).is_some_and(|at| at + UNOWNED_AFTER < app.now()));
            if let Some(name) = name {
                old.entry(name).or_default().push(key);
            }
        }
        swept += sweep_among(app, old).await?;
    }
    Ok(swept)
}

async fn sweep_among(app: &App, old: BTreeMap<String, Vec<String>>) -> Result<usize> {
    let names: Vec<String> = old.keys().cloned().collect();
    let mut swept = 0;
    for chunk in names.chunks(NAMES_AT_ONCE) {
        let owned = file::owned(app.reader(), chunk).await?;
        for name in chunk.iter().filter(|name| !owned.contains(*name)) {
            for key in old.get(name).into_iter().flatten() {
                app.parts().files.delete(key).await.context("sweeping a file")?;
            }
            swept += 1;
        }
    }
    Ok(swept)
}

/// What a crash left half-written in the store, among the incoming files and in the outbox.
async fn sweep_unfinished(app: &App) -> Result<usize> {
    let before = app.now() - UNOWNED_AFTER;
    let stored = app.parts().files.sweep_unfinished(before).await;
    let incoming = incoming::folder(app)?.sweep_unfinished(before).await;
    let letters = outbox(app)?.sweep_unfinished(before).await;
    let counts = [stored, incoming, letters].into_iter().sum::<std::result::Result<usize, _>>();
    counts.context("sweeping unfinished files")
}

fn outbox(app: &App) -> Result<Outbox> {
    Outbox::open(app.outbox_folder(), app.clock()).context("opening the outbox")
}

async fn sweep_letters(app: &App) -> Result<usize> {
    let outbox = outbox(app)?;
    outbox.sweep(app.now() - LETTERS_KEPT).await.context("sweeping the outbox")
}
