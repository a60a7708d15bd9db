//! What works in the background, as administrators see it, and what they may do with it.

use chrono::{DateTime, TimeDelta, Utc};
use queue::{Counts, Line, Load, Recurring, State};

use crate::{Actor, App, Error, Event, Permission, Result};

/// Jobs on one page.
const SIZE: u64 = 50;

/// The jobs of an installation.
#[derive(Debug, Clone)]
pub struct JobsView {
    /// How many wait, run and are dead.
    pub counts: Counts,
    /// The same by name.
    pub loads: Vec<Load>,
    /// The jobs in the state that was asked for, the newest first, at most 50.
    pub lines: Vec<Line>,
    /// The number below which older ones follow.
    pub older: Option<i64>,
    /// The recurring jobs.
    pub coming: Vec<Coming>,
}

/// A recurring job and when it comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    /// The name of its slot.
    pub slot: &'static str,
    /// The name of the job.
    pub job: &'static str,
    /// The span between two runs.
    pub every: TimeDelta,
    /// When it runs next, in UTC; unknown before its first run.
    pub next: Option<DateTime<Utc>>,
}

/// The jobs in `state` with a number below `before`, and what is known of all of them.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn jobs(
    app: &App,
    actor: &Actor,
    recurring: &[Recurring],
    (state, before): (State, Option<i64>),
) -> Result<JobsView> {
    actor.require(Permission::Administer)?;
    let mut lines = queue::lines(app.reader(), state, before, SIZE + 1).await?;
    let more = u64::try_from(lines.len()).unwrap_or(u64::MAX) > SIZE;
    lines.truncate(usize::try_from(SIZE).unwrap_or(usize::MAX));
    let next = queue::next_runs(app.reader()).await?;
    let coming = |one: &Recurring| Coming {
        slot: one.name,
        job: one.job.name(),
        every: one.every,
        next: next.iter().find(|(slot, _)| slot == one.name).map(|(_, at)| *at),
    };
    Ok(JobsView {
        counts: queue::counts(app.reader()).await?,
        loads: queue::loads(app.reader()).await?,
        older: lines.last().filter(|_| more).map(|line| line.id),
        lines,
        coming: recurring.iter().map(coming).collect(),
    })
}

/// Lets a recurring job run now; says `false` when it runs or is due already. Its next time stays as it is.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`] for a slot that is not there.
pub async fn run_job_now(
    app: &App,
    actor: &Actor,
    recurring: &[Recurring],
    slot: &str,
) -> Result<bool> {
    actor.require(Permission::Administer)?;
    let one = recurring.iter().find(|one| one.name == slot).ok_or(Error::NotFound)?;
    let name = one.job.name();
    app.write(actor, async |tx| {
        if queue::is_on_its_way(tx.conn(), name, tx.now()).await? {
            tx.unseen();
            return Ok(false);
        }
        tx.enqueue(one.job.clone());
        tx.record(Event::JobRunAsked { job: name.to_owned() });
        Ok(true)
    })
    .await
}

/// Tries a job again that was given up.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`] when it is not among the dead.
pub async fn replay_job(app: &App, actor: &Actor, id: i64) -> Result<()> {
    match replay(app, actor, Some(id)).await? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// Tries every job again that was given up; says how many.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn replay_all_jobs(app: &App, actor: &Actor) -> Result<u64> {
    replay(app, actor, None).await
}

async fn replay(app: &App, actor: &Actor, one: Option<i64>) -> Result<u64> {
    actor.require(Permission::Administer)?;
    let jobs = app
        .write(actor, async |tx| {
            tx.unseen();
            let jobs = queue::replay(tx.conn(), one, tx.now()).await?;
            if jobs > 0 {
                tx.record(Event::JobsReplayed { jobs });
            }
            Ok(jobs)
        })
        .await?;
    app.wake().notify_one();
    Ok(jobs)
}

/// Removes a job that was given up, or a recurring one that waits: it comes again by itself. What others wait for, such
/// as a letter or a file that is being read, is not removed.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`] when there is no such job to remove.
pub async fn cancel_job(app: &App, actor: &Actor, recurring: &[Recurring], id: i64) -> Result<()> {
    actor.require(Permission::Administer)?;
    let names: Vec<_> = recurring.iter().map(|one| one.job.name()).collect();
    app.write(actor, async |tx| {
        let job = queue::name_of(tx.conn(), id).await?.ok_or(Error::NotFound)?;
        if !queue::remove(tx.conn(), id, &names).await? {
            return Err(Error::NotFound);
        }
        tx.record(Event::JobRemoved { job });
        Ok(())
    })
    .await
}
