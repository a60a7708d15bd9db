//! Recurring jobs and the clock.

use std::sync::{Arc, atomic::Ordering};

use chrono::TimeDelta;
use kernel::{Clock, FixedClock, SystemClock};
use tokio::sync::Notify;

use super::{House, SlowWrite, house, registry, run};
use crate::{NewJob, Recurring, Scheduler, Worker, counts, enqueue};

/// A scheduler of one slot a day.
fn daily(house: &House, clock: &FixedClock) -> Scheduler {
    let job = NewJob::now(&SlowWrite { after_ms: 0, for_ms: 0 });
    let list = vec![Recurring { name: "daily", every: TimeDelta::days(1), job }];
    let shown: Arc<dyn Clock> = Arc::new(clock.clone());
    Scheduler::new(Arc::clone(&house.db), shown, list, Arc::new(Notify::new()))
}

fn worker_at(house: &House, clock: &FixedClock) -> Worker<House> {
    let shown: Arc<dyn Clock> = Arc::new(clock.clone());
    let (db, wake) = (Arc::clone(&house.db), Arc::new(Notify::new()));
    Worker::new(db, shown, Arc::new(registry()), house.clone(), wake)
}

#[tokio::test]
async fn r24_a_clock_that_jumps_runs_a_missed_slot_once_and_none_twice() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    let start = SystemClock.now();
    let clock = FixedClock::at(start);
    let scheduler = daily(&house, &clock);
    let worker = worker_at(&house, &clock);
    // How far the clock is from its start, and how many runs there are then.
    let hours = [(0, 1), (23, 1), (24, 2), (960, 3), (961, 3), (24, 3), (47, 3), (49, 4), (48, 4)];
    for (hour, runs) in hours {
        clock.advance(start + TimeDelta::hours(hour) - clock.now());
        for _ in 0..3 {
            scheduler.tick().await;
            worker.drain().await;
        }
        let done = house.done.load(Ordering::Relaxed);
        assert_eq!(done, runs, "{hour} hours after the start");
    }
}

/// A kind that waits for somebody else for an hour must not find sixty of itself then.
#[tokio::test]
async fn a_slot_adds_nothing_to_the_same_job_that_has_not_begun() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    let clock = FixedClock::at(SystemClock.now());
    let (scheduler, worker) = (daily(&house, &clock), worker_at(&house, &clock));
    let waiting = async || counts(house.db.reader()).await.unwrap().waiting;
    for _ in 0..4 {
        scheduler.tick().await;
        assert_eq!(waiting().await, 1);
        clock.advance(TimeDelta::days(1));
    }
    worker.drain().await;
    scheduler.tick().await;
    assert_eq!(waiting().await, 1, "the slot that follows the run");
}

#[tokio::test]
async fn r24_what_a_clock_that_was_ahead_put_off_is_done_by_the_right_one() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    let start = SystemClock.now();
    let ahead = start + TimeDelta::days(40);
    let later = |ms| NewJob::now(&SlowWrite { after_ms: ms, for_ms: 0 });
    let jobs = vec![later(1), later(2), later(3)];
    house.db.write(async |tx| enqueue(tx, jobs, ahead).await).await.unwrap();
    let of = |ms: u64| format!(r#"WHERE payload LIKE '{{"after_ms":{ms},%'"#);
    run(&house, &format!("UPDATE jobs SET attempt = 1 {}", of(1))).await;
    let claimed = "SET attempt = 1, state = 'running', leased_until = run_at";
    run(&house, &format!("UPDATE jobs {claimed} {}", of(2))).await;
    let clock = FixedClock::at(start);
    assert_eq!(worker_at(&house, &clock).drain().await, 2);
    let left = counts(house.db.reader()).await.unwrap();
    assert_eq!((left.waiting, left.running), (1, 0), "what was never tried is meant for its day");
    daily(&house, &clock).tick().await;
    assert_eq!(counts(house.db.reader()).await.unwrap().waiting, 2);
}
