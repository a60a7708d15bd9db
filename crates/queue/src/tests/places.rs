//! Which jobs a worker takes, and how many of a kind.

use std::{sync::atomic::Ordering, time::Duration};

use chrono::TimeDelta;
use kernel::{Clock, SystemClock};
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use super::{Breaks, House, SlowWrite, breaks, house, registry, run, worker_of, write};
use crate::{Job, NewJob, Outcome, Registry, State, counts, lines};

/// A job that waits for somebody who does not answer.
#[derive(Serialize, Deserialize)]
struct Hangs {}

impl Job for Hangs {
    const NAME: &'static str = "test.hangs";
    const AT_ONCE: usize = 2;
}

async fn hangs(_house: House, _job: Hangs) -> Result<(), Outcome> {
    std::future::pending().await
}

#[tokio::test(flavor = "multi_thread")]
async fn r21_a_kind_that_hangs_leaves_places_to_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    write(&house, (0..6).map(|_| NewJob::now(&Hangs {})).collect()).await;
    let quick = SlowWrite { after_ms: 0, for_ms: 0 };
    write(&house, (0..6).map(|_| NewJob::now(&quick)).collect()).await;
    let worker = worker_of(&house, registry().with(hangs)).leaving_after(Duration::ZERO);
    let (stop, stops) = watch::channel(false);
    let watched = async {
        while house.done.load(Ordering::Relaxed) < 6 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        stop.send_replace(true);
    };
    let both = async { tokio::join!(worker.run(stops), watched) };
    tokio::time::timeout(Duration::from_secs(4), both).await.unwrap();
}

/// What a later release writes under a name that this one knows.
#[derive(Serialize, Deserialize)]
struct LaterWrite {
    later: bool,
}

impl Job for LaterWrite {
    const NAME: &'static str = SlowWrite::NAME;
}

#[tokio::test]
async fn r28_what_a_later_release_writes_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    write(&house, vec![NewJob::now(&LaterWrite { later: true })]).await;
    write(&house, vec![NewJob::now(&Breaks { whose: None })]).await;
    let former = worker_of(&house, Registry::default().with(super::slow_write));
    assert_eq!(former.drain().await, 1, "the other name is left alone");
    let waiting = lines(house.db.reader(), State::Waiting, None, 9).await.unwrap();
    let [unknown, unread] = &waiting[..] else { panic!("{waiting:?}") };
    assert_eq!((unknown.tries, unread.tries), (0, 1));
    assert!(unread.run_at - SystemClock.now() > chrono::TimeDelta::minutes(4), "{unread:?}");
    // Only the release that knows both runs them.
    run(&house, "UPDATE jobs SET run_at = created_at, attempt = 9").await;
    let later = async |_house: House, _job: LaterWrite| Ok(());
    let later = worker_of(&house, Registry::default().with(later).with(breaks));
    assert_eq!(later.drain().await, 2);
    write(&house, vec![NewJob::now(&LaterWrite { later: true })]).await;
    run(&house, "UPDATE jobs SET run_at = created_at, attempt = 9").await;
    former.drain().await;
    assert_eq!(counts(house.db.reader()).await.unwrap().dead, 2, "it does not wait for ever");
}

/// A job that somebody else has claimed since, as after a lease that ended, is theirs to end.
#[tokio::test(flavor = "multi_thread")]
async fn r24_a_clock_that_jumps_makes_no_worker_take_its_own_job_or_end_that_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    write(&house, vec![NewJob::now(&SlowWrite { after_ms: 200, for_ms: 0 })]).await;
    let worker = worker_of(&house, registry());
    let jump = async {
        while counts(house.db.reader()).await.unwrap().running == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        run(&house, "UPDATE jobs SET leased_until = '2020-01-01T00:00:00+00:00'").await;
        assert_eq!(worker.drain().await, 0, "it is in hand");
        let until = (SystemClock.now() + TimeDelta::hours(1)).to_rfc3339();
        let claimed = format!("attempt = attempt + 1, leased_until = '{until}'");
        run(&house, &format!("UPDATE jobs SET {claimed}")).await;
    };
    let (ran, ()) = tokio::join!(worker.drain(), jump);
    assert_eq!((ran, house.done.load(Ordering::Relaxed)), (1, 1));
    assert_eq!(counts(house.db.reader()).await.unwrap().running, 1, "who claimed it ends it");
}
