//! Where pictures are worked on: away from the threads that answer, two at a time, with a queue that has an end.

use std::sync::LazyLock;

use kernel::msg;

use crate::{Context, Result, slots::Slots};

/// One picture may take 256 MiB and a whole core; more at once would only make all of them late.
const PLACES: usize = 2;
/// Who waits holds a request of the 256 that a process answers at a time (R20): pictures must not take them all.
const MOST_WAITING: usize = 32;

static STUDIO: LazyLock<Slots> = LazyLock::new(|| Slots::new(PLACES, MOST_WAITING));

/// Runs work on a picture when one of the two places is free; it keeps its place even when nobody waits any more.
///
/// # Errors
/// [`crate::Error::Later`] when 32 others wait already; a fault when the work panics.
pub(crate) async fn work<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    work_in(&STUDIO, work).await
}

async fn work_in<T: Send + 'static>(
    studio: &Slots,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    let place = studio.take(msg!("media-busy")).await?;
    let done = tokio::task::spawn_blocking(move || {
        let made = work();
        drop(place);
        made
    });
    done.await.context("working on a picture")
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc, time::Duration};

    use futures_util::future::join_all;

    use super::*;
    use crate::Error;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn s63_a_crowd_of_pictures_waits_and_the_rest_is_asked_to_come_back() {
        let studio = Slots::new(PLACES, MOST_WAITING);
        let slow = || work_in(&studio, || std::thread::sleep(Duration::from_millis(20)));
        let answers = join_all((0..100).map(|_| slow())).await;
        let later =
            answers.iter().filter(|answer| matches!(answer, Err(Error::Later { .. }))).count();
        assert!((60..=70).contains(&later), "{later} of 100 were asked to come back");
        assert!(answers.iter().filter(|answer| answer.is_ok()).count() == 100 - later);
        assert_eq!(studio.state(), (PLACES, 0));
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn work_that_nobody_waits_for_keeps_its_place() {
        let studio = Slots::new(1, 1);
        let (go, gate) = mpsc::channel::<()>();
        let held = work_in(&studio, move || gate.recv().is_ok());
        assert!(tokio::time::timeout(Duration::from_millis(50), held).await.is_err());
        assert_eq!(studio.state(), (0, 0));
        go.send(()).unwrap();
        assert!(work_in(&studio, || true).await.unwrap());
    }
}
