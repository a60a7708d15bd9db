//! A database transaction that also remembers what happened.

use chrono::{DateTime, Utc};
use queue::{NewJob, enqueue};
use sea_orm::DatabaseTransaction;

use crate::{Actor, Error, Event, Result, journal, reactions::Reactions};

/// One write: rows, events and jobs that are kept together or not at all.
#[derive(Debug)]
pub struct Tx {
    inner: db::Tx,
    now: DateTime<Utc>,
    events: Vec<Event>,
    jobs: Vec<NewJob>,
}

impl From<Tx> for db::Tx {
    fn from(tx: Tx) -> Self {
        tx.inner
    }
}

impl Tx {
    pub(crate) const fn new(inner: db::Tx, now: DateTime<Utc>) -> Self {
        Self { inner, now, events: Vec::new(), jobs: Vec::new() }
    }

    /// What entities are read and written through.
    pub(crate) const fn conn(&self) -> &DatabaseTransaction {
        self.inner.conn()
    }

    /// The one instant of this write, in UTC.
    #[must_use]
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Tells what happened; the journal and the reactions follow in this transaction.
    pub fn record(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Forgets what was recorded: rows that are drawn for measurements tell nobody.
    pub(crate) fn forget_events(&mut self) {
        self.events.clear();
    }

    /// Adds a job that no event stands for.
    pub fn enqueue(&mut self, job: NewJob) {
        self.jobs.push(job);
    }

    /// Writes the journal and the jobs; the last thing before the commit. Says whether workers have something to do.
    pub(crate) async fn settle(&mut self, actor: &Actor, reactions: Reactions) -> Result<bool> {
        let events = std::mem::take(&mut self.events);
        let mut jobs = std::mem::take(&mut self.jobs);
        jobs.extend(events.iter().flat_map(reactions));
        journal::append(self, actor, events).await?;
        let any = !jobs.is_empty();
        enqueue(&self.inner, jobs, self.now).await.map_err(Error::from)?;
        Ok(any)
    }
}
