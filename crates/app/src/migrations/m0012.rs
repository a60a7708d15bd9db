//! The mail centre: what it takes to send a letter again, and who is not to be written to.

use sea_orm::{DbBackend, Statement};

use super::columns::{column, lookup, table, unique};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        column(on, "letters", "plain", "text?"),
        column(on, "letters", "payload", "text?"),
        column(on, "letters", "caused_by", "big?"),
        column(on, "letters", "tried_at", "time?"),
        lookup(on, "letters", &["status", "id"]),
        lookup(on, "letters", &["template", "id"]),
        table(
            on,
            "mail_stops",
            "id id
            seal_id text
            address text
            address_index text
            stopped_at time
            by_account big?",
        ),
        unique(on, "mail_stops", &["address_index"]),
    ]
}
