//! Doors and locks: proofs of who acts, second factors, changes of address, known devices.

use sea_orm::{
    DbBackend, Statement,
    sea_query::{ColumnDef, Table},
};

use super::columns::{lookup, table};

/// Every statement of this step, in order.
pub fn up(backend: DbBackend) -> Vec<Statement> {
    let mut all = vec![
        moment(backend, "sessions", "proven_at"),
        moment(backend, "accounts", "factor_due_at"),
    ];
    all.extend(factors(backend));
    all.extend(doors(backend));
    all
}

/// One more instant that rows written before do not have.
fn moment(on: DbBackend, name: &'static str, column: &'static str) -> Statement {
    let mut table = Table::alter();
    table.table(name).add_column(ColumnDef::new(column).timestamp_with_time_zone());
    on.build(&table)
}

fn factors(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "second_factors",
            "account_id big key -> accounts
            seal_id text
            secret text
            last_step big
            created_at time
            confirmed_at time?",
        ),
        table(
            on,
            "recovery_codes",
            "account_id big key -> accounts
            code text key
            used_at time?",
        ),
        table(
            on,
            "pending_sign_ins",
            "token text key
            account_id big -> accounts
            remembered flag
            tries int
            expires_at time",
        ),
        lookup(on, "pending_sign_ins", &["account_id"]),
    ]
}

fn doors(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "email_changes",
            "account_id big key -> accounts
            former text
            email text
            email_key text
            asked_at time
            former_agreed_at time?
            new_agreed_at time?
            done_at time?",
        ),
        table(
            on,
            "known_devices",
            "account_id big key -> accounts
            mark text key
            seen_at time",
        ),
    ]
}
