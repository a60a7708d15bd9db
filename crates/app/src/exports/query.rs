//! The rows of an export, read across people, accounts and profiles a step at a time.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use index::From;
use kernel::PersonId;
use sea_orm::{
    ExprTrait, FromQueryResult, Order,
    sea_query::{Expr, Query, SelectStatement},
};

use crate::{
    App, Result,
    search::{
        DirectoryFilter, View,
        find::ask,
        query::{listed, rows},
    },
};

/// How many people are read and held at once.
const STEP: usize = 1_000;

/// One person of the list.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Row {
    pub person_id: i64,
    pub code: String,
    pub availability: Option<String>,
    pub score: i32,
    pub registered_at: DateTime<Utc>,
    pub seal_id: String,
    pub first_name: String,
    pub last_name: String,
    pub gender: String,
    pub origin_country_id: Option<i64>,
    pub residence_country_id: Option<i64>,
    pub residence_city_id: Option<i64>,
    pub residence_city_name: Option<String>,
    pub phone: Option<String>,
    pub whatsapp: Option<String>,
    pub address: Option<String>,
    pub birth_date: NaiveDate,
    pub years_experience: Option<i32>,
    pub email: Option<String>,
}

/// A value of a person's list.
#[derive(Debug, FromQueryResult)]
struct Pair<T: sea_orm::TryGetable> {
    person_id: i64,
    value: T,
}

/// The next people of the list, and where the ones after them begin; nothing when there are none.
pub(super) async fn step(
    app: &App,
    view: &View,
    filter: &DirectoryFilter,
    from: From,
) -> Result<(Vec<Row>, Option<From>)> {
    let found = ask(app, view, filter, from, STEP).await?;
    let next = found.places.last().filter(|_| found.more).cloned().map(From::After);
    let people: Vec<i64> = found.places.into_iter().map(|place| place.key).collect();
    let mut by_person: HashMap<i64, Row> =
        read(app, view, &people).await?.into_iter().map(|row| (row.person_id, row)).collect();
    Ok((people.iter().filter_map(|person| by_person.remove(person)).collect(), next))
}

/// Those of these people whom the reader may find, by name.
pub(super) async fn chosen(app: &App, view: &View, chosen: &[PersonId]) -> Result<Vec<Row>> {
    let people: Vec<i64> = chosen.iter().map(|person| person.0).collect();
    read(app, view, &people).await
}

/// The rows of these people, of those whom the reader may still find, by name.
async fn read(app: &App, view: &View, people: &[i64]) -> Result<Vec<Row>> {
    let mut select = listed(view);
    select.and_where(Expr::col(("t", "person_id")).is_in(people.to_vec()));
    columns(&mut select);
    select.order_by(("p", "name_key"), Order::Asc).order_by(("t", "person_id"), Order::Asc);
    rows(app, &select).await
}

fn columns(select: &mut SelectStatement) {
    for column in
        ["person_id", "code", "availability", "score", "registered_at", "years_experience"]
    {
        select.column(("t", column));
    }
    for column in [
        "seal_id",
        "first_name",
        "last_name",
        "gender",
        "birth_date",
        "origin_country_id",
        "residence_country_id",
        "residence_city_id",
        "residence_city_name",
        "phone",
        "whatsapp",
        "address",
    ] {
        select.column(("p", column));
    }
    select.column(("a", "email"));
}

/// How many people the list holds.
pub(super) async fn count(app: &App, view: &View, filter: &DirectoryFilter) -> Result<u64> {
    Ok(ask(app, view, filter, From::Start, 0).await?.total)
}

/// The countries whose nationality each of these people has, in the order they gave.
pub(super) async fn nationalities(
    app: &App,
    people: &[PersonId],
) -> Result<HashMap<PersonId, Vec<i64>>> {
    let mut select = values("person_nationalities", "country_id", people);
    select.order_by("position", Order::Asc);
    grouped(app, &select).await
}

/// The keys of the work modes of each of these people.
pub(super) async fn work_modes(
    app: &App,
    people: &[PersonId],
) -> Result<HashMap<PersonId, Vec<String>>> {
    let mut select = values("profile_choices", "key", people);
    select.and_where(Expr::col("list").eq("work_mode")).order_by("key", Order::Asc);
    grouped(app, &select).await
}

/// The sealed address of the portfolio of each of these people.
pub(super) async fn portfolios(
    app: &App,
    people: &[PersonId],
) -> Result<HashMap<PersonId, Vec<String>>> {
    let mut select = values("person_links", "url", people);
    select.and_where(Expr::col("kind").eq("portfolio_url"));
    grouped(app, &select).await
}

/// The languages of each of these people with their level.
pub(super) async fn languages(
    app: &App,
    people: &[PersonId],
) -> Result<HashMap<PersonId, Vec<(String, String)>>> {
    #[derive(FromQueryResult)]
    struct Spoken {
        person_id: i64,
        language: String,
        level: String,
    }
    let mut select = Query::select();
    select
        .columns(["person_id", "language", "level"])
        .from("profile_languages")
        .and_where(Expr::col("person_id").is_in(people.iter().map(|person| person.0)))
        .order_by("position", Order::Asc);
    let mut all: HashMap<PersonId, Vec<(String, String)>> = HashMap::new();
    for row in rows::<Spoken>(app, &select).await? {
        all.entry(PersonId(row.person_id)).or_default().push((row.language, row.level));
    }
    Ok(all)
}

/// Who of these people has a CV.
pub(super) async fn with_cv(app: &App, people: &[PersonId]) -> Result<HashSet<PersonId>> {
    let select = values("cvs", "person_id", people);
    let found = rows::<Pair<i64>>(app, &select).await?;
    Ok(found.into_iter().map(|row| PersonId(row.person_id)).collect())
}

fn values(table: &'static str, column: &'static str, people: &[PersonId]) -> SelectStatement {
    let mut select = Query::select();
    select
        .column("person_id")
        .expr_as(Expr::col(column), "value")
        .from(table)
        .and_where(Expr::col("person_id").is_in(people.iter().map(|person| person.0)));
    select
}

async fn grouped<T: sea_orm::TryGetable>(
    app: &App,
    select: &SelectStatement,
) -> Result<HashMap<PersonId, Vec<T>>> {
    let mut all: HashMap<PersonId, Vec<T>> = HashMap::new();
    for row in rows::<Pair<T>>(app, select).await? {
        all.entry(PersonId(row.person_id)).or_default().push(row.value);
    }
    Ok(all)
}
