//! Work that costs a core: so much of it at a time, and a queue that has an end.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use chrono::TimeDelta;
use kernel::Message;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{Context, Error, Result};

/// When trying again makes sense for whom the queue has no place.
const AFTER: TimeDelta = TimeDelta::seconds(2);

/// The slots of one kind of work, and who waits for one.
#[derive(Debug)]
pub(crate) struct Slots {
    free: Arc<Semaphore>,
    waiting: AtomicUsize,
    most_waiting: usize,
}

/// A slot; free again when it is dropped, wherever that is.
pub(crate) type Slot = OwnedSemaphorePermit;

impl Slots {
    /// `count` at a time, `most_waiting` behind them.
    pub(crate) fn new(count: usize, most_waiting: usize) -> Self {
        let free = Arc::new(Semaphore::new(count));
        Self { free, waiting: AtomicUsize::new(0), most_waiting }
    }

    /// Waits for a slot. Give it to the thread that does the work: a caller that goes away must not let another in.
    ///
    /// # Errors
    /// [`Error::Later`] with `busy` when the queue is full.
    pub(crate) async fn take(&self, busy: Message) -> Result<Slot> {
        let place = Place(&self.waiting);
        if self.waiting.fetch_add(1, Ordering::Relaxed) >= self.most_waiting {
            return Err(Error::Later { after: AFTER, why: busy });
        }
        let slot = Arc::clone(&self.free).acquire_owned().await.context("waiting for a slot")?;
        drop(place);
        Ok(slot)
    }

    /// Free slots, and who waits.
    #[cfg(test)]
    pub(crate) fn state(&self) -> (usize, usize) {
        (self.free.available_permits(), self.waiting.load(Ordering::Relaxed))
    }
}

/// A place in the queue.
struct Place<'q>(&'q AtomicUsize);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
