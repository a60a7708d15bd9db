//! Removing what time has ended, in writes of at most 500 rows.

use chrono::TimeDelta;
use queue::{Job, Outcome};
use serde::{Deserialize, Serialize};

use super::store::{
    challenge, device, email_change, limit, link, passkey_challenge, pending, session,
};
use crate::{Actor, App, Result};

/// Rows of one write (house.md §6.5).
const AT_ONCE: u64 = 500;
/// Every window is shorter than this: the wrong words of a shortlist's link count as long as it lives, 90 days at most.
const LONGEST_WINDOW: TimeDelta = TimeDelta::days(91);

/// Sweep sessions, links, limits and used proofs that are over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SweepAccounts {}

impl Job for SweepAccounts {
    const NAME: &'static str = "accounts.sweep";
}

/// Runs [`SweepAccounts`].
///
/// # Errors
/// [`Outcome::Retry`] when the database fails.
pub async fn sweep_accounts(app: App, _job: SweepAccounts) -> std::result::Result<(), Outcome> {
    let rows = sweep(&app).await.map_err(|fault| Outcome::retry(format!("{fault:?}")))?;
    tracing::info!(rows, "what time has ended is swept");
    Ok(())
}
/// A device that was not seen for so long is a new one again.
const REMEMBERED: TimeDelta = TimeDelta::days(400);

/// A former address is kept so long for the letter that goes to it.
const FORMER_KEPT: TimeDelta = TimeDelta::days(7);

/// Removes sessions, links, limits and used proofs that are over; says how many rows.
///
/// # Errors
/// When the database fails; what was removed until then stays removed.
pub async fn sweep(app: &App) -> Result<u64> {
    let mut removed = 0;
    loop {
        let now = app.now();
        let some = app
            .write(&Actor::System("sweep"), async |tx| {
                tx.unseen();
                Ok(passkey_challenge::sweep(tx.conn(), now, AT_ONCE).await?
                    + session::sweep(tx.conn(), now, AT_ONCE).await?
                    + pending::sweep(tx.conn(), now, AT_ONCE).await?
                    + device::sweep(tx.conn(), now - REMEMBERED, AT_ONCE).await?
                    + email_change::sweep(tx.conn(), now - FORMER_KEPT, AT_ONCE).await?)
            })
            .await?
            + app
                .write(&Actor::System("sweep"), async |tx| {
                    tx.unseen();
                    Ok(link::sweep(tx.conn(), now, AT_ONCE).await?)
                })
                .await?
            + app
                .write(&Actor::System("sweep"), async |tx| {
                    tx.unseen();
                    Ok(limit::sweep(tx.conn(), now - LONGEST_WINDOW, AT_ONCE).await?)
                })
                .await?
            + app
                .write(&Actor::System("sweep"), async |tx| {
                    tx.unseen();
                    Ok(challenge::sweep(tx.conn(), now, AT_ONCE).await?)
                })
                .await?;
        removed += some;
        if some == 0 {
            return Ok(removed);
        }
    }
}
