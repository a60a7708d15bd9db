//! The journal (*journal d’activité*): every change and every reading of personal data, written with the change.
//!
//! Promises: one row an event, ids and names of fields but no values, the address truncated. It does not decide
//! anything; other rooms record events and this room keeps them. Entries are only ever added, and chained afterwards
//! ([`seal_tail`]), so that [`verify()`] names the first one that was altered, deleted or moved.

mod activity;
mod chain;
mod forget;
pub mod kinds;
mod refused;
mod review;
mod store;
#[cfg(test)]
mod tests;
mod verify;

pub(crate) use activity::append;
pub use activity::{Entry, of_person};
pub use chain::seal_tail;
pub(crate) use forget::{Part, forget, prune};
pub use refused::{Noted, note, note_refusal};
pub use review::resolve;
pub use verify::{Broken, Tampering, Verdict, verify};
