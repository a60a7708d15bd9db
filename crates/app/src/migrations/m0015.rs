//! Files that a job makes for who asked for them.

use sea_orm::{DbBackend, Statement};

use super::columns::{lookup, table};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "exports",
            "id id
            account_id big -> accounts
            role text
            seal_id text
            asked text
            format text
            state text
            rows big
            reached big
            bytes big
            file text?
            created_at time
            settled_at time?
            ends_at time",
        ),
        lookup(on, "exports", &["account_id", "state"]),
        lookup(on, "exports", &["state", "id"]),
    ]
}
