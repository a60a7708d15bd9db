//! Accounts, sessions, one-time links, limits, and the mail log.

use sea_orm::{DbBackend, Statement};

use crate::migrations::columns::{lookup, table, unique};

pub fn up(backend: DbBackend) -> Vec<Statement> {
    let mut all = accounts(backend);
    all.extend(doors(backend));
    all.extend(letters(backend));
    all
}

fn accounts(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "accounts",
            "id id
            person_id big -> people
            email text
            email_key text
            role text
            locale text
            password text?
            temporary flag
            password_expires_at time?
            suspended_at time?
            signed_in_at time?
            created_at time",
        ),
        unique(on, "accounts", &["email_key"]),
        unique(on, "accounts", &["person_id"]),
        table(
            on,
            "sessions",
            "token text key
            account_id big -> accounts
            address text
            device text
            remembered flag
            created_at time
            seen_at time
            expires_at time",
        ),
        lookup(on, "sessions", &["account_id"]),
    ]
}

fn doors(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "account_links",
            "token text key
            account_id big? -> accounts
            purpose text
            expires_at time
            used_at time?",
        ),
        lookup(on, "account_links", &["account_id"]),
        table(on, "limits", "name text key\n starts_at time\n count int"),
        table(on, "used_challenges", "id text key\n expires_at time"),
    ]
}

fn letters(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "letters",
            "id id
            key text
            template text
            person_id big?
            recipient text
            recipient_name text
            subject text
            html text
            status text
            error text?
            attempts int
            created_at time
            sent_at time?",
        ),
        unique(on, "letters", &["key"]),
        lookup(on, "letters", &["person_id", "id"]),
    ]
}
