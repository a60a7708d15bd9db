//! Files go after a day, and at once when who asked for them may not take them any more.

use chrono::TimeDelta;
use queue::{Job, Outcome};
use serde::{Deserialize, Serialize};

use super::{ExportState, job, pieces, store::export};
use crate::{App, Context, Error, Result};

/// Rows of one look.
const AT_ONCE: u64 = 50;
/// How long it is remembered that a file was there.
const REMEMBERED: TimeDelta = TimeDelta::days(7);

/// Sweep files of exports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SweepExports {}

impl Job for SweepExports {
    const NAME: &'static str = "exports.sweep";
}

/// Runs [`SweepExports`].
///
/// # Errors
/// [`Outcome::Retry`] when the database or the store fails.
pub async fn sweep_exports(app: App, _job: SweepExports) -> std::result::Result<(), Outcome> {
    sweep(&app).await.map_err(|fault: Error| Outcome::retry(format!("{fault:?}")))
}

async fn sweep(app: &App) -> Result<()> {
    let (mut after, mut waiting) = (0, Vec::new());
    loop {
        let rows = export::open_after(app.reader(), after, AT_ONCE).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        for row in rows {
            let ready = row.state == ExportState::Ready.key();
            if row.ends_at <= app.now() {
                // One that is still being made after a day has no job any more.
                let state = if ready { ExportState::Ended } else { ExportState::Failed };
                job::end(app, row.id, state).await?;
            } else if job::requester(app, &row).await?.is_none() {
                job::end(app, row.id, ExportState::Ended).await?;
            } else if ready {
                waiting.push((row.id, row.seal_id));
            }
        }
    }
    app.write(&crate::Actor::System("export"), async |tx| {
        tx.unseen();
        Ok(export::forget(tx.conn(), tx.now() - REMEMBERED).await?)
    })
    .await?;
    files(app, waiting).await
}

/// Removes files that no row waits with, and ends rows whose file is not there: a backup and a new store have none.
async fn files(app: &App, waiting: Vec<(i64, String)>) -> Result<()> {
    let kept = pieces::all(app).await?;
    for (id, seal) in waiting {
        if !kept.iter().any(|kept| kept.seal == seal) {
            job::end(app, id, ExportState::Ended).await?;
        }
    }
    let mut seals: Vec<String> = kept.iter().map(|kept| kept.seal.clone()).collect();
    seals.dedup();
    let mut owners = std::collections::HashMap::new();
    for some in seals.chunks(500) {
        owners.extend(export::owners(app.reader(), some).await?);
    }
    for kept in kept {
        // While one is made, the name of its try is not written yet.
        let owner = owners.get(&kept.seal);
        let owned = owner.is_some_and(|file| file.as_ref().is_none_or(|file| *file == kept.name));
        if !owned {
            app.parts().files.delete(&kept.key).await.context("removing a file")?;
        }
    }
    Ok(())
}
