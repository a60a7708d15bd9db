//! Counts across the rooms' tables; each answers one row, or as many as are ranked.

use chrono::{DateTime, Utc};
use kernel::{CityId, CountryId, TalentId};
use sea_orm::{
    ConnectionTrait, ExprTrait, FromQueryResult, JoinType, Order, Statement,
    sea_query::{CaseStatement, Expr, Func, IntoColumnRef, Query, SelectStatement},
};

use super::Letters;
use crate::{App, Result, search::query::rows};

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

#[derive(FromQueryResult)]
struct Ranked {
    id: i64,
    n: i64,
}

#[derive(FromQueryResult)]
struct InStatus {
    status: String,
    n: i64,
}

pub(super) async fn talents(app: &App) -> Result<u64> {
    count(app, &profiles()).await
}

pub(super) async fn joined_since(app: &App, since: DateTime<Utc>) -> Result<u64> {
    let mut select = profiles();
    select.and_where(Expr::col(("t", "registered_at")).gte(since));
    count(app, &select).await
}

pub(super) async fn with_photo(app: &App) -> Result<u64> {
    let mut select = profiles();
    select.join_as(
        JoinType::InnerJoin,
        "photos",
        "h",
        Expr::col(("h", "person_id")).equals(("t", "person_id")),
    );
    count(app, &select).await
}

pub(super) async fn with_cv(app: &App) -> Result<u64> {
    let mut select = profiles();
    select.join_as(
        JoinType::InnerJoin,
        "cvs",
        "c",
        Expr::col(("c", "person_id")).equals(("t", "person_id")),
    );
    count(app, &select).await
}

pub(super) async fn suspended(app: &App) -> Result<u64> {
    let mut select = profiles();
    select
        .join_as(
            JoinType::InnerJoin,
            "accounts",
            "a",
            Expr::col(("a", "person_id")).equals(("t", "person_id")),
        )
        .and_where(Expr::col(("a", "suspended_at")).is_not_null());
    count(app, &select).await
}

/// How many joined in each span that begins at one of `starts` (ascending) and ends at the next, the last without end.
pub(super) async fn registrations(app: &App, starts: &[DateTime<Utc>]) -> Result<Vec<u64>> {
    let Some(first) = starts.first() else {
        return Ok(Vec::new());
    };
    let joined = || Expr::col(("t", "registered_at"));
    let mut select = Query::select();
    select
        .from_as("talent_profiles", "t")
        .and_where(Expr::col(("t", "status")).eq("active"))
        .and_where(joined().gte(*first));
    for (place, start) in starts.iter().enumerate() {
        let mut within = joined().gte(*start);
        if let Some(end) = starts.get(place + 1) {
            within = within.and(joined().lt(*end));
        }
        let one = CaseStatement::new().case(within, Expr::val(1)).finally(Expr::val(0));
        // An empty table has no sum.
        select.expr_as(
            Func::coalesce([Func::sum(Expr::Case(Box::new(one))).into(), Expr::val(0)]),
            week(place),
        );
    }
    let statement = app.reader().get_database_backend().build(&select);
    let Some(row) = app.reader().query_one_raw(statement).await? else {
        return Ok(Vec::new());
    };
    let mut counts = Vec::with_capacity(starts.len());
    for place in 0..starts.len() {
        counts.push(natural(row.try_get("", &week(place))?));
    }
    Ok(counts)
}

pub(super) async fn top_talents(app: &App, most: u64) -> Result<Vec<(TalentId, u64)>> {
    let mut select = Query::select();
    select
        .from_as("profile_talents", "k")
        .join_as(
            JoinType::InnerJoin,
            "talent_profiles",
            "t",
            Expr::col(("t", "person_id")).equals(("k", "person_id")),
        )
        .and_where(Expr::col(("t", "status")).eq("active"));
    let ranked = ranked(app, select, ("k", "talent_id"), most).await?;
    Ok(ranked.into_iter().map(|row| (TalentId(row.id), natural(row.n))).collect())
}

pub(super) async fn top_cities(app: &App, most: u64) -> Result<Vec<(CityId, u64)>> {
    let ranked = places(app, "residence_city_id", most).await?;
    Ok(ranked.into_iter().map(|row| (CityId(row.id), natural(row.n))).collect())
}

/// The countries of origin of most people.
pub(super) async fn top_countries(app: &App, most: u64) -> Result<Vec<(CountryId, u64)>> {
    let ranked = places(app, "origin_country_id", most).await?;
    Ok(ranked.into_iter().map(|row| (CountryId(row.id), natural(row.n))).collect())
}

async fn places(app: &App, column: &'static str, most: u64) -> Result<Vec<Ranked>> {
    let mut select = Query::select();
    select
        .from_as("people", "p")
        .join_as(
            JoinType::InnerJoin,
            "talent_profiles",
            "t",
            Expr::col(("t", "person_id")).equals(("p", "id")),
        )
        .and_where(Expr::col(("t", "status")).eq("active"))
        .and_where(Expr::col(("p", column)).is_not_null());
    ranked(app, select, ("p", column), most).await
}

/// People by fifths of completeness; a whole profile is in the last one.
pub(super) async fn completeness(app: &App) -> Result<[u64; 5]> {
    #[derive(FromQueryResult)]
    struct Fifth {
        fifth: i32,
        n: i64,
    }
    let sql = "SELECT CASE WHEN score < 20 THEN 0 WHEN score < 40 THEN 1 WHEN score < 60 THEN 2 \
               WHEN score < 80 THEN 3 ELSE 4 END AS fifth, count(*) AS n FROM talent_profiles \
               WHERE status = 'active' GROUP BY 1";
    let statement = Statement::from_string(backend(app), sql);
    let mut fifths = [0; 5];
    for row in Fifth::find_by_statement(statement).all(app.reader()).await? {
        let place = usize::try_from(row.fifth).ok().and_then(|place| fifths.get_mut(place));
        if let Some(fifth) = place {
            *fifth = natural(row.n);
        }
    }
    Ok(fifths)
}

/// How many files of people are kept, and their bytes.
pub(super) async fn files(app: &App) -> Result<(u64, i64)> {
    #[derive(FromQueryResult)]
    struct Files {
        n: i64,
        bytes: i64,
    }
    let sql =
        "SELECT count(*) AS n, CAST(coalesce(sum(bytes), 0) AS bigint) AS bytes FROM stored_files";
    let statement = Statement::from_string(backend(app), sql);
    let found = Files::find_by_statement(statement).one(app.reader()).await?;
    Ok(found.map_or((0, 0), |row| (natural(row.n), row.bytes)))
}

pub(super) async fn letters(app: &App) -> Result<Letters> {
    let mut select = Query::select();
    select
        .column("status")
        .expr_as(Func::count(Expr::col("id")), "n")
        .from("letters")
        .group_by_col("status");
    let mut letters = Letters::default();
    for row in rows::<InStatus>(app, &select).await? {
        match row.status.as_str() {
            "sent" => letters.sent += natural(row.n),
            "failed" => letters.failed += natural(row.n),
            "queued" => letters.queued += natural(row.n),
            // What was not to be sent waits for nothing.
            _ => {}
        }
    }
    Ok(letters)
}

fn profiles() -> SelectStatement {
    let mut select = Query::select();
    select
        .expr_as(Func::count(Expr::col(("t", "person_id"))), "n")
        .from_as("talent_profiles", "t")
        .and_where(Expr::col(("t", "status")).eq("active"));
    select
}

async fn count(app: &App, select: &SelectStatement) -> Result<u64> {
    let counted: Vec<Count> = rows(app, select).await?;
    Ok(counted.first().map_or(0, |row| natural(row.n)))
}

async fn ranked(
    app: &App,
    mut select: SelectStatement,
    by: impl IntoColumnRef + Copy,
    most: u64,
) -> Result<Vec<Ranked>> {
    select
        .expr_as(Expr::col(by), "id")
        .expr_as(Func::count(Expr::col(("t", "person_id"))), "n")
        .group_by_col(by)
        .order_by("n", Order::Desc)
        .order_by("id", Order::Asc)
        .limit(most);
    rows(app, &select).await
}

fn week(place: usize) -> String {
    format!("week_{place}")
}

fn natural(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

/// A public person of the front page.
#[derive(FromQueryResult)]
pub(super) struct PublicRow {
    pub id: i64,
    pub first_name: String,
    pub last_name: String,
    pub residence_city_id: Option<i64>,
    pub residence_country_id: Option<i64>,
}

/// The newest people whose page is public and who have a photo.
pub(super) async fn newest_public(app: &App, most: u64) -> Result<Vec<PublicRow>> {
    let sql = "SELECT people.id, first_name, last_name, residence_city_id, residence_country_id \
               FROM talent_profiles \
               JOIN people ON people.id = talent_profiles.person_id \
               JOIN photos ON photos.person_id = people.id \
               JOIN accounts ON accounts.person_id = people.id \
               WHERE talent_profiles.status = 'active' AND people.visibility = 'public' \
               AND accounts.suspended_at IS NULL \
               ORDER BY talent_profiles.registered_at DESC, talent_profiles.person_id DESC LIMIT $1";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let statement = Statement::from_sql_and_values(backend(app), sql, [most.into()]);
    Ok(PublicRow::find_by_statement(statement).all(app.reader()).await?)
}

/// How many countries the talents live in.
pub(super) async fn countries(app: &App) -> Result<u64> {
    number(app, "SELECT count(DISTINCT residence_country_id) AS n FROM people").await
}

/// How many trades the talents have.
pub(super) async fn trades(app: &App) -> Result<u64> {
    number(app, "SELECT count(DISTINCT talent_id) AS n FROM profile_talents").await
}

async fn number(app: &App, sql: &'static str) -> Result<u64> {
    #[derive(FromQueryResult)]
    struct Number {
        n: i64,
    }
    let statement = Statement::from_string(backend(app), sql);
    let found = Number::find_by_statement(statement).one(app.reader()).await?;
    Ok(found.map_or(0, |row| natural(row.n)))
}

fn backend(app: &App) -> sea_orm::DbBackend {
    app.reader().get_database_backend()
}
