//! Whether a failure says that the disk has no room left.

use sea_orm::{DbErr, RuntimeErr};

/// `SQLITE_FULL`, `SQLITE_IOERR_SHMSIZE` (the index of the log cannot grow), and `disk_full` of PostgreSQL.
const CODES: [&str; 3] = ["13", "4874", "53100"];

/// Whether the database could not write for want of room.
pub fn is_full(fault: &DbErr) -> bool {
    let (DbErr::Conn(RuntimeErr::SqlxError(inner))
    | DbErr::Exec(RuntimeErr::SqlxError(inner))
    | DbErr::Query(RuntimeErr::SqlxError(inner))) = fault
    else {
        return false;
    };
    let code = inner.as_database_error().and_then(|said| said.code());
    code.is_some_and(|code| CODES.contains(&code.as_ref()))
}
