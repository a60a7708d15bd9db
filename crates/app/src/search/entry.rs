//! A person → what the index holds of them: nothing that is sealed, nothing that lists do not show or filter by.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use index::{Entry, Number};
use kernel::PersonId;
use sea_orm::{
    ExprTrait, FromQueryResult, JoinType, Order,
    sea_query::{Expr, Query, SelectStatement},
};

use super::{layout::Fields, levels::spoken, query::rows, rates};
use crate::{App, Reference, Result, people::Purpose, taxonomy::ListName};

/// What lists show of a profile.
const ACTIVE: &str = "active";

#[derive(Debug, FromQueryResult)]
struct PersonRow {
    person_id: i64,
    first_name: String,
    last_name: String,
    name_key: String,
    birth_date: NaiveDate,
    gender: String,
    origin_country_id: Option<i64>,
    residence_country_id: Option<i64>,
    residence_city_id: Option<i64>,
    residence_city_name: Option<String>,
    visibility: String,
    bio: Option<String>,
    years_experience: Option<i32>,
    availability: Option<String>,
    rate_hourly_min: Option<i32>,
    rate_hourly_max: Option<i32>,
    rate_monthly_min: Option<i32>,
    rate_monthly_max: Option<i32>,
    currency: Option<String>,
    score: i32,
    registered_at: DateTime<Utc>,
    suspended_at: Option<DateTime<Utc>>,
    photo: Option<i64>,
    cv: Option<i64>,
}

/// One of several values of a person.
#[derive(Debug, FromQueryResult)]
struct Value {
    person_id: i64,
    value: String,
    more: Option<String>,
}

/// The entries of these people; who is in no list has none.
pub(super) async fn of(app: &App, fields: &Fields, people: &[PersonId]) -> Result<Vec<Entry>> {
    let ids: Vec<i64> = people.iter().map(|person| person.0).collect();
    let mut select = persons();
    select.and_where(Expr::col(("t", "person_id")).is_in(ids));
    with_values(app, fields, rows(app, &select).await?).await
}

/// The entries of the next people after this number, and the last of their numbers.
pub(super) async fn after(
    app: &App,
    fields: &Fields,
    person: i64,
    step: u64,
) -> Result<Option<(i64, Vec<Entry>)>> {
    let mut select = persons();
    select
        .and_where(Expr::col(("t", "person_id")).gt(person))
        .order_by(("t", "person_id"), Order::Asc)
        .limit(step);
    let found: Vec<PersonRow> = rows(app, &select).await?;
    let Some(last) = found.last().map(|row| row.person_id) else { return Ok(None) };
    Ok(Some((last, with_values(app, fields, found).await?)))
}

fn persons() -> SelectStatement {
    let mut select = Query::select();
    let same = |alias: &'static str, column: &'static str| {
        Expr::col((alias, column)).equals(("t", "person_id"))
    };
    select
        .from_as("talent_profiles", "t")
        .join_as(JoinType::InnerJoin, "people", "p", same("p", "id"))
        .join_as(JoinType::LeftJoin, "accounts", "a", same("a", "person_id"))
        .join_as(JoinType::LeftJoin, "photos", "f", same("f", "person_id"))
        .join_as(JoinType::LeftJoin, "cvs", "c", same("c", "person_id"))
        .and_where(Expr::col(("t", "status")).eq(ACTIVE));
    for column in [
        "person_id",
        "name_key",
        "bio",
        "years_experience",
        "availability",
        "rate_hourly_min",
        "rate_hourly_max",
        "rate_monthly_min",
        "rate_monthly_max",
        "currency",
        "score",
        "registered_at",
    ] {
        select.column(("t", column));
    }
    for column in [
        "first_name",
        "last_name",
        "birth_date",
        "gender",
        "origin_country_id",
        "residence_country_id",
        "residence_city_id",
        "residence_city_name",
        "visibility",
    ] {
        select.column(("p", column));
    }
    select.column(("a", "suspended_at")).expr_as(Expr::col(("f", "id")), "photo");
    select.expr_as(Expr::col(("c", "id")), "cv");
    select
}

async fn with_values(app: &App, fields: &Fields, found: Vec<PersonRow>) -> Result<Vec<Entry>> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let people: Vec<i64> = found.iter().map(|row| row.person_id).collect();
    let text = |column: &'static str| Expr::col(column).cast_as("text");
    let many = async |table: &'static str, value: Expr, more: Option<&'static str>| {
        let mut select = Query::select();
        select
            .column("person_id")
            .expr_as(value, "value")
            .expr_as(more.map_or_else(|| Expr::cust("NULL"), text), "more")
            .from(table)
            .and_where(Expr::col("person_id").is_in(people.clone()));
        Ok::<_, crate::Error>(grouped(rows(app, &select).await?))
    };
    let mut values = Values {
        codes: many("codes", text("code"), None).await?,
        talents: many("profile_talents", text("talent_id"), None).await?,
        languages: many("profile_languages", text("language"), Some("level")).await?,
        choices: many("profile_choices", text("list"), Some("key")).await?,
        nationalities: many("person_nationalities", text("country_id"), None).await?,
        links: many("person_links", text("kind"), None).await?,
        consents: grouped(rows(app, &agreed(&people)).await?),
    };
    let reference = app.reference();
    Ok(found.into_iter().map(|row| entry(fields, &reference, row, &mut values)).collect())
}

/// What people agreed to: the last word about a purpose counts.
fn agreed(people: &[i64]) -> SelectStatement {
    let mut last = Query::select();
    last.expr(Expr::col("id").max())
        .from("consents")
        .and_where(Expr::col("person_id").is_in(people.iter().copied()))
        .group_by_columns(["person_id", "purpose"]);
    let mut select = Query::select();
    select
        .column("person_id")
        .expr_as(Expr::col("purpose"), "value")
        .expr_as(Expr::cust("NULL"), "more")
        .from("consents")
        .and_where(Expr::col("id").in_subquery(last))
        .and_where(Expr::col("given").eq(true));
    select
}

/// A value, and what is said with it.
type Pairs = Vec<(String, Option<String>)>;
type ByPerson = HashMap<i64, Pairs>;

struct Values {
    codes: ByPerson,
    talents: ByPerson,
    languages: ByPerson,
    choices: ByPerson,
    nationalities: ByPerson,
    links: ByPerson,
    consents: ByPerson,
}

fn grouped(values: Vec<Value>) -> ByPerson {
    let mut by_person = ByPerson::new();
    for Value { person_id, value, more } in values {
        by_person.entry(person_id).or_default().push((value, more));
    }
    by_person
}

fn entry(fields: &Fields, reference: &Reference, mut row: PersonRow, values: &mut Values) -> Entry {
    let person = row.person_id;
    let mut take =
        |of: fn(&mut Values) -> &mut ByPerson| of(values).remove(&person).unwrap_or_default();
    let [codes, talents, languages, choices, nationalities, links, consents] = [
        take(|v| &mut v.codes),
        take(|v| &mut v.talents),
        take(|v| &mut v.languages),
        take(|v| &mut v.choices),
        take(|v| &mut v.nationalities),
        take(|v| &mut v.links),
        take(|v| &mut v.consents),
    ];
    let name = format!("{} {}", row.first_name, row.last_name);
    let mut words = vec![(fields.name, name.clone()), (fields.sound, name)];
    words.extend(codes.into_iter().map(|(code, _)| (fields.code, code)));
    words.extend(row.bio.take().map(|bio| (fields.about, bio)));
    words.extend(row.residence_city_name.take().map(|city| (fields.about, city)));
    let mut numbers = own_numbers(fields, reference, &row);
    let portfolio = links.iter().any(|(kind, _)| kind == "portfolio_url");
    numbers.push((fields.has_portfolio, i64::from(portfolio)));
    let mut number = |field, value: Option<i64>| numbers.extend(value.map(|value| (field, value)));
    for (talent, _) in &talents {
        number(fields.talent, talent.parse().ok());
    }
    for (country, _) in &nationalities {
        number(fields.nationality, country.parse().ok());
    }
    let place = |list, key: &str| place(reference, list, key);
    for (list, key) in
        choices.iter().filter_map(|(list, key)| Some((list.as_str(), key.as_deref()?)))
    {
        match list {
            "work_mode" => number(fields.work_mode, place(ListName::WorkMode, key)),
            "contract_kind" => number(fields.contract_kind, place(ListName::ContractKind, key)),
            _ => {}
        }
    }
    let known = reference.taxonomy.languages();
    for (language, level) in &languages {
        let language = ordinal(known.iter().map(|language| &*language.code), language);
        number(fields.language, language);
        let level = level.as_deref().and_then(|level| place(ListName::LanguageLevel, level));
        number(fields.language_level, language.map(|language| spoken(language, level)));
    }
    for (purpose, _) in &consents {
        number(fields.consent, ordinal(Purpose::ALL.map(Purpose::key), purpose));
    }
    Entry { key: person, words, numbers, labels: vec![(fields.name_key, row.name_key)] }
}

/// What somebody has one of.
fn own_numbers(fields: &Fields, reference: &Reference, row: &PersonRow) -> Vec<(Number, i64)> {
    let mut numbers = vec![
        (fields.born, i64::from(row.birth_date.num_days_from_ce())),
        (fields.registered, row.registered_at.timestamp_micros()),
        (fields.score, i64::from(row.score)),
        (fields.visibility, super::layout::visibility(&row.visibility)),
        (fields.suspended, i64::from(row.suspended_at.is_some())),
        (fields.has_photo, i64::from(row.photo.is_some())),
        (fields.has_cv, i64::from(row.cv.is_some())),
    ];
    let availability = row.availability.as_deref();
    let currency = row.currency.as_deref();
    let rate = |min, max| rates::number(currency?, rates::least(min, max)?);
    let known = [
        (fields.origin, row.origin_country_id),
        (fields.country, row.residence_country_id),
        (fields.city, row.residence_city_id),
        (fields.experience, row.years_experience.map(i64::from)),
        (fields.gender, place(reference, ListName::Gender, &row.gender)),
        (
            fields.availability,
            availability.and_then(|key| place(reference, ListName::Availability, key)),
        ),
        (fields.rate_hourly, rate(row.rate_hourly_min, row.rate_hourly_max)),
        (fields.rate_monthly, rate(row.rate_monthly_min, row.rate_monthly_max)),
    ];
    numbers.extend(known.into_iter().filter_map(|(field, value)| Some((field, value?))));
    numbers
}

/// The number of a value in its closed list.
fn place(reference: &Reference, list: ListName, key: &str) -> Option<i64> {
    let choices = reference.taxonomy.lists().get(list);
    ordinal(choices.iter().map(|choice| &*choice.key), key)
}

/// The number of a key in its list, which is what the index holds.
pub(super) fn ordinal<'a>(keys: impl IntoIterator<Item = &'a str>, key: &str) -> Option<i64> {
    keys.into_iter().zip(0_i64..).find(|(known, _)| *known == key).map(|(_, number)| number)
}
