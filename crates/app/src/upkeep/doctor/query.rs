//! What the doctor asks of other rooms' tables; it never writes there.

use chrono::{DateTime, Utc};
use sea_orm::{
    ExprTrait, FromQueryResult, Order,
    sea_query::{Expr, Func, Query, SelectStatement},
};

use crate::{App, Result};

/// Codes read at once.
const STEP: u64 = 1000;

/// A code that was given.
#[derive(Debug, FromQueryResult)]
pub(super) struct CodeRow {
    pub code: String,
    pub kind: String,
    pub person_id: i64,
    pub alias: bool,
}

/// The code a profile shows.
#[derive(Debug, FromQueryResult)]
pub(super) struct ShownCode {
    pub code: String,
    pub person_id: i64,
}

/// Letters that did not go.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Letters {
    pub slow: u64,
    pub failed: u64,
}

#[derive(FromQueryResult)]
struct Number {
    n: i64,
}

#[derive(FromQueryResult)]
struct Instant {
    at: Option<DateTime<Utc>>,
}

pub(super) async fn newest_event(app: &App) -> Result<Option<DateTime<Utc>>> {
    let mut select = Query::select();
    select.expr_as(Func::max(Expr::col("at")), "at").from("events");
    Ok(all::<Instant>(app, &select).await?.into_iter().next().and_then(|row| row.at))
}

pub(super) async fn codes_after(app: &App, last: &str) -> Result<Vec<CodeRow>> {
    let mut select = Query::select();
    select
        .columns(["code", "kind", "person_id", "alias"])
        .from("codes")
        .and_where(Expr::col("code").gt(last))
        .order_by("code", Order::Asc)
        .limit(STEP);
    all(app, &select).await
}

pub(super) async fn codes_nobody_has(app: &App) -> Result<Vec<ShownCode>> {
    let mut given = Query::select();
    given
        .expr(Expr::val(1))
        .from("codes")
        .and_where(Expr::col(("codes", "code")).equals(("talent_profiles", "code")))
        .and_where(Expr::col(("codes", "person_id")).equals(("talent_profiles", "person_id")));
    let mut select = Query::select();
    select
        .columns(["code", "person_id"])
        .from("talent_profiles")
        .and_where(Expr::exists(given).not())
        .limit(20);
    all(app, &select).await
}

pub(super) async fn letters(
    app: &App,
    slow_before: DateTime<Utc>,
    failed_after: DateTime<Utc>,
) -> Result<Letters> {
    let of = |status: &str| {
        let mut select = Query::select();
        select
            .expr_as(Func::count(Expr::col("id")), "n")
            .from("letters")
            .and_where(Expr::col("status").eq(status));
        select
    };
    let mut slow = of("queued");
    slow.and_where(Expr::col("created_at").lt(slow_before));
    let mut failed = of("failed");
    failed.and_where(Expr::col("created_at").gt(failed_after));
    Ok(Letters { slow: number(app, &slow).await?, failed: number(app, &failed).await? })
}

async fn number(app: &App, select: &SelectStatement) -> Result<u64> {
    let found = all::<Number>(app, select).await?;
    Ok(found.first().map_or(0, |row| u64::try_from(row.n).unwrap_or(0)))
}

async fn all<T: FromQueryResult>(app: &App, select: &SelectStatement) -> Result<Vec<T>> {
    let conn = app.reader();
    Ok(T::find_by_statement(conn.get_database_backend().build(select)).all(conn).await?)
}
