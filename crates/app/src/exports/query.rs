//! The rows of an export, read across people, accounts and profiles.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ExprTrait, FromQueryResult,
    sea_query::{Expr, SelectStatement},
};

use super::Column;
use crate::{
    App, Result,
    search::{
        View,
        query::{listed, rows},
    },
};

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
    /// Numbers of talents, in the order the person gave; commas between.
    pub talents: Option<String>,
    /// Numbers of countries, in the order the person gave; commas between.
    pub nationalities: Option<String>,
    /// Keys, by the alphabet; commas between.
    pub work_modes: Option<String>,
    /// Languages, each with a space and its level, in the order the person gave; commas between.
    pub languages: Option<String>,
    /// An address, sealed.
    pub portfolio: Option<String>,
    pub has_cv: bool,
}

/// What people have several of, with the column that shows it, its name in [`Row`] and its one text: a row a person
/// costs an eighth of a row a value. Other columns' are not read.
const SEVERAL: [(Column, &str, &str); 5] = [
    (
        Column::Talents,
        "talents",
        "(SELECT string_agg(CAST(o.talent_id AS TEXT), ',' ORDER BY o.position) FROM profile_talents o \
         WHERE o.person_id = t.person_id)",
    ),
    (
        Column::Nationality,
        "nationalities",
        "(SELECT string_agg(CAST(o.country_id AS TEXT), ',' ORDER BY o.position) FROM person_nationalities o \
         WHERE o.person_id = t.person_id)",
    ),
    (
        Column::WorkMode,
        "work_modes",
        "(SELECT string_agg(o.key, ',' ORDER BY o.key) FROM profile_choices o \
         WHERE o.person_id = t.person_id AND o.list = 'work_mode')",
    ),
    (
        Column::Languages,
        "languages",
        "(SELECT string_agg(o.language || ' ' || o.level, ',' ORDER BY o.position) FROM profile_languages o \
         WHERE o.person_id = t.person_id)",
    ),
    (
        Column::Portfolio,
        "portfolio",
        "(SELECT min(o.url) FROM person_links o WHERE o.person_id = t.person_id AND o.kind = 'portfolio_url')",
    ),
];

/// Whether there is a CV.
const HAS_CV: &str = "EXISTS (SELECT 1 FROM cvs o WHERE o.person_id = t.person_id)";

/// The rows of these people, of those whom the reader may still find, in the order given, with what these columns show.
pub(super) async fn read(
    app: &App,
    view: &View,
    people: &[i64],
    shown: &[Column],
) -> Result<Vec<Row>> {
    let mut select = listed(view);
    select.and_where(Expr::col(("t", "person_id")).is_in(people.to_vec()));
    columns(&mut select);
    for (column, name, text) in SEVERAL {
        select.expr_as(Expr::cust(if shown.contains(&column) { text } else { "NULL" }), name);
    }
    let has_cv = if shown.contains(&Column::Cv) { HAS_CV } else { "FALSE" };
    select.expr_as(Expr::cust(has_cv), "has_cv");
    let found = rows::<Row>(app, &select).await?.into_iter();
    let mut found: HashMap<i64, Row> = found.map(|row| (row.person_id, row)).collect();
    Ok(people.iter().filter_map(|person| found.remove(person)).collect())
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
