//! The journal (*journal d’activité*): every change and every reading of personal data, written with the change.
//!
//! Promises: one row an event, ids and names of fields but no values, the address truncated. It does not decide
//! anything; other rooms record events and this room keeps them.

mod activity;
mod forget;
pub mod kinds;
mod refused;
mod review;
mod store;

pub(crate) use activity::append;
pub use activity::{Entry, of_person};
pub(crate) use forget::{Part, forget, prune};
pub use refused::note_refusal;
pub use review::resolve;
