//! Registrations that wait until the owner of an address that is known has signed in.

use sea_orm::{DbBackend, Statement};

use super::columns::{lookup, table};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "waiting_registrations",
            "token text key
            account_id big -> accounts
            seal_id text
            answers text
            expires_at time",
        ),
        lookup(on, "waiting_registrations", &["account_id"]),
    ]
}
