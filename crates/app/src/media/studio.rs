//! Where pictures are worked on: away from the threads that answer, two at a time.

use tokio::sync::Semaphore;

use crate::{Context, Result};

/// One picture may take 256 MiB and a whole core; more at once would only make all of them late.
static PLACES: Semaphore = Semaphore::const_new(2);

/// Runs work on a picture when one of the two places is free; it keeps its place even when nobody waits any more.
///
/// # Errors
/// A fault when the work panics.
pub(crate) async fn work<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    let place = PLACES.acquire().await.context("waiting for a place in the studio")?;
    let done = tokio::task::spawn_blocking(move || {
        let _place = place;
        work()
    });
    done.await.context("working on a picture")
}
