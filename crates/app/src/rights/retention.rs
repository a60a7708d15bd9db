//! How long things are kept: the periods, the nightly job that keeps to them, and what it did (quality.md S102).

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{PersonId, Violations, msg};
use queue::{Job, Outcome};
use serde::{Deserialize, Serialize};

use super::{erase, query, store};
use crate::{
    Actor, App, Error, Event, Permission, Result,
    answers::Answers,
    journal::{self, Part},
    mail, people, search,
    settings::{self, Retention},
};

/// Rows of one write (house.md §6.5).
const AT_ONCE: u64 = 200;
/// Most lines of past runs, and most people about to go, that the page shows.
const MOST_LINES: u64 = 60;
/// How long the report itself is kept.
const REPORT_DAYS: i64 = 400;

/// Remove what is over: lines of the journal, letters, and people whose grace has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepNoLonger {}

impl Job for KeepNoLonger {
    const NAME: &'static str = "rights.keep_no_longer";
}

/// One line of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionRun {
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// The name of the period.
    pub what: String,
    /// How much went.
    pub removed: i64,
}

/// Somebody who will be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Going {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// When, in UTC.
    pub erase_at: DateTime<Utc>,
}

/// What administrators see of retention.
#[derive(Debug, Clone)]
pub struct RetentionView {
    /// The periods as they stand.
    pub periods: Retention,
    /// What the last runs did, newest first.
    pub runs: Vec<RetentionRun>,
    /// Who goes next, soonest first.
    pub going: Vec<Going>,
    /// How many people were erased so far.
    pub erased: u64,
}

/// The periods, the report and who goes next.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn retention(app: &App, actor: &Actor) -> Result<RetentionView> {
    actor.require(Permission::Administer)?;
    let line =
        |row: store::run::Model| RetentionRun { at: row.at, what: row.what, removed: row.removed };
    let runs = store::last_runs(app.reader(), MOST_LINES).await?;
    Ok(RetentionView {
        periods: settings::retention(app).await?,
        runs: runs.into_iter().map(line).collect(),
        going: query::going(app, MOST_LINES).await?,
        erased: store::count_tombstones(app.reader()).await?,
    })
}

/// Changes the periods; the fields are named as [`Retention::periods`] names them.
///
/// # Errors
/// [`Error::Invalid`] for what is no number of days within its limits; as [`Actor::require`].
pub async fn save_retention(app: &App, actor: &Actor, answers: &Answers) -> Result<()> {
    actor.require(Permission::Administer)?;
    let former = settings::retention(app).await?;
    let mut refused = Violations::new();
    let mut days = former.periods().into_iter().map(|(name, was, least, most)| {
        let read = answers.one(name).trim().parse::<i64>().ok();
        let read = read.filter(|days| (least..=most).contains(days));
        let sentence = || msg!("rights-retention-range", least = least, most = most);
        refused.take(name, read.ok_or_else(sentence)).unwrap_or(was)
    });
    let mut next = || days.next().unwrap_or_default();
    let new = Retention {
        activity: next(),
        security: next(),
        addresses: next(),
        letters: next(),
        deleted: next(),
    };
    drop(days);
    refused.into_result()?;
    let pairs = former.periods().into_iter().zip(new.periods());
    let fields: Vec<_> = pairs
        .filter(|(was, is)| was.1 != is.1)
        .map(|(was, is)| (was.0.to_owned(), was.1, is.1))
        .collect();
    if fields.is_empty() {
        return Ok(());
    }
    app.write(actor, async |tx| {
        settings::put_retention(tx, &new).await?;
        tx.record(Event::RetentionChanged { fields });
        Ok(())
    })
    .await
}

/// Runs [`KeepNoLonger`].
///
/// # Errors
/// [`Outcome::Retry`] when the database fails; what went until then is gone.
pub async fn keep_no_longer(app: App, _job: KeepNoLonger) -> std::result::Result<(), Outcome> {
    run(&app).await.map_err(|fault: Error| Outcome::retry(format!("{fault:?}")))
}

async fn run(app: &App) -> Result<()> {
    let periods = settings::retention(app).await?;
    let before = |days: i64| app.now() - TimeDelta::days(days);
    let removed = vec![
        ("activity", prune(app, What::Journal(Part::Activity), before(periods.activity)).await?),
        ("security", prune(app, What::Journal(Part::Security), before(periods.security)).await?),
        ("addresses", prune(app, What::Journal(Part::Addresses), before(periods.addresses)).await?),
        ("letters", prune(app, What::Letters, before(periods.letters)).await?),
        ("deleted", erase_due(app).await?),
    ];
    tracing::info!(?removed, "kept no longer");
    search::sweep(app).await?;
    app.write(&Actor::System("retention"), async |tx| {
        tx.unseen();
        store::forget_runs(tx.conn(), tx.now() - TimeDelta::days(REPORT_DAYS)).await?;
        Ok(store::note_run(tx.conn(), removed, tx.now()).await?)
    })
    .await?;
    db::dialect::empty_log(&app.database()).await?;
    Ok(())
}

#[derive(Clone, Copy)]
enum What {
    Journal(Part),
    Letters,
}

async fn prune(app: &App, what: What, before: DateTime<Utc>) -> Result<i64> {
    let mut removed = 0_i64;
    loop {
        let some = app
            .write(&Actor::System("retention"), async |tx| {
                tx.unseen();
                match what {
                    What::Journal(part) => journal::prune(app, tx, part, before, AT_ONCE).await,
                    What::Letters => mail::prune(tx, before, AT_ONCE).await,
                }
            })
            .await?;
        removed = removed.saturating_add(i64::try_from(some).unwrap_or(i64::MAX));
        if some < AT_ONCE {
            return Ok(removed);
        }
    }
}

/// Erases everybody whose grace is over; each in a write of their own, so that one who cannot be erased holds nobody up.
async fn erase_due(app: &App) -> Result<i64> {
    let mut erased = 0_i64;
    let mut failed = None;
    loop {
        let due = people::due_to_go(app.reader(), app.now(), AT_ONCE).await?;
        let mut progress = false;
        for person in due {
            match erase::erase(app, person, erase::GRACE_OVER).await {
                Ok(true) => (erased, progress) = (erased.saturating_add(1), true),
                Ok(false) => {}
                Err(fault) => failed = Some(fault),
            }
        }
        if !progress {
            return failed.map_or(Ok(erased), Err);
        }
        failed = None;
    }
}
