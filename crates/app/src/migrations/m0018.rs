//! What administrators decide about mail: keys of providers, and letters in their own words.

use sea_orm::{DbBackend, Statement};

use super::columns::{lookup, table, unique};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "gateway_keys",
            "id id
            name text
            seal_id text
            value text
            set_at time
            by_account big?",
        ),
        unique(on, "gateway_keys", &["name"]),
        table(
            on,
            "letter_texts",
            "id id
            template text
            locale text
            subject text?
            body text?
            set_at time
            by_account big?",
        ),
        lookup(on, "letter_texts", &["template", "locale", "id"]),
    ]
}
