//! Passkeys, and what is asked of them while a browser answers.

use sea_orm::{DbBackend, Statement};

use super::columns::{lookup, table, unique};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "passkeys",
            "id id
            account_id big -> accounts
            credential_id text
            user_handle text
            name text
            public_key text
            counter big
            created_at time
            used_at time?",
        ),
        unique(on, "passkeys", &["credential_id"]),
        lookup(on, "passkeys", &["account_id"]),
        table(
            on,
            "passkey_challenges",
            "token text key
            account_id big? -> accounts
            session text?
            purpose text
            state text
            expires_at time",
        ),
        lookup(on, "passkey_challenges", &["account_id"]),
    ]
}
