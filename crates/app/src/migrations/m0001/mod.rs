//! The first schema: ground, accounts, people, talents, mail.

mod accounts;
mod ground;
mod people;

use sea_orm::{DbBackend, Statement};

/// Every statement of this step, in order.
pub fn up(backend: DbBackend) -> Vec<Statement> {
    let mut all = ground::up(backend);
    all.extend(people::up(backend));
    all.extend(accounts::up(backend));
    all.extend(queue::tables(backend));
    all
}
