//! What monitoring reads: how the machinery does, in numbers and nobody's name (admin.md §8).

use chrono::TimeDelta;
use db::PoolUse;
use queue::Counts;

use crate::{
    Actor, App, Permission, Result,
    mail::{self, Status},
    search::{self, IndexPace},
};

/// How the machinery does now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// How many jobs wait, run and are dead.
    pub jobs: Counts,
    /// For how long the job has been due that is due for longest; zero when none is.
    pub overdue: TimeDelta,
    /// How many letters of the log there are of each status.
    pub letters: Vec<(Status, u64)>,
    /// How the search index of this process keeps up; nothing before it was made.
    pub index: Option<IndexPace>,
    /// The connections of this process to the database.
    pub pool: PoolUse,
}

/// How the machinery does now, as far as the database tells.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; when the database fails.
pub async fn figures(app: &App, actor: &Actor) -> Result<Figures> {
    actor.require(Permission::Administer)?;
    // Before its own questions take a connection.
    let pool = app.database().pool();
    let oldest = queue::oldest_due(app.reader(), app.now()).await?;
    Ok(Figures {
        jobs: queue::counts(app.reader()).await?,
        overdue: oldest.map_or(TimeDelta::zero(), |due| (app.now() - due).max(TimeDelta::zero())),
        letters: mail::counts(app, actor).await?,
        index: search::index_pace(app, actor).await?,
        pool,
    })
}

/// How many bytes of memory this process holds; nothing where the system does not say.
#[must_use]
pub fn resident_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()?.checked_mul(1024)
}
