//! Talents that administrators change: their own words, which seeds leave alone, and which one another went into. Names
//! that are watched, and who is called like them.

use sea_orm::{DbBackend, Statement};

use super::columns::{column, lookup, table, unique};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        column(on, "talents", "words", "text?"),
        column(on, "talents", "edited_at", "time?"),
        column(on, "talents", "merged_into", "big?"),
        lookup(on, "talents", &["merged_into"]),
        table(
            on,
            "watched_names",
            "id id
            seal_id text
            name text
            reason text
            note text?
            notify text?
            account_id big
            created_at time
            expires_on date?",
        ),
        lookup(on, "watched_names", &["expires_on"]),
        table(
            on,
            "watch_matches",
            "id id
            watch_id big -> watched_names
            person_id big -> people
            score int
            state text
            told flag
            watched text
            at time
            settled_at time?
            by_account big?",
        ),
        unique(on, "watch_matches", &["watch_id", "person_id"]),
        lookup(on, "watch_matches", &["person_id"]),
        lookup(on, "watch_matches", &["state", "id"]),
    ]
}
