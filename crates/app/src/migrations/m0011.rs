//! What the search index follows: every change of what an entry is made of, said by the tables themselves.

use db::dialect::follow;
use sea_orm::{DbBackend, Statement};

use super::columns::{lookup, table, unique};

const FEED: &str = "search_feed";

/// A table of what entries are made of, the column that says whose row it is, and the columns that count; all of them,
/// where none is named.
const SOURCES: &[(&str, &str, &[&str])] = &[
    (
        "people",
        "id",
        &[
            "first_name",
            "last_name",
            "name_key",
            "birth_date",
            "gender",
            "origin_country_id",
            "residence_country_id",
            "residence_city_id",
            "residence_city_name",
            "visibility",
        ],
    ),
    ("talent_profiles", "person_id", &[]),
    ("accounts", "person_id", &["person_id", "suspended_at"]),
    ("photos", "person_id", &[]),
    ("cvs", "person_id", &["person_id", "state"]),
    ("codes", "person_id", &[]),
    ("profile_talents", "person_id", &[]),
    ("profile_languages", "person_id", &[]),
    ("profile_choices", "person_id", &[]),
    ("person_nationalities", "person_id", &[]),
    ("person_links", "person_id", &[]),
];

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    // No tie to `people`: who was erased is taken out of every index because of this row.
    let mut all = vec![
        table(on, FEED, "id id\n txid big\n person_id big"),
        unique(on, FEED, &["txid", "person_id"]),
        lookup(on, FEED, &["txid", "id"]),
        lookup(on, FEED, &["person_id"]),
    ];
    for (table, person, columns) in SOURCES {
        all.extend(follow(on, FEED, table, person, columns));
    }
    all
}
