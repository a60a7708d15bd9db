//! People brought by staff: who has not agreed yet, and tables of people that are imported.

use sea_orm::{DbBackend, Statement};

use super::columns::{column, lookup, table, unique};

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![
        column(on, "accounts", "prepared_at", "time?"),
        table(
            on,
            "imports",
            "id id
            account_id big
            seal_id text
            head text
            file_hash text
            columns text
            choices text
            state text
            rows int
            totals text?
            created_at time
            settled_at time?
            ends_at time",
        ),
        lookup(on, "imports", &["ends_at"]),
        table(
            on,
            "import_rows",
            "id id
            import_id big -> imports
            number int
            seal_id text
            cells text
            verdict text
            why text?
            person_id big?",
        ),
        unique(on, "import_rows", &["import_id", "number"]),
        lookup(on, "import_rows", &["import_id", "verdict", "number"]),
        table(
            on,
            "import_keys",
            "id id
            person_id big -> people
            reference text
            reference_index text
            at time",
        ),
        unique(on, "import_keys", &["reference_index"]),
        lookup(on, "import_keys", &["person_id"]),
    ]
}
