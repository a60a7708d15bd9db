//! What this room reads of people, accounts and profiles, many at once. It never writes there.

use chrono::NaiveDate;
use sea_orm::{
    ExprTrait, FromQueryResult, JoinType,
    sea_query::{Expr, Query, SelectStatement},
};

use crate::{App, Result, search::query::rows};

/// Somebody by what was looked for.
#[derive(Debug, FromQueryResult)]
pub(super) struct Found {
    pub found: String,
    pub person_id: i64,
}

/// Somebody who has an address; without an active profile they are staff, or were merged.
#[derive(Debug, FromQueryResult)]
pub(super) struct Addressed {
    pub found: String,
    pub person_id: i64,
    pub profile: Option<i64>,
}

/// Somebody by name and birth date.
#[derive(Debug, FromQueryResult)]
pub(super) struct Named {
    pub found: String,
    pub birth_date: NaiveDate,
    pub person_id: i64,
}

/// Who has one of these addresses.
pub(super) async fn addressed(app: &App, keys: Vec<String>) -> Result<Vec<Addressed>> {
    let mut select = Query::select();
    select
        .expr_as(Expr::col(("a", "email_key")), "found")
        .column(("a", "person_id"))
        .expr_as(Expr::col(("t", "person_id")), "profile")
        .from_as("accounts", "a")
        .join_as(
            JoinType::LeftJoin,
            "talent_profiles",
            "t",
            Expr::col(("t", "person_id"))
                .equals(("a", "person_id"))
                .and(Expr::col(("t", "status")).eq("active")),
        )
        .and_where(Expr::col(("a", "email_key")).is_in(keys));
    rows(app, &select).await
}

/// Who came of one of these references before.
pub(super) async fn referred(app: &App, indexes: Vec<String>) -> Result<Vec<Found>> {
    let mut select = Query::select();
    select
        .expr_as(Expr::col("reference_index"), "found")
        .column("person_id")
        .from("import_keys")
        .and_where(Expr::col("reference_index").is_in(indexes));
    rows(app, &select).await
}

/// Active talents with one of these hashes of a telephone.
pub(super) async fn called(app: &App, indexes: Vec<String>) -> Result<Vec<Found>> {
    let mut select = talents();
    select
        .expr_as(Expr::col(("p", "phone_index")), "found")
        .and_where(Expr::col(("p", "phone_index")).is_in(indexes));
    rows(app, &select).await
}

/// Active talents with one of these names.
pub(super) async fn named(app: &App, keys: Vec<String>) -> Result<Vec<Named>> {
    let mut select = talents();
    select
        .expr_as(Expr::col(("p", "name_key")), "found")
        .column(("p", "birth_date"))
        .and_where(Expr::col(("p", "name_key")).is_in(keys));
    rows(app, &select).await
}

fn talents() -> SelectStatement {
    let mut select = Query::select();
    select
        .expr_as(Expr::col(("p", "id")), "person_id")
        .from_as("people", "p")
        .join_as(
            JoinType::InnerJoin,
            "talent_profiles",
            "t",
            Expr::col(("t", "person_id")).equals(("p", "id")),
        )
        .and_where(Expr::col(("t", "status")).eq("active"));
    select
}
