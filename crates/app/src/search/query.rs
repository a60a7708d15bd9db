//! The directory's rows: one statement, each criterion a clause, rights among them.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use kernel::{PageRequest, text::fold};
use sea_orm::{
    ExprTrait, FromQueryResult, JoinType, Order,
    sea_query::{Condition, Expr, LikeExpr, Query, SelectStatement, UnionType},
};

use super::{DirectoryFilter, ListedStatus, Sort, View, model::Minors, names::FoldedNames};
use crate::{App, Reference, Result, people::normalised};

/// More words than a person types only cost time.
const MOST_WORDS: usize = 8;
/// Shorter words would be the beginning of a whole country's codes.
const SHORTEST_CODE: usize = 3;
/// Stands before a wildcard that is meant as itself.
const ESCAPE: char = '!';

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

/// One page of the directory, and one row more when others follow.
pub(super) async fn cards(
    app: &App,
    view: &View,
    filter: &DirectoryFilter,
    page: PageRequest,
) -> Result<Vec<CardRow>> {
    let mut select = listed(view, filter, &app.reference());
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
    order(&mut select, filter.sort);
    select.limit(page.size.saturating_add(1)).offset(page.offset);
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
    let mut select = listed(view, &DirectoryFilter::default(), &app.reference());
    select
        .column(("t", "code"))
        .and_where(Expr::col(("t", "person_id")).in_subquery(owner))
        .limit(1);
    let found: Vec<Code> = rows(app, &select).await?;
    Ok(found.into_iter().next().map(|row| row.code))
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

/// Everyone the reader may find and the filter means, without columns and order: `t` is the talent profile, `p` the
/// person, `a` the account.
pub(crate) fn listed(
    view: &View,
    filter: &DirectoryFilter,
    reference: &Arc<Reference>,
) -> SelectStatement {
    let names = FoldedNames::of(reference);
    let mut select = Query::select();
    let same = |alias: &'static str, column: &'static str| {
        Expr::col((alias, column)).equals(("t", "person_id"))
    };
    select
        .from_as("talent_profiles", "t")
        .join_as(JoinType::InnerJoin, "people", "p", same("p", "id"))
        .join_as(JoinType::LeftJoin, "accounts", "a", same("a", "person_id"))
        .and_where(Expr::col(("t", "status")).eq("active"))
        .cond_where(open_to(view))
        .cond_where(asked(filter));
    for word in fold(filter.q.as_deref().unwrap_or_default())
        .split(' ')
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
    {
        select.and_where(says(word, &names));
    }
    select
}

/// Puts the rows in the order of the list; the person's number decides between equals.
pub(crate) fn order(select: &mut SelectStatement, sort: Sort) {
    let (column, direction) = sort_column(sort);
    select.order_by(("t", column), direction.clone()).order_by(("t", "person_id"), direction);
}

/// The column and direction of an order.
pub(crate) const fn sort_column(sort: Sort) -> (&'static str, Order) {
    match sort {
        Sort::Newest => ("registered_at", Order::Desc),
        Sort::Name => ("name_key", Order::Asc),
    }
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

fn asked(filter: &DirectoryFilter) -> Condition {
    let among = |people| Expr::col(("t", "person_id")).in_subquery(people);
    let is = |column: &'static str, id: i64| Expr::col(("p", column)).eq(id);
    Condition::all()
        .add_option(filter.code.as_deref().map(|code| among(coded(code))))
        .add_option(
            (!filter.talents.is_empty())
                .then(|| among(able(filter.talents.iter().map(|talent| talent.0).collect()))),
        )
        .add_option(filter.country.map(|country| is("origin_country_id", country.0)))
        .add_option(filter.city.map(|city| is("residence_city_id", city.0)))
        .add_option(filter.gender.as_deref().map(|gender| Expr::col(("p", "gender")).eq(gender)))
        .add_option(filter.registered_from.map(|day| {
            Expr::col(("t", "registered_at")).gte(day.and_time(NaiveTime::MIN).and_utc())
        }))
        .add_option(filter.has_photo.map(|has| {
            if has {
                among(faces())
            } else {
                Expr::col(("t", "person_id")).not_in_subquery(faces())
            }
        }))
        .add_option(filter.status.map(|status| match status {
            ListedStatus::Active => Expr::col(("a", "suspended_at")).is_null(),
            ListedStatus::Suspended => Expr::col(("a", "suspended_at")).is_not_null(),
        }))
}

/// Who has a photo.
fn faces() -> SelectStatement {
    let mut people = Query::select();
    people.column("person_id").from("photos");
    people
}

/// One word of the text: part of the name, the beginning of a code, a talent, or a place. Each meaning is a list of
/// people of its own, read from its own index: one list joined by *or* would walk everybody (0.8 s instead of 0.1 s
/// among 100,000 on SQLite).
fn says(word: &str, names: &FoldedNames) -> Expr {
    let meanings = names.meanings(word);
    let code = Some(normalised(word)).filter(|code| code.chars().count() >= SHORTEST_CODE);
    let mut people = Query::select();
    people.column("id").from("people").and_where(Expr::col("name_key").like(pattern("%", word)));
    if let Some(code) = code {
        people.union(UnionType::All, coded(&code));
    }
    if !meanings.talents.is_empty() {
        people.union(UnionType::All, able(meanings.talents));
    }
    if !meanings.cities.is_empty() || !meanings.countries.is_empty() {
        people.union(UnionType::All, placed(meanings.cities, meanings.countries));
    }
    Expr::col(("t", "person_id")).in_subquery(people)
}

/// Who has or had a code that begins so.
fn coded(beginning: &str) -> SelectStatement {
    let mut people = Query::select();
    people
        .column("person_id")
        .from("codes")
        .and_where(Expr::col("code").like(pattern("", beginning)));
    people
}

/// Who has one of these talents.
fn able(talents: Vec<i64>) -> SelectStatement {
    let mut people = Query::select();
    people
        .column("person_id")
        .from("profile_talents")
        .and_where(Expr::col("talent_id").is_in(talents));
    people
}

/// Who lives in one of these places, or comes from one of these countries.
fn placed(cities: Vec<i64>, countries: Vec<i64>) -> SelectStatement {
    let mut people = Query::select();
    let mut any = Condition::any();
    if !cities.is_empty() {
        any = any.add(Expr::col("residence_city_id").is_in(cities));
    }
    if !countries.is_empty() {
        any = any
            .add(Expr::col("residence_country_id").is_in(countries.clone()))
            .add(Expr::col("origin_country_id").is_in(countries));
    }
    people.column("id").from("people").cond_where(any);
    people
}

/// A pattern that ends open; wildcards of the text are meant as themselves.
fn pattern(before: &str, text: &str) -> LikeExpr {
    LikeExpr::new(format!("{before}{}%", literal(text))).escape(ESCAPE)
}

/// The text with its wildcards meant as themselves.
fn literal(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '%' | '_') || c == ESCAPE {
            plain.push(ESCAPE);
        }
        plain.push(c);
    }
    plain
}
