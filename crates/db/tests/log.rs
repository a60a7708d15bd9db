//! The log of writes of SQLite, while somebody always reads.
#![expect(clippy::unwrap_used, reason = "a test stops where it is wrong")]

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use db::{Db, DbError, Migration, Pools, migrate};
use sea_orm::{ConnectionTrait, DbBackend, Statement, TransactionTrait};
use tokio::task::JoinSet;

const LIST: &[Migration] = &[Migration { version: 1, name: "pages", up }];
/// The most that is promised (quality.md R16).
const MOST: u64 = 64 * 1024 * 1024;

fn up(backend: DbBackend) -> Vec<Statement> {
    let sql = "CREATE TABLE pages (n BIGINT NOT NULL, text TEXT NOT NULL)";
    vec![Statement::from_string(backend, sql)]
}

async fn reads(db: Arc<Db>, after: Duration) {
    tokio::time::sleep(after).await;
    loop {
        let snapshot = db.reader().begin().await.unwrap();
        for _ in 0..2 {
            snapshot.execute_unprepared("SELECT count(*) FROM pages").await.unwrap();
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        snapshot.commit().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r16_the_log_stays_small_while_somebody_always_reads() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.db");
    let db = Db::open(&format!("sqlite:{}", path.display()), Pools::default()).await.unwrap();
    migrate(&db, LIST).await.unwrap();
    let db = Arc::new(db);
    let mut readers = JoinSet::new();
    for nth in 0..6 {
        readers.spawn(reads(Arc::clone(&db), Duration::from_millis(13 * nth)));
    }
    let (begun, mut most, mut written) = (Instant::now(), 0, 0);
    let page = "x".repeat(100_000);
    while written < 3 * MOST / 2 && begun.elapsed() < Duration::from_secs(60) {
        let sql = format!("INSERT INTO pages VALUES (1, '{page}')");
        db.write(async |tx| {
            tx.conn().execute_unprepared(&sql).await?;
            tx.conn().execute_unprepared("DELETE FROM pages").await?;
            Ok::<_, DbError>(())
        })
        .await
        .unwrap();
        written += 100_000;
        most = most.max(std::fs::metadata(folder.path().join("t.db-wal")).unwrap().len());
    }
    assert!(most <= MOST, "the log had {most} bytes after {written} were written");
}
