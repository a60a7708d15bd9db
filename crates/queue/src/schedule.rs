//! Recurring jobs: each slot is taken by exactly one process.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use db::{Db, DbError};
use kernel::Clock;
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, Set, entity::prelude::Expr, sea_query::OnConflict,
};
use tokio::sync::{Notify, watch};

use crate::{
    NewJob, enqueue,
    store::{self, schedule},
};

/// A job that failed is tried again before this: what waits longer was put off by a clock that was ahead.
const TRIED_AGAIN: TimeDelta = TimeDelta::hours(1);

/// A job that comes again and again.
#[derive(Debug, Clone)]
pub struct Recurring {
    /// The name of the slot, in the database for ever.
    pub name: &'static str,
    /// The span between two runs.
    pub every: TimeDelta,
    /// What is enqueued.
    pub job: NewJob,
}

/// Watches the clock and enqueues what is due.
pub struct Scheduler {
    db: Arc<Db>,
    clock: Arc<dyn Clock>,
    list: Vec<Recurring>,
    wake: Arc<Notify>,
}

impl Scheduler {
    /// A scheduler of `list`; `wake` wakes the workers.
    pub fn new(
        db: Arc<Db>,
        clock: Arc<dyn Clock>,
        list: Vec<Recurring>,
        wake: Arc<Notify>,
    ) -> Self {
        Self { db, clock, list, wake }
    }

    /// Looks at the clock every 15 s until `stop` turns true.
    pub async fn run(&self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            self.tick().await;
            tokio::select! {
                _ = stop.changed() => {}
                () = tokio::time::sleep(Duration::from_secs(15)) => {}
            }
        }
    }

    /// Enqueues everything that is due; a slot missed while nothing ran is run once.
    pub async fn tick(&self) {
        for recurring in &self.list {
            match self.take_slot(recurring).await {
                Ok(true) => self.wake.notify_waiters(),
                Ok(false) => {}
                Err(fault) => {
                    tracing::error!(%fault, name = recurring.name, "a recurring job could not be enqueued")
                }
            }
        }
    }

    async fn take_slot(&self, recurring: &Recurring) -> Result<bool, DbError> {
        let now = self.clock.now();
        let known = schedule::Entity::find_by_id(recurring.name).one(self.db.reader()).await?;
        match known.map(|row| row.next_run_at) {
            // A clock that was ahead and came back: the slot would wait until the time that was shown by mistake.
            Some(next) if next > now + recurring.every => {
                self.db.write(async |tx| bring_near(tx, recurring, now).await).await?;
                Ok(false)
            }
            Some(next) if next > now => Ok(false),
            _ => self.db.write(async |tx| take(tx, recurring, now).await).await,
        }
    }
}

/// Nothing runs for it, so that no span has two runs.
async fn bring_near(
    tx: &mut db::Tx,
    recurring: &Recurring,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    schedule::Entity::update_many()
        .col_expr(schedule::Column::NextRunAt, Expr::value(now + recurring.every))
        .filter(schedule::Column::Name.eq(recurring.name))
        .filter(schedule::Column::NextRunAt.gt(now + recurring.every))
        .exec(tx.conn())
        .await?;
    Ok(())
}

async fn take(tx: &mut db::Tx, recurring: &Recurring, now: DateTime<Utc>) -> Result<bool, DbError> {
    let first =
        schedule::ActiveModel { name: Set(recurring.name.to_owned()), next_run_at: Set(now) };
    let keep = OnConflict::column(schedule::Column::Name).do_nothing().to_owned();
    schedule::Entity::insert(first).on_conflict(keep).exec_without_returning(tx.conn()).await?;
    let taken = schedule::Entity::update_many()
        .col_expr(schedule::Column::NextRunAt, Expr::value(now + recurring.every))
        .filter(schedule::Column::Name.eq(recurring.name))
        .filter(schedule::Column::NextRunAt.lte(now))
        .exec(tx.conn())
        .await?;
    if taken.rows_affected == 0 {
        return Ok(false);
    }
    // What has not begun yet does the work of this slot as well, unless it waits longer than the next one.
    if store::is_waiting(tx.conn(), &recurring.job, now + recurring.every.max(TRIED_AGAIN)).await? {
        return Ok(false);
    }
    enqueue(tx, vec![recurring.job.clone()], now).await?;
    Ok(true)
}
