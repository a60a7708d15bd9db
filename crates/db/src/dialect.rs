//! The few words in which the two databases differ, one function each.

use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, FromQueryResult, Statement, sea_query::SelectStatement,
};

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

#[derive(Debug, FromQueryResult)]
struct Column {
    table_name: String,
    column_name: String,
}

/// Every column of every table of ours, by table.
pub async fn columns(db: &Db) -> Result<Vec<(String, String)>, DbErr> {
    let sql = match db.kind() {
        Kind::Sqlite => {
            "SELECT m.name AS table_name, c.name AS column_name FROM sqlite_master m, pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1, c.cid"
        }
        Kind::Postgres => {
            "SELECT table_name::text, column_name::text FROM information_schema.columns \
             WHERE table_schema = current_schema() ORDER BY 1, ordinal_position"
        }
    };
    let statement = Statement::from_string(db.reader().get_database_backend(), sql);
    let rows = Column::find_by_statement(statement).all(db.reader()).await?;
    Ok(rows.into_iter().map(|row| (row.table_name, row.column_name)).collect())
}
