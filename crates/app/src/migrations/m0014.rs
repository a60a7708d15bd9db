//! Talents that administrators change: their own words, which seeds leave alone, and which one another went into.

use sea_orm::{DbBackend, Statement};

use super::columns::{column, lookup};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        column(on, "talents", "words", "text?"),
        column(on, "talents", "edited_at", "time?"),
        column(on, "talents", "merged_into", "big?"),
        lookup(on, "talents", &["merged_into"]),
    ]
}
