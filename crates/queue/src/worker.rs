//! Claims jobs, runs them, and puts back what failed.

use std::{
    any::Any,
    collections::BTreeMap,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use db::{Db, DbError};
use futures_util::{FutureExt, StreamExt, stream::FuturesUnordered};
use kernel::Clock;
use tokio::sync::{Notify, watch};

use crate::{
    Outcome, Registry,
    store::{self, Claim, Wanted},
};

/// How many jobs run at once.
const SLOTS: usize = 6;
/// How long a claim holds without renewal; a dead worker's jobs are free after it.
const LEASE: TimeDelta = TimeDelta::seconds(60);
/// A third of the lease: two renewals may fail.
const RENEW: Duration = Duration::from_secs(20);
/// How often the table is looked at when nobody wakes the worker.
const POLL: Duration = Duration::from_secs(1);
/// How long running jobs may go on once the worker is stopping; then somebody else has them (quality.md R29).
const LAST_JOBS: Duration = Duration::from_secs(20);
/// Tries whose end no worker saw that every job may have, also one that is never tried again after a failure.
const UNSEEN_ENDS: i32 = 10;

/// Runs the jobs of a registry with a context, `slots` at a time.
pub struct Worker<C> {
    db: Arc<Db>,
    clock: Arc<dyn Clock>,
    registry: Arc<Registry<C>>,
    context: C,
    wake: Arc<Notify>,
    slots: usize,
    /// How often a running job renews its claim.
    pub(crate) renewal: Duration,
    /// What this worker has claimed and not ended: the try and the kind of each job.
    in_hand: Mutex<BTreeMap<i64, (i32, String)>>,
    last_jobs: Duration,
}

impl<C: Clone + Send + Sync + 'static> Worker<C> {
    /// A worker that is woken through `wake` when jobs were written.
    pub fn new(
        db: Arc<Db>,
        clock: Arc<dyn Clock>,
        registry: Arc<Registry<C>>,
        context: C,
        wake: Arc<Notify>,
    ) -> Self {
        let in_hand = Mutex::default();
        let (slots, renewal, last_jobs) = (SLOTS, RENEW, LAST_JOBS);
        Self { db, clock, registry, context, wake, slots, renewal, in_hand, last_jobs }
    }

    /// The same worker with another patience for the last jobs, for tests.
    #[cfg(test)]
    pub(crate) fn leaving_after(mut self, patience: Duration) -> Self {
        self.last_jobs = patience;
        self
    }

    /// Works until `stop` turns true; then lets running jobs end for 20 s, gives the others back and returns.
    pub async fn run(&self, stop: watch::Receiver<bool>) {
        let mut stopping = stop.clone();
        let out_of_patience = async {
            // A sender that is gone is a stop as well.
            let _told = stopping.wait_for(|stop| *stop).await.is_ok();
            tokio::time::sleep(self.last_jobs).await;
        };
        tokio::select! {
            () = self.work(stop) => {}
            () = out_of_patience => self.give_back().await,
        }
    }

    async fn work(&self, mut stop: watch::Receiver<bool>) {
        // What a run that panicked had in hand is in nobody's hand now.
        self.hand().clear();
        let mut running = FuturesUnordered::new();
        loop {
            let free = self.slots.saturating_sub(running.len());
            if free > 0 && !*stop.borrow() {
                for job in beside(&mut running, self.claim(free, true)).await {
                    running.push(self.run_one(job));
                }
            }
            if *stop.borrow() && running.is_empty() {
                return;
            }
            tokio::select! {
                _ = stop.changed(), if !*stop.borrow() => {}
                Some(()) = running.next(), if !running.is_empty() => {}
                () = self.wake.notified(), if running.len() < self.slots && !*stop.borrow() => {}
                () = tokio::time::sleep(POLL), if running.len() < self.slots && !*stop.borrow() => {}
            }
        }
    }

    /// Runs everything that is due, one by one, until nothing is; says how many jobs were run.
    pub async fn drain(&self) -> usize {
        let mut count = 0;
        loop {
            let jobs = self.claim(16, false).await;
            if jobs.is_empty() {
                return count;
            }
            for job in jobs {
                count += 1;
                self.run_one(job).await;
            }
        }
    }

    /// Claims up to `most` jobs; `beside` says that they run beside each other, so that the bounds of kinds hold.
    async fn claim(&self, most: usize, beside: bool) -> Vec<store::job::Model> {
        match self.try_claim(most, beside).await {
            Ok(jobs) => jobs,
            Err(fault) => {
                tracing::error!(%fault, "jobs could not be claimed");
                Vec::new()
            }
        }
    }

    async fn try_claim(
        &self,
        most: usize,
        beside: bool,
    ) -> Result<Vec<store::job::Model>, DbError> {
        let now = self.clock.now();
        // An empty look costs a read; only work to be done costs a write.
        if !store::anything_due(self.db.reader(), &self.wanted(now, beside, &[])).await? {
            return Ok(Vec::new());
        }
        let most = u64::try_from(most).unwrap_or(1);
        // One by one where the bounds of kinds hold: each that is claimed takes a place of its kind.
        let (times, step) = if beside { (most, 1) } else { (1, most) };
        let claim = self.db.write(async |tx| -> Result<_, DbError> {
            let mut jobs = Vec::new();
            for _ in 0..times {
                let wanted = self.wanted(now, beside, &jobs);
                let found = store::claim(tx.conn(), &wanted, now + LEASE, step).await?;
                if found.is_empty() {
                    break;
                }
                jobs.extend(found);
            }
            Ok(jobs)
        });
        let jobs = claim.await?;
        self.hand().extend(jobs.iter().map(|job| (job.id, (job.attempt, job.name.clone()))));
        Ok(jobs)
    }

    /// Jobs of the kinds that this program knows; beside each other, of those with a place left beside what is in hand
    /// and what is being claimed.
    fn wanted(&self, now: DateTime<Utc>, beside: bool, claimed: &[store::job::Model]) -> Wanted {
        let hand = self.hand();
        let has_place = |name: &str, at_once: usize| {
            let held = hand.values().filter(|(_, held)| held == name).count();
            held + claimed.iter().filter(|job| job.name == name).count() < at_once
        };
        let bounds = self.registry.bounds();
        let kinds = bounds.filter(|(name, most)| !beside || has_place(name, *most));
        let kinds = kinds.map(|(name, _)| name).collect();
        Wanted { now, kinds, except: hand.keys().copied().collect() }
    }

    /// Lets other workers have what this one could not end; the attempt does not count.
    async fn give_back(&self) {
        let hand = std::mem::take(&mut *self.hand()).into_iter();
        let claims: Vec<Claim> = hand.map(|(id, (attempt, _))| (id, attempt)).collect();
        let now = self.clock.now();
        tracing::warn!(jobs = claims.len(), "jobs did not end in time and are given back");
        let released = self.db.write(async |tx| -> Result<_, DbError> {
            Ok(store::release(tx.conn(), &claims, now).await?)
        });
        if let Err(fault) = released.await {
            tracing::error!(%fault, "jobs could not be given back; their leases will expire");
        }
    }

    fn hand(&self) -> std::sync::MutexGuard<'_, BTreeMap<i64, (i32, String)>> {
        self.in_hand.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn run_one(&self, job: store::job::Model) {
        self.run_claimed(&job).await;
        self.hand().remove(&job.id);
    }

    async fn run_claimed(&self, job: &store::job::Model) {
        let outcome = match self.registry.get(&job.name) {
            None => Err(Outcome::GiveUp("no such job in this program".to_owned())),
            // A try that failed would have given up before: its process ended each time, and others with it.
            Some(handler)
                if job.attempt > UNSEEN_ENDS && (handler.backoff)(job.attempt - 1).is_none() =>
            {
                Err(Outcome::give_up("its process ended while it ran, again and again"))
            }
            Some(handler) => {
                let work = async { (handler.run)(self.context.clone(), &job.payload).await };
                self.with_lease((job.id, job.attempt), caught(work)).await
            }
        };
        if let Err(fault) = self.settle(job, outcome).await {
            tracing::error!(%fault, job = %job.name, "a job could not be settled");
        }
    }

    async fn with_lease(
        &self,
        claim: Claim,
        work: impl Future<Output = Result<(), Outcome>>,
    ) -> Result<(), Outcome> {
        tokio::pin!(work);
        let mut renewal = tokio::time::interval(self.renewal);
        renewal.tick().await;
        loop {
            tokio::select! {
                result = &mut work => return result,
                // The work goes on meanwhile: it may hold the turn to write that the renewal waits for.
                _ = renewal.tick() => tokio::select! {
                    result = &mut work => return result,
                    () = self.renew(claim) => {}
                },
            }
        }
    }

    async fn renew(&self, claim: Claim) {
        let until = self.clock.now() + LEASE;
        let renewed = self.db.write(async |tx| -> Result<_, DbError> {
            Ok(store::renew(tx.conn(), claim, until).await?)
        });
        if let Err(fault) = renewed.await {
            tracing::warn!(%fault, "a lease could not be renewed");
        }
    }

    async fn settle(
        &self,
        job: &store::job::Model,
        outcome: Result<(), Outcome>,
    ) -> Result<(), DbError> {
        let claim = (job.id, job.attempt);
        let (run_at, why) = match outcome {
            Ok(()) => {
                return self.db.write(async |tx| Ok(store::finish(tx.conn(), claim).await?)).await;
            }
            Err(Outcome::GiveUp(why)) => (None, why),
            Err(Outcome::Retry { why, after }) => {
                let own =
                    self.registry.get(&job.name).and_then(|handler| (handler.backoff)(job.attempt));
                (own.map(|span| self.clock.now() + after.unwrap_or(span)), why)
            }
        };
        tracing::warn!(job = %job.name, attempt = job.attempt, again = run_at.is_some(), %why, "a job failed");
        self.db.write(async |tx| Ok(store::put_back(tx.conn(), claim, run_at, &why).await?)).await
    }
}

/// A job that panics has failed: those beside it go on.
async fn caught(work: impl Future<Output = Result<(), Outcome>>) -> Result<(), Outcome> {
    let panicked = |panic: Box<dyn Any + Send>| {
        // A literal holds nobody's data; a sentence that was put together may.
        let literal = panic.downcast_ref::<&'static str>();
        Outcome::retry(
            literal.map_or("it panicked".to_owned(), |why| format!("it panicked: {why}")),
        )
    };
    AssertUnwindSafe(work).catch_unwind().await.unwrap_or_else(|panic| Err(panicked(panic)))
}

/// Waits for `wanted` while the jobs go on: one of them may hold the turn to write that `wanted` waits for.
async fn beside<T>(
    running: &mut FuturesUnordered<impl Future<Output = ()>>,
    wanted: impl Future<Output = T>,
) -> T {
    tokio::pin!(wanted);
    loop {
        tokio::select! {
            value = &mut wanted => return value,
            Some(()) = running.next(), if !running.is_empty() => {}
        }
    }
}
