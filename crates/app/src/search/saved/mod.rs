//! Saved searches (*recherches enregistrées*): a filter under a name, who is new in it, and letters about them.
//!
//! The filter is kept as its query string and read again at each run, so a criterion that is gone is left out and
//! nothing fails. Whoever has the address of a search and may search can open it with their own rights, and copy it.
//! New are those who joined after the last visit; letters name those who joined since the alerts were switched on.
//!
//! Promises: nobody is named twice to the same account, whichever of its searches finds them; the rights of the owner
//! are those of the moment a letter is made; a letter that was missed is made late, once, however many processes run.

mod hours;
mod keep;
mod model;
mod open;
mod store;
mod tell;
#[cfg(test)]
mod tests;

pub(crate) use hours::last_morning;
pub use keep::{change, copy, keep, remove};
pub use model::{Alerts, Opened, SavedSearch};
pub use open::{open, own, saved};
pub use tell::{TellSaved, tell_saved};
