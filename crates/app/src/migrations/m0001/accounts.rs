//! Accounts, sessions, one-time links, limits, and the mail log.

use sea_orm::{DbBackend, Statement};

use crate::migrations::columns::{
    big, big_or_null, flag, id, int, key, keyed, lookup, table, text, text_or_null, tied, time,
    time_or_null, unique,
};

pub fn up(backend: DbBackend) -> Vec<Statement> {
    let accounts = tied(
        table(
            "accounts",
            vec![
                id(),
                big("person_id"),
                text("email"),
                text("email_key"),
                text("role"),
                text("locale"),
                text_or_null("password"),
                flag("temporary"),
                time_or_null("password_expires_at"),
                time_or_null("suspended_at"),
                time_or_null("signed_in_at"),
                time("created_at"),
            ],
        ),
        "person_id",
        "people",
    );
    let sessions = tied(
        table(
            "sessions",
            vec![
                key(text("token")),
                big("account_id"),
                text("address"),
                text("device"),
                flag("remembered"),
                text("notes"),
                time("created_at"),
                time("seen_at"),
                time("expires_at"),
            ],
        ),
        "account_id",
        "accounts",
    );
    let links = tied(
        table(
            "account_links",
            vec![
                key(text("token")),
                big_or_null("account_id"),
                text("purpose"),
                time("expires_at"),
                time_or_null("used_at"),
            ],
        ),
        "account_id",
        "accounts",
    );
    let limits = keyed(
        table(
            "limits",
            vec![text("name"), time("starts_at"), int("count")],
        ),
        &["name"],
    );
    let letters = table(
        "letters",
        vec![
            id(),
            text("key"),
            text("template"),
            big_or_null("person_id"),
            text("recipient"),
            text("recipient_name"),
            text("subject"),
            text("html"),
            text("status"),
            text_or_null("error"),
            int("attempts"),
            time("created_at"),
            time_or_null("sent_at"),
        ],
    );
    vec![
        backend.build(&accounts),
        unique(backend, "accounts", &["email_key"]),
        unique(backend, "accounts", &["person_id"]),
        backend.build(&sessions),
        lookup(backend, "sessions", &["account_id"]),
        backend.build(&links),
        lookup(backend, "account_links", &["account_id"]),
        backend.build(&limits),
        backend.build(&letters),
        unique(backend, "letters", &["key"]),
        lookup(backend, "letters", &["person_id", "id"]),
    ]
}
