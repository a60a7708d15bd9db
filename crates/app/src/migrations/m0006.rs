//! Own data: what a consent's text was, who is away, who was erased, what the retention job did.

use sea_orm::{DbBackend, Statement};

use crate::migrations::columns::{column, lookup, table};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        column(on, "consents", "text_hash", "text?"),
        table(
            on,
            "absences",
            "person_id big key -> people
            visibility text
            paused_at time?
            leaving_at time?
            erase_at time?
            asked_by text?",
        ),
        lookup(on, "absences", &["erase_at"]),
        table(
            on,
            "merges",
            "id id
            kept_id big -> people
            gone_id big -> people
            at time
            by_account big?
            ends_at time
            snapshot text
            undone_at time?",
        ),
        lookup(on, "merges", &["kept_id"]),
        lookup(on, "merges", &["gone_id"]),
        table(
            on,
            "distinct_pairs",
            "first_id big key -> people\n second_id big key -> people\n at time\n by_account big?",
        ),
        table(on, "tombstones", "person_id big key\n erased_at time\n why text"),
        table(on, "minor_accesses", "account_id big key -> accounts\n until time"),
        table(on, "retention_runs", "id id\n at time\n what text\n removed big"),
    ]
}
