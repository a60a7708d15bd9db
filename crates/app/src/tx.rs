//! A database transaction that also remembers what happened.

use chrono::{DateTime, Utc};
use kernel::PersonId;
use queue::{NewJob, enqueue};
use sea_orm::DatabaseTransaction;

use crate::{Actor, Error, Event, Result, freshness::Touched, journal, reactions::Reactions};

/// One write: rows, events and jobs that are kept together or not at all.
#[derive(Debug)]
pub struct Tx {
    inner: db::Tx,
    now: DateTime<Utc>,
    events: Vec<Event>,
    jobs: Vec<NewJob>,
    is_unseen: bool,
    people: Vec<PersonId>,
}

/// What a write leaves to be done once it is kept.
#[derive(Debug)]
pub struct Settled {
    /// Whether workers have something to do.
    pub(crate) has_jobs: bool,
    /// Whose pages may have changed.
    pub(crate) touched: Touched,
}

impl From<Tx> for db::Tx {
    fn from(tx: Tx) -> Self {
        tx.inner
    }
}

impl Tx {
    pub(crate) const fn new(inner: db::Tx, now: DateTime<Utc>) -> Self {
        Self {
            inner,
            now,
            events: Vec::new(),
            jobs: Vec::new(),
            is_unseen: false,
            people: Vec::new(),
        }
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

    /// Promises that no page shows what this write keeps, as with counters of tries or the state of a letter.
    pub(crate) const fn unseen(&mut self) {
        self.is_unseen = true;
    }

    /// Says whose pages this write may have changed, besides those its events are about.
    pub(crate) fn touch(&mut self, people: impl IntoIterator<Item = PersonId>) {
        self.people.extend(people);
    }

    /// Forgets what was recorded: rows that are drawn for measurements tell nobody.
    pub(crate) fn forget_events(&mut self) {
        self.events.clear();
    }

    /// Adds a job that no event stands for.
    pub fn enqueue(&mut self, job: NewJob) {
        self.jobs.push(job);
    }

    /// Writes the journal and the jobs; the last thing before the commit.
    pub(crate) async fn settle(&mut self, actor: &Actor, reactions: Reactions) -> Result<Settled> {
        let events = std::mem::take(&mut self.events);
        let mut jobs = std::mem::take(&mut self.jobs);
        let by = actor.member().ok().map(|member| member.account);
        jobs.extend(events.iter().flat_map(|event| reactions(event, by)));
        let touched = self.touched(&events);
        journal::append(self, actor, events).await?;
        let has_jobs = !jobs.is_empty();
        enqueue(&self.inner, jobs, self.now).await.map_err(Error::from)?;
        Ok(Settled { has_jobs, touched })
    }

    fn touched(&self, events: &[Event]) -> Touched {
        if events.is_empty() && self.people.is_empty() && !self.is_unseen {
            return Touched::Everything;
        }
        let mut people = self.people.clone();
        for event in events {
            match event.touched() {
                Touched::Everything => return Touched::Everything,
                Touched::People(some) => people.extend(some),
            }
        }
        Touched::People(people)
    }
}
