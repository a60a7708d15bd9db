//! CVs, and the list of every file that is kept for somebody.

use sea_orm::{DbBackend, Statement};

use super::columns::{lookup, table, unique};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "stored_files",
            "id id
            person_id big -> people
            name text
            folder text
            bytes int
            scan text
            created_at time",
        ),
        unique(on, "stored_files", &["name"]),
        lookup(on, "stored_files", &["person_id"]),
        lookup(on, "stored_files", &["scan", "id"]),
        // Photos of before: their weight was not noted, and nobody has more than one.
        Statement::from_string(
            on,
            "INSERT INTO stored_files (person_id, name, folder, bytes, scan, created_at) \
             SELECT person_id, name, 'photos', 0, 'unseen', created_at FROM photos",
        ),
        table(
            on,
            "cvs",
            "id id
            person_id big -> people
            name text
            seal_id text
            title text
            kind text
            bytes int
            state text
            content text?
            created_at time
            read_at time?",
        ),
        unique(on, "cvs", &["person_id"]),
        unique(on, "cvs", &["name"]),
    ]
}
