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
