//! How somebody sees the directory.

use sea_orm::{DbBackend, Statement};

use super::columns::table;

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![table(
        on,
        "list_looks",
        "account_id big key -> accounts
        shown_as text
        columns text
        changed_at time",
    )]
}
