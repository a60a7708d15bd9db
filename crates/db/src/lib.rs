//! Two databases with one behaviour: SQLite embedded by default, PostgreSQL by URL.
//!
//! * A *read* takes a connection of the pool: [`Db::reader`].
//! * A *write* is one [`Db::write`]: an async closure that gets a [`Tx`]. When it returns `Ok` the change is on
//!   disk; when it returns `Err`, panics or is dropped, nothing of it remains.
//! * **SQLite** has one writer. A task owns the outer `BEGIN IMMEDIATE` transaction and lends each caller a
//!   savepoint; at most 256 turns or 20 ms later it commits once with `synchronous=FULL` and only then
//!   acknowledges. The fsync of one group gathers the next, so durability costs one fsync a group instead of one
//!   a caller (an fsync takes 0.1 to 3.5 ms).
//! * **PostgreSQL** gives each write its own READ COMMITTED transaction. One that takes a code number
//!   ([`Takes::ANumber`]) commits with `synchronous_commit=off`, so that the counter's row lock goes at once,
//!   and is acknowledged after one shared synced commit (see `flushed`).
//!
//! Where the databases disagree, [`dialect`] has one function a difference.

mod constraint;
mod error;
mod feed;
mod flushed;
mod full;
mod group;
mod health;
pub mod hints;
mod line;
mod log;
mod migrate;
mod open;
mod write;

pub mod dialect;

pub use error::DbError;
pub use health::{Facts, PoolUse};
pub use migrate::{MigrateFault, Migration, migrate};
pub use open::{Db, Kind, OpenFault, Pools, is_guarded};
pub use sea_orm;
pub use write::{Takes, Tx};
