//! What a job is.

use chrono::TimeDelta;
use serde::{Serialize, de::DeserializeOwned};

/// A small piece of work, named for ever: `NAME` is in the database.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The name in the database.
    const NAME: &'static str;
    /// How many a worker runs at once at most: a kind that is slow, or waits for others, must not take every place.
    const AT_ONCE: usize = 1;

    /// How long to wait before try number `attempt + 1`, or `None` to give up after `attempt` tries.
    #[must_use]
    fn backoff(attempt: i32) -> Option<TimeDelta> {
        (attempt < 10).then(|| TimeDelta::seconds(i64::from(attempt) * 30))
    }
}
