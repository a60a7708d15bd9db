//! A value that is read from the database at most once in its life, however many ask for it.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::Mutex;

use crate::Result;

/// A value and when it was read; the one who finds it old reads it again while the others wait.
#[derive(Debug)]
pub struct Cached<T>(Mutex<Option<(DateTime<Utc>, Arc<T>)>>);

impl<T> Default for Cached<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> Cached<T> {
    /// The value, at most `life` old.
    pub(crate) async fn get<F>(
        &self,
        now: DateTime<Utc>,
        life: TimeDelta,
        read: F,
    ) -> Result<Arc<T>>
    where
        F: AsyncFnOnce() -> Result<T>,
    {
        let mut kept = self.0.lock().await;
        if let Some((at, value)) = kept.as_ref()
            && now - *at < life
        {
            return Ok(Arc::clone(value));
        }
        let value = Arc::new(read().await?);
        *kept = Some((now, Arc::clone(&value)));
        Ok(value)
    }
}
