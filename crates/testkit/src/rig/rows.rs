//! Looking into a database as it stands, past the product: texts and numbers of plain SQL that both databases read.

use anyhow::{Context, Result};
use db::{
    Db,
    sea_orm::{ConnectionTrait, QueryResult, Statement},
};

/// Every row of a question.
///
/// # Errors
/// When the database refuses it.
pub async fn rows(db: &Db, sql: &str) -> Result<Vec<QueryResult>> {
    let conn = db.reader();
    let statement = Statement::from_string(conn.get_database_backend(), sql);
    conn.query_all_raw(statement).await.with_context(|| format!("asking: {sql}"))
}

/// The one number that answers a question such as `SELECT count(*) …`.
///
/// # Errors
/// As [`rows`], and when there is no number.
pub async fn number(db: &Db, sql: &str) -> Result<i64> {
    let found = rows(db, sql).await?;
    let row = found.first().with_context(|| format!("no answer: {sql}"))?;
    row.try_get_by_index(0).with_context(|| format!("no number: {sql}"))
}

/// The first column of every row, which must be text.
///
/// # Errors
/// As [`rows`].
pub async fn texts(db: &Db, sql: &str) -> Result<Vec<String>> {
    let found = rows(db, sql).await?;
    found.iter().map(|row| Ok(row.try_get_by_index(0)?)).collect()
}
