//! Searches that are kept under a name, and who was told to whom because of them.

use sea_orm::{DbBackend, Statement};

use super::columns::{lookup, table, unique};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "saved_searches",
            "id id
            token text
            account_id big -> accounts
            name text
            query text
            alerts text
            created_at time
            told_from time
            told_until time
            seen_at time
            marked_from time",
        ),
        unique(on, "saved_searches", &["token"]),
        lookup(on, "saved_searches", &["account_id"]),
        table(
            on,
            "saved_told",
            "account_id big key -> accounts
            person_id big key -> people
            search_id big
            letter text
            at time",
        ),
        lookup(on, "saved_told", &["person_id"]),
    ]
}
