//! The worker on a real database.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use chrono::TimeDelta;
use db::{Db, DbError, Migration, Pools};
use kernel::{Clock, FixedClock, SystemClock};
use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, watch};

use crate::{
    Job, NewJob, Outcome, Recurring, Registry, Scheduler, Worker, counts, enqueue, tables,
};

/// A write that takes a while, after another while.
#[derive(Serialize, Deserialize)]
struct SlowWrite {
    after_ms: u64,
    for_ms: u64,
}

impl Job for SlowWrite {
    const NAME: &'static str = "test.slow_write";
}

#[derive(Clone)]
struct House {
    db: Arc<Db>,
    done: Arc<AtomicUsize>,
}

async fn slow_write(house: House, job: SlowWrite) -> Result<(), Outcome> {
    tokio::time::sleep(Duration::from_millis(job.after_ms)).await;
    let write = house.db.write(async |_tx| {
        tokio::time::sleep(Duration::from_millis(job.for_ms)).await;
        Ok::<(), DbError>(())
    });
    write.await.map_err(Outcome::retry)?;
    house.done.fetch_add(1, Ordering::Relaxed);
    Ok(())
}

async fn house(folder: &tempfile::TempDir) -> House {
    let url = format!("sqlite:{}", folder.path().join("queue.db").display());
    let db = Db::open(&url, Pools::default()).await.unwrap();
    let list = [Migration { version: 1, name: "queue", up: tables }];
    db::migrate(&db, &list).await.unwrap();
    House { db: Arc::new(db), done: Arc::default() }
}

/// A worker of this house and the jobs that are written for it.
async fn worker(house: &House, jobs: &[SlowWrite]) -> Worker<House> {
    let jobs = jobs.iter().map(NewJob::now).collect();
    let written = house.db.write(async |tx| enqueue(tx, jobs, SystemClock.now()).await);
    written.await.unwrap();
    let registry = Arc::new(Registry::default().with(slow_write));
    let (db, clock): (_, Arc<dyn Clock>) = (Arc::clone(&house.db), Arc::new(SystemClock));
    Worker::new(db, clock, registry, house.clone(), Arc::new(Notify::new()))
}

/// Lets the worker run until so many jobs are done, for at most four seconds: a turn that is waited for in vain is given
/// up after five.
async fn until_done(house: &House, worker: &Worker<House>, jobs: usize) {
    let (stop, stops) = watch::channel(false);
    let watched = async {
        while house.done.load(Ordering::Relaxed) < jobs {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        stop.send_replace(true);
    };
    let both = async { tokio::join!(worker.run(stops), watched) };
    tokio::time::timeout(Duration::from_secs(4), both).await.unwrap();
    let left = counts(house.db.reader()).await.unwrap();
    assert_eq!((left.waiting, left.running, left.dead), (0, 0, 0));
}

/// A job that is writing holds the turn that the claim of the next jobs waits for: neither may wait for the other.
#[tokio::test(flavor = "multi_thread")]
async fn jobs_that_write_go_on_while_more_are_claimed() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    let jobs: Vec<SlowWrite> =
        (0..20).map(|nth| SlowWrite { after_ms: nth % 4 * 13, for_ms: 20 }).collect();
    let worker = worker(&house, &jobs).await;
    until_done(&house, &worker, 20).await;
}

/// The renewal of a job's claim waits for the turn to write that the job itself holds: the job goes on meanwhile.
#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_writes_goes_on_while_its_claim_is_renewed() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    let jobs = [SlowWrite { after_ms: 0, for_ms: 300 }, SlowWrite { after_ms: 30, for_ms: 300 }];
    let mut worker = worker(&house, &jobs).await;
    worker.renewal = Duration::from_millis(10);
    until_done(&house, &worker, 2).await;
}

/// A job that does not end while the worker leaves is free for others at once, as if it had not been tried.
#[tokio::test(flavor = "multi_thread")]
async fn r29_a_worker_that_leaves_gives_back_what_it_could_not_end() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    let jobs = vec![NewJob::now(&SlowWrite { after_ms: 60_000, for_ms: 0 })];
    let written = house.db.write(async |tx| enqueue(tx, jobs, SystemClock.now()).await);
    written.await.unwrap();
    let registry = Arc::new(Registry::default().with(slow_write));
    let (db, clock): (_, Arc<dyn Clock>) = (Arc::clone(&house.db), Arc::new(SystemClock));
    let worker = Worker::new(db, clock, registry, house.clone(), Arc::new(Notify::new()));
    let worker = worker.leaving_after(Duration::from_millis(50));
    let (stop, stops) = watch::channel(false);
    let told = async {
        while counts(house.db.reader()).await.unwrap().running == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        stop.send_replace(true);
    };
    let both = async { tokio::join!(worker.run(stops), told) };
    tokio::time::timeout(Duration::from_secs(5), both).await.unwrap();
    let left = counts(house.db.reader()).await.unwrap();
    assert_eq!((left.waiting, left.running, left.dead), (1, 0, 0));
}

#[tokio::test]
async fn r24_a_clock_that_jumps_runs_a_missed_slot_once_and_none_twice() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    let start = SystemClock.now();
    let clock = FixedClock::at(start);
    let job = NewJob::now(&SlowWrite { after_ms: 0, for_ms: 0 });
    let list = vec![Recurring { name: "daily", every: TimeDelta::days(1), job }];
    let shown: Arc<dyn Clock> = Arc::new(clock.clone());
    let scheduler = Scheduler::new(Arc::clone(&house.db), shown, list, Arc::new(Notify::new()));
    // How far the clock is from its start, and how many runs there are then.
    let hours = [(0, 1), (23, 1), (24, 2), (960, 3), (961, 3), (24, 3), (47, 3), (49, 4), (48, 4)];
    for (hour, runs) in hours {
        clock.advance(start + TimeDelta::hours(hour) - clock.now());
        for _ in 0..3 {
            scheduler.tick().await;
        }
        let waiting = counts(house.db.reader()).await.unwrap().waiting;
        assert_eq!(waiting, runs, "{hour} hours after the start");
    }
}
