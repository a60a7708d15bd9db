//! The directory's rows: who was found is read from the database, and only who may still be found.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ExprTrait, FromQueryResult, JoinType, Order,
    sea_query::{Condition, Expr, Query, SelectStatement},
};

use super::{View, model::Minors};
use crate::{App, Result};

/// A row of the directory, as cards need it.
#[derive(Debug, FromQueryResult)]
pub(super) struct CardRow {
    pub person_id: i64,
    pub code: String,
    pub first_name: String,
    pub last_name: String,
    pub gender: String,
    pub birth_date: NaiveDate,
    pub residence_country_id: Option<i64>,
    pub residence_city_id: Option<i64>,
    pub residence_city_name: Option<String>,
    pub availability: Option<String>,
    pub registered_at: DateTime<Utc>,
    pub suspended_at: Option<DateTime<Utc>>,
}

/// A talent of a person.
#[derive(Debug, FromQueryResult)]
pub(super) struct TalentRow {
    pub person_id: i64,
    pub talent_id: i64,
}

/// The cards of these people, of those whom the reader may still find: an index may be a moment behind.
pub(super) async fn cards(app: &App, view: &View, people: &[i64]) -> Result<Vec<CardRow>> {
    let mut select = listed(view);
    select.and_where(Expr::col(("t", "person_id")).is_in(people.to_vec()));
    for column in ["person_id", "code", "availability", "registered_at"] {
        select.column(("t", column));
    }
    for column in [
        "first_name",
        "last_name",
        "gender",
        "birth_date",
        "residence_country_id",
        "residence_city_id",
        "residence_city_name",
    ] {
        select.column(("p", column));
    }
    select.column(("a", "suspended_at"));
    rows(app, &select).await
}

/// The present code of whoever has or had this code and may be seen.
pub(super) async fn present_code(app: &App, view: &View, code: &str) -> Result<Option<String>> {
    #[derive(FromQueryResult)]
    struct Code {
        code: String,
    }
    let mut owner = Query::select();
    owner.column("person_id").from("codes").and_where(Expr::col("code").eq(code));
    let mut select = listed(view);
    select
        .column(("t", "code"))
        .and_where(Expr::col(("t", "person_id")).in_subquery(owner))
        .limit(1);
    let found: Vec<Code> = rows(app, &select).await?;
    Ok(found.into_iter().next().map(|row| row.code))
}

/// Those of these people whom the reader may find.
pub(super) async fn still_open(app: &App, view: &View, people: &[i64]) -> Result<Vec<i64>> {
    #[derive(FromQueryResult)]
    struct Open {
        person_id: i64,
    }
    let mut found = Vec::new();
    for some in people.chunks(500) {
        let mut select = listed(view);
        select
            .column(("t", "person_id"))
            .and_where(Expr::col(("t", "person_id")).is_in(some.iter().copied()));
        let open: Vec<Open> = rows(app, &select).await?;
        found.extend(open.into_iter().map(|row| row.person_id));
    }
    Ok(found)
}

/// The talents of these people, in the order each chose.
pub(super) async fn talents(app: &App, people: Vec<i64>) -> Result<Vec<TalentRow>> {
    let mut select = Query::select();
    select
        .columns(["person_id", "talent_id"])
        .from("profile_talents")
        .and_where(Expr::col("person_id").is_in(people))
        .order_by("person_id", Order::Asc)
        .order_by("position", Order::Asc);
    rows(app, &select).await
}

/// Runs a statement that reads.
pub(crate) async fn rows<T: FromQueryResult>(
    app: &App,
    select: &SelectStatement,
) -> Result<Vec<T>> {
    let statement = app.reader().get_database_backend().build(select);
    Ok(T::find_by_statement(statement).all(app.reader()).await?)
}

/// Everyone the reader may find, without columns and order: `t` is the talent profile, `p` the person, `a` the
/// account.
pub(crate) fn listed(view: &View) -> SelectStatement {
    let mut select = Query::select();
    let same = |alias: &'static str, column: &'static str| {
        Expr::col((alias, column)).equals(("t", "person_id"))
    };
    select
        .from_as("talent_profiles", "t")
        .join_as(JoinType::InnerJoin, "people", "p", same("p", "id"))
        .join_as(JoinType::LeftJoin, "accounts", "a", same("a", "person_id"))
        .and_where(Expr::col(("t", "status")).eq("active"))
        .cond_where(open_to(view));
    select
}

/// Suspended and private people exist for administrators alone; minors are in no list but their own.
fn open_to(view: &View) -> Condition {
    let born = || Expr::col(("p", "birth_date"));
    let of_age = match view.minors {
        Minors::Left => Some(born().lte(view.adults_born_until())),
        Minors::Only => Some(born().gt(view.adults_born_until())),
        Minors::Too => None,
    };
    let open = Condition::all().add_option(of_age);
    if view.everyone {
        return open;
    }
    open.add(Expr::col(("a", "suspended_at")).is_null())
        .add(Expr::col(("p", "visibility")).ne("private"))
}
