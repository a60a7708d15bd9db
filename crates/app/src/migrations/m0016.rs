//! Shortlists: people kept side by side, what is said of them, and what was done; links that show them, and votes.

use sea_orm::{DbBackend, Statement};

use super::columns::{lookup, table, unique};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    [lists(on), notes(on), links(on), votes(on)].concat()
}

/// Lists, and who is on them.
fn lists(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "shortlists",
            "id id
            account_id big -> accounts
            name text
            columns text
            team flag
            created_at time
            changed_at time",
        ),
        lookup(on, "shortlists", &["account_id"]),
        table(
            on,
            "shortlist_entries",
            "id id
            shortlist_id big -> shortlists
            person_id big -> people
            position int
            state text
            by_account big?
            added_at time",
        ),
        unique(on, "shortlist_entries", &["shortlist_id", "person_id"]),
        lookup(on, "shortlist_entries", &["person_id"]),
    ]
}

/// What is written about people on lists, and what was done with a list.
fn notes(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "shortlist_notes",
            "id id
            entry_id big -> shortlist_entries
            person_id big -> people
            by_account big?
            level text
            seal_id text
            text text
            at time",
        ),
        lookup(on, "shortlist_notes", &["entry_id"]),
        lookup(on, "shortlist_notes", &["person_id"]),
        table(
            on,
            "shortlist_changes",
            "id id
            shortlist_id big -> shortlists
            at time
            by_account big?
            what text
            person_id big? -> people
            detail text?",
        ),
        lookup(on, "shortlist_changes", &["shortlist_id", "id"]),
        lookup(on, "shortlist_changes", &["person_id"]),
    ]
}

/// Links that show a list, and how they were opened.
fn links(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "shortlist_links",
            "id id
            shortlist_id big -> shortlists
            by_account big
            token text
            label text
            fields text
            code text?
            most_openings int?
            openings int
            opened_at time?
            version big
            created_at time
            expires_at time
            revoked_at time?",
        ),
        unique(on, "shortlist_links", &["token"]),
        lookup(on, "shortlist_links", &["shortlist_id"]),
        table(
            on,
            "shortlist_openings",
            "id id
            link_id big -> shortlist_links
            at time
            device text",
        ),
        lookup(on, "shortlist_openings", &["link_id", "id"]),
    ]
}

/// What holders of links say of people.
fn votes(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "shortlist_votes",
            "id id
            link_id big -> shortlist_links
            entry_id big -> shortlist_entries
            person_id big -> people
            vote text?
            seal_id text
            comment text?
            at time",
        ),
        unique(on, "shortlist_votes", &["link_id", "entry_id"]),
        lookup(on, "shortlist_votes", &["entry_id"]),
        lookup(on, "shortlist_votes", &["person_id"]),
    ]
}
