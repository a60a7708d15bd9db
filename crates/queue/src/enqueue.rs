//! Putting work into the queue, in the caller's transaction.

use chrono::{DateTime, Utc};
use db::{DbError, Tx};
use sea_orm::{EntityTrait, Set};

use crate::{Job, store};

/// A job that is not written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    pub(crate) name: &'static str,
    pub(crate) payload: String,
    run_at: Option<DateTime<Utc>>,
}

impl NewJob {
    /// Work to be done as soon as the change is on disk.
    #[must_use]
    pub fn now<J: Job>(job: &J) -> Self {
        let payload = serde_json::to_string(job).unwrap_or_else(|_| "null".to_owned());
        Self { name: J::NAME, payload, run_at: None }
    }

    /// The name of its kind.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Work to be done at `at` (UTC).
    #[must_use]
    pub fn at<J: Job>(job: &J, at: DateTime<Utc>) -> Self {
        Self { run_at: Some(at), ..Self::now(job) }
    }
}

/// Writes jobs with one statement; they exist exactly if the transaction is kept.
///
/// # Errors
/// When the database fails.
pub async fn enqueue(tx: &Tx, jobs: Vec<NewJob>, now: DateTime<Utc>) -> Result<(), DbError> {
    if jobs.is_empty() {
        return Ok(());
    }
    let rows = jobs.into_iter().map(|job| store::job::ActiveModel {
        name: Set(job.name.to_owned()),
        payload: Set(job.payload),
        state: Set(store::WAITING.to_owned()),
        attempt: Set(0),
        run_at: Set(job.run_at.unwrap_or(now)),
        leased_until: Set(None),
        error: Set(None),
        created_at: Set(now),
        ..Default::default()
    });
    store::job::Entity::insert_many(rows).exec_without_returning(tx.conn()).await?;
    Ok(())
}
