//! The worker on a real database.

mod places;
mod slots;

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use db::{Db, DbError, Migration, Pools};
use kernel::{Clock, SystemClock};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, watch};

use crate::{Job, NewJob, Outcome, Registry, State, Worker, counts, enqueue, lines, tables};

/// A write that takes a while, after another while.
#[derive(Serialize, Deserialize)]
struct SlowWrite {
    after_ms: u64,
    for_ms: u64,
}

impl Job for SlowWrite {
    const NAME: &'static str = "test.slow_write";
    const AT_ONCE: usize = 4;
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

/// A job that panics, with a literal or with a sentence that was put together.
#[derive(Serialize, Deserialize)]
struct Breaks {
    whose: Option<String>,
}

impl Job for Breaks {
    const NAME: &'static str = "test.breaks";
}

async fn breaks(_house: House, job: Breaks) -> Result<(), Outcome> {
    assert!(job.whose.is_none(), "the row of {}", job.whose.unwrap_or_default());
    panic!("a row that is no row");
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
    write(house, jobs).await;
    worker_of(house, registry())
}

fn registry() -> Registry<House> {
    Registry::default().with(slow_write).with(breaks)
}

fn worker_of(house: &House, registry: Registry<House>) -> Worker<House> {
    let (db, clock): (_, Arc<dyn Clock>) = (Arc::clone(&house.db), Arc::new(SystemClock));
    Worker::new(db, clock, Arc::new(registry), house.clone(), Arc::new(Notify::new()))
}

async fn write(house: &House, jobs: Vec<NewJob>) {
    let written = house.db.write(async |tx| enqueue(tx, jobs, SystemClock.now()).await);
    written.await.unwrap();
}

async fn run(house: &House, sql: &str) {
    let written = house.db.write(async |tx| -> Result<_, DbError> {
        tx.conn().execute_unprepared(sql).await?;
        Ok(())
    });
    written.await.unwrap();
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
    write(&house, jobs).await;
    let worker = worker_of(&house, Registry::default().with(slow_write));
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

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_panics_is_tried_again_and_those_beside_it_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    let whose = Some("Amina".to_owned());
    write(&house, vec![NewJob::now(&Breaks { whose: None }), NewJob::now(&Breaks { whose })]).await;
    let worker = worker(&house, &[SlowWrite { after_ms: 20, for_ms: 0 }]).await;
    assert_eq!(worker.drain().await, 3);
    assert_eq!(house.done.load(Ordering::Relaxed), 1);
    let kept = lines(house.db.reader(), State::Waiting, None, 9).await.unwrap();
    let why: Vec<_> = kept.iter().filter_map(|line| line.error.as_deref()).collect();
    assert_eq!(why, ["it panicked", "it panicked: a row that is no row"], "nobody is named");
}

/// A job that takes its process along is never put back: only the number of its claims tells.
#[tokio::test]
async fn a_job_that_ends_its_process_each_time_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    let worker = worker(&house, &[SlowWrite { after_ms: 0, for_ms: 0 }]).await;
    let ended = "UPDATE jobs SET state = 'running', leased_until = '2020-01-01T00:00:00+00:00', ";
    run(&house, &format!("{ended} attempt = 10")).await;
    assert_eq!(worker.drain().await, 1);
    assert_eq!(house.done.load(Ordering::Relaxed), 0);
    let dead = lines(house.db.reader(), State::Dead, None, 9).await.unwrap();
    assert!(dead[0].error.as_deref().is_some_and(|why| why.contains("again and again")));
    run(&house, &format!("{ended} attempt = 9")).await;
    assert_eq!(worker.drain().await, 1);
    assert_eq!(house.done.load(Ordering::Relaxed), 1, "a few broken tries are forgiven");
}
