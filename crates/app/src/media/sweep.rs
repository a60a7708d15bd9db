//! The broom: files that nobody needs any more.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use gateways::mail::Outbox;
use queue::{Job, Outcome};
use serde::{Deserialize, Serialize};

use super::{
    incoming,
    model::{FOLDER, drawn_at, name_of},
    prepare::remove_files,
    store,
};
use crate::{App, Context, Error, Result};

/// A change that attaches a photo is over long before this.
pub(super) const UNOWNED_AFTER: TimeDelta = TimeDelta::minutes(10);
/// Letters of the outbox may hold temporary passwords, which work as long (people.md §2).
const LETTERS_KEPT: TimeDelta = TimeDelta::days(7);
const NAMES_AT_ONCE: usize = 500;

/// Sweep incoming photos, photo files without a row, old letters of the outbox, and files that a crash left half-written.
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
    let photos = sweep_photos(&app).await.map_err(again)?;
    let letters = sweep_letters(&app).await.map_err(again)?;
    let unfinished = sweep_unfinished(&app).await.map_err(again)?;
    tracing::info!(incoming, photos, letters, unfinished, "files swept");
    Ok(())
}

/// Removes photos whose files are there and whose row is not; says how many.
async fn sweep_photos(app: &App) -> Result<usize> {
    let keys = app.parts().files.list(FOLDER).await.context("listing photos")?;
    let of_key = |key: &String| key.rsplit('/').next().and_then(name_of).map(str::to_owned);
    let old = |name: &String| drawn_at(name).is_some_and(|at| at + UNOWNED_AFTER < app.now());
    let names: BTreeSet<String> = keys.iter().filter_map(of_key).filter(old).collect();
    let names: Vec<String> = names.into_iter().collect();
    let mut swept = 0;
    for chunk in names.chunks(NAMES_AT_ONCE) {
        let owned = store::owned(app.reader(), chunk).await?;
        for name in chunk.iter().filter(|name| !owned.contains(*name)) {
            remove_files(app, name).await?;
            swept += 1;
        }
    }
    Ok(swept)
}

/// What a crash left half-written in the store, among the incoming photos and in the outbox.
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
