//! The worker on a real database.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use db::{Db, DbError, Migration, Pools};
use kernel::{Clock, SystemClock};
use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, watch};

use crate::{Job, NewJob, Outcome, Registry, Worker, counts, enqueue, tables};

/// A write that takes a while, after another while.
#[derive(Serialize, Deserialize)]
struct SlowWrite {
    after_ms: u64,
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
        tokio::time::sleep(Duration::from_millis(20)).await;
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

/// A job that is writing holds the turn that the claim of the next jobs waits for: neither may wait for the other.
#[tokio::test(flavor = "multi_thread")]
async fn jobs_that_write_go_on_while_more_are_claimed() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(&folder).await;
    let jobs = (0..20).map(|nth| NewJob::now(&SlowWrite { after_ms: nth % 4 * 13 })).collect();
    let written = house.db.write(async |tx| enqueue(tx, jobs, SystemClock.now()).await);
    written.await.unwrap();
    let registry = Arc::new(Registry::default().with(slow_write));
    let (db, clock): (_, Arc<dyn Clock>) = (Arc::clone(&house.db), Arc::new(SystemClock));
    let worker = Worker::new(db, clock, registry, house.clone(), Arc::new(Notify::new()));
    let (stop, stops) = watch::channel(false);
    let watched = async {
        while house.done.load(Ordering::Relaxed) < 20 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        stop.send_replace(true);
    };
    // A claim that held the jobs up would cost five seconds each time.
    let both = async { tokio::join!(worker.run(stops), watched) };
    tokio::time::timeout(Duration::from_secs(4), both).await.unwrap();
    let left = counts(house.db.reader()).await.unwrap();
    assert_eq!((left.waiting, left.running, left.dead), (0, 0, 0));
}
