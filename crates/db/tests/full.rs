//! A database without room, of SQLite: what is acknowledged is there for everybody, and what is not there was refused.
#![expect(clippy::unwrap_used, reason = "a test stops where it is wrong")]

use db::{Db, DbError, Pools, Tx};
use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};

const MADE: &str = "CREATE TABLE things (n INTEGER PRIMARY KEY, filler BLOB NOT NULL)";
/// Pages of the full database.
const PAGES: usize = 64;

async fn put(tx: &Tx, n: i64, bytes: usize) -> Result<(), DbError> {
    let sql = "INSERT INTO things (n, filler) VALUES ($1, $2)";
    let values: [Value; 2] = [n.into(), vec![7_u8; bytes].into()];
    let insert = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    tx.conn().execute_raw(insert).await?;
    Ok(())
}

/// From now on there is room for so many pages, as on a disk of that size.
async fn room(db: &Db, pages: usize) {
    let sql = format!("PRAGMA max_page_count = {pages}");
    let set = db.write(async |tx| -> Result<(), DbError> {
        tx.conn().execute_unprepared(&sql).await?;
        Ok(())
    });
    set.await.unwrap();
}

async fn there(db: &Db) -> Vec<i64> {
    let sql = Statement::from_string(DbBackend::Sqlite, "SELECT n FROM things ORDER BY n");
    let rows = db.reader().query_all_raw(sql).await.unwrap();
    rows.iter().map(|row| row.try_get("", "n").unwrap()).collect()
}

/// Small writes beside one that is too large, in one group: everybody is told the truth.
#[tokio::test]
async fn r12_a_write_without_room_takes_no_other_with_it_unsaid() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("t.db").display());
    let db = Db::open(&url, Pools::default()).await.unwrap();
    let made = db.write(async |tx| -> Result<(), DbError> {
        tx.conn().execute_unprepared(MADE).await?;
        Ok(())
    });
    made.await.unwrap();
    let mut acknowledged = Vec::new();
    for round in 0..40_i64 {
        room(&db, PAGES).await;
        let small = |n: i64| {
            let db = &db;
            async move { db.write(async |tx| put(tx, n, 10).await).await.map(|()| n) }
        };
        let n = round * 10;
        let large = db.write(async |tx| put(tx, n + 9, 4096 * PAGES).await);
        let (first, refused, last) = tokio::join!(small(n), large, small(n + 1));
        assert!(matches!(refused, Err(DbError::Full)), "{refused:?}");
        for told in [first, last] {
            match told {
                Ok(n) => acknowledged.push(n),
                Err(DbError::Full | DbError::Busy) => {}
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(there(&db).await, acknowledged, "after round {round}");
    }
    room(&db, 10_000).await;
    db.write(async |tx| put(tx, 9_999, 4096 * PAGES).await).await.unwrap();
    acknowledged.push(9_999);
    db.close().await;
    let again = Db::open(&url, Pools::default()).await.unwrap();
    assert_eq!(there(&again).await, acknowledged);
    again.close().await;
}
