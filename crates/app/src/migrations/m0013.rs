//! Files that are taken away: what each account last chose for them.

use sea_orm::{DbBackend, Statement};

use super::columns::table;

/// Every statement of this step, in order.
pub fn up(on: DbBackend) -> Vec<Statement> {
    vec![table(
        on,
        "export_choices",
        "account_id big key -> accounts
        columns text
        format text
        separation text
        changed_at time",
    )]
}
