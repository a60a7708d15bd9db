//! One write, kept whole or not at all, on whichever database the test command names.
#![expect(clippy::unwrap_used, reason = "a test stops where it is wrong")]

use std::{sync::Arc, time::Duration};

use db::{Db, DbError, Migration, Pools, Takes, migrate};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use tempfile::TempDir;
use tokio::task::JoinSet;

const LIST: &[Migration] = &[Migration { version: 1, name: "numbers", up }];

fn up(backend: DbBackend) -> Vec<Statement> {
    ["CREATE TABLE numbers (n BIGINT NOT NULL)", "CREATE UNIQUE INDEX ux_numbers_n ON numbers (n)"]
        .into_iter()
        .map(|sql| Statement::from_string(backend, sql))
        .collect()
}

struct House {
    db: Arc<Db>,
    schema: Option<(String, String)>,
    _folder: TempDir,
}

/// A database of its own: a file, or a new database on the server of `TEST_POSTGRES_URL`.
#[expect(clippy::disallowed_methods, reason = "the test command says which database")]
async fn house() -> House {
    let folder = tempfile::tempdir().unwrap();
    let (url, schema) = match std::env::var("TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty())
    {
        None => (format!("sqlite:{}", folder.path().join("t.db").display()), None),
        Some(server) => {
            let name = format!("db_{}_{}", std::process::id(), rand_part(&folder));
            let admin = Db::open(&server, Pools::default()).await.unwrap();
            admin.reader().execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
            let base = server.rsplit_once('/').unwrap().0.to_owned();
            (format!("{base}/{name}"), Some((server, name)))
        }
    };
    let db = Db::open(&url, Pools::default()).await.unwrap();
    migrate(&db, LIST).await.unwrap();
    House { db: Arc::new(db), schema, _folder: folder }
}

fn rand_part(folder: &TempDir) -> String {
    let name = folder.path().file_name().unwrap().to_string_lossy().to_lowercase();
    name.chars().filter(char::is_ascii_alphanumeric).collect()
}

impl House {
    async fn count(&self) -> i64 {
        let backend = self.db.reader().get_database_backend();
        let statement = Statement::from_string(backend, "SELECT count(*) AS n FROM numbers");
        let row = self.db.reader().query_one_raw(statement).await.unwrap().unwrap();
        row.try_get("", "n").unwrap()
    }

    async fn close(self) {
        let Some((server, name)) = self.schema else { return };
        Arc::into_inner(self.db).unwrap().close().await;
        let admin = Db::open(&server, Pools::default()).await.unwrap();
        let drop = format!("DROP DATABASE {name} WITH (FORCE)");
        admin.reader().execute_unprepared(&drop).await.unwrap();
    }
}

async fn insert(tx: &db::Tx, n: i64) -> Result<(), DbError> {
    let backend = tx.conn().get_database_backend();
    let sql = "INSERT INTO numbers (n) VALUES ($1)";
    tx.conn().execute_raw(Statement::from_sql_and_values(backend, sql, [n.into()])).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_write_leaves_nothing_and_the_next_one_stands() {
    let house = house().await;
    let refused: Result<(), DbError> = house
        .db
        .write(async |tx| {
            insert(tx, 1).await?;
            Err(DbError::Busy)
        })
        .await;
    assert!(refused.is_err());
    house.db.write(async |tx| insert(tx, 2).await).await.unwrap();
    assert_eq!(house.count().await, 1);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_broken_rule_is_named_alike_on_both() {
    let house = house().await;
    house.db.write(async |tx| insert(tx, 1).await).await.unwrap();
    let twice = house.db.write(async |tx| insert(tx, 1).await).await;
    assert!(twice.is_err_and(|fault: DbError| fault.broke("ux_numbers_n")));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_caller_that_goes_away_leaves_nothing() {
    let house = house().await;
    for n in 0..20 {
        let write = house.db.write(async |tx| {
            insert(tx, n).await?;
            tokio::time::sleep(Duration::from_secs(60)).await;
            Ok::<_, DbError>(())
        });
        assert!(tokio::time::timeout(Duration::from_millis(30), write).await.is_err());
    }
    house.db.write(async |tx| insert(tx, 100).await).await.unwrap();
    assert_eq!(house.count().await, 1);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_write_of_many_callers_is_there() {
    let house = house().await;
    let mut tasks = JoinSet::new();
    for task in 0..64_i64 {
        let db = Arc::clone(&house.db);
        tasks.spawn(async move {
            for index in 0..10_i64 {
                let takes = if index % 2 == 0 { Takes::Nothing } else { Takes::ANumber };
                let n = task * 100 + index;
                db.write_with(takes, |tx| tx, async |tx| insert(tx, n).await).await.unwrap();
            }
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.unwrap();
    }
    assert_eq!(house.count().await, 640);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_schema_of_the_future_is_refused() {
    let house = house().await;
    let future = [LIST, &[Migration { version: 2, name: "later", up: |_| Vec::new() }]].concat();
    assert_eq!(migrate(&house.db, &future).await.unwrap(), 1);
    let refused = migrate(&house.db, LIST).await;
    assert!(refused.is_err_and(|fault| fault.to_string().contains("newer program")));
    house.close().await;
}
