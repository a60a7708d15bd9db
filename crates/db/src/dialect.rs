//! The few words in which the two databases differ, one function each.

use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, ExprTrait, FromQueryResult, Statement,
    sea_query::{Expr, SelectStatement},
};

pub use crate::feed::{follow, tell};
use crate::{Db, Kind};

/// Takes rows for this worker alone: other workers pass over them. SQLite's single writer needs no word for it.
pub fn claim_rows(select: &mut SelectStatement, backend: DbBackend) {
    if backend == DbBackend::Postgres {
        use sea_orm::sea_query::{LockBehavior, LockType};
        select.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
}

/// Holds back every other process that wants to migrate until this transaction ends.
pub async fn lock_migrations(conn: &impl ConnectionTrait) -> Result<(), DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        conn.execute_unprepared("SELECT pg_advisory_xact_lock(8212704)").await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct Size {
    bytes: i64,
}

/// How many bytes the database takes on disk.
pub async fn size_in_bytes(db: &Db) -> Result<i64, DbErr> {
    let sql = match db.kind() {
        Kind::Sqlite => {
            "SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()"
        }
        Kind::Postgres => "SELECT pg_database_size(current_database()) AS bytes",
    };
    let statement = Statement::from_string(db.reader().get_database_backend(), sql);
    let size = Size::find_by_statement(statement).one(db.reader()).await?;
    Ok(size.map_or(0, |size| size.bytes))
}

/// Overwrites on disk whole pages that the rest of this transaction frees, where the database would only mark them as
/// free. PostgreSQL does that by itself, when it vacuums.
pub async fn overwrite_deleted(conn: &impl ConnectionTrait, on: bool) -> Result<(), DbErr> {
    if conn.get_database_backend() == DbBackend::Sqlite {
        let sql = if on { "PRAGMA secure_delete = on" } else { "PRAGMA secure_delete = fast" };
        conn.execute_unprepared(sql).await?;
    }
    Ok(())
}

/// Brings the log of writes into the database's file and empties it, so that what was deleted is not in the log.
/// Somebody who reads meanwhile keeps it for the next time.
pub async fn empty_log(db: &Db) -> Result<(), DbErr> {
    if db.kind() == Kind::Sqlite {
        // Readers may not change rows, but may do this.
        db.reader().execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct Found {
    n: i64,
}

/// Whether there is a table of this name.
pub async fn has_table(conn: &impl ConnectionTrait, name: &str) -> Result<bool, DbErr> {
    let backend = conn.get_database_backend();
    let sql = match backend {
        DbBackend::Postgres => {
            "SELECT count(*) AS n FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1"
        }
        _ => "SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name = $1",
    };
    let statement = Statement::from_sql_and_values(backend, sql, [name.into()]);
    Ok(Found::find_by_statement(statement).one(conn).await?.is_some_and(|found| found.n > 0))
}

#[derive(FromQueryResult)]
struct Column {
    t: String,
    c: String,
}

/// Every table and column of ours, sorted.
pub async fn columns(conn: &impl ConnectionTrait) -> Result<Vec<(String, String)>, DbErr> {
    let backend = conn.get_database_backend();
    let sql = match backend {
        DbBackend::Postgres => {
            "SELECT table_name AS t, column_name AS c FROM information_schema.columns \
             WHERE table_schema = current_schema()"
        }
        _ => {
            "SELECT m.name AS t, i.name AS c FROM sqlite_master m, pragma_table_info(m.name) i \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
        }
    };
    let statement = Statement::from_string(backend, sql);
    let found = Column::find_by_statement(statement).all(conn).await?;
    let mut columns: Vec<_> = found.into_iter().map(|row| (row.t, row.c)).collect();
    columns.sort_unstable();
    Ok(columns)
}

/// That no row can still come before those with this number: every transaction that began earlier has ended. A feed
/// that is read without it loses the rows of whoever commits late (house.md §6.5). SQLite's single writer needs no word
/// for it.
pub fn settled(txid: Expr, backend: DbBackend) -> Expr {
    match backend {
        DbBackend::Postgres => {
            txid.lt(Expr::cust("pg_snapshot_xmin(pg_current_snapshot())::text::bigint"))
        }
        _ => Expr::val(true),
    }
}
