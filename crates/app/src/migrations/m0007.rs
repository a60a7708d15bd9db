//! What the journal says of a request, and what administrators say of a line of it.

use sea_orm::{DbBackend, Statement};

use super::columns::{column, lookup, table};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        column(on, "events", "kind", "text?"),
        column(on, "events", "method", "text?"),
        column(on, "events", "path", "text?"),
        column(on, "events", "request", "text?"),
        lookup(on, "events", &["account_id", "id"]),
        table(
            on,
            "event_reviews",
            "event_id big key -> events\n note text\n account_id big?\n at time",
        ),
    ]
}
