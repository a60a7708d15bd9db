//! Letters (*mails*): what the product writes to people, and what became of it.
//!
//! A letter begins as a job [`SendLetter`], written by `reactions.rs` in the transaction of the event that causes it.
//! The job reads the recipient, writes the letter in their language, sends it and keeps a copy without secrets.
//!
//! Promises: one letter for each key, however often its job runs (at most one double for each crash between sending
//! and remembering); passing failures are tried again for 24 hours, lasting ones are seen at once; passwords,
//! one-time links, relayed messages, phone numbers and guardians are not in the kept copy.
//! It does not decide who is written to when something happens: that is `reactions.rs`.

mod admins;
mod compose;
mod deliver;
mod log;
mod model;
mod neighbours;
mod outbox;
mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use deliver::send_letter;
pub(crate) use log::prune;
pub use log::{counts, letters_of};
pub use model::{Counts, LetterLine, SendLetter, Status, Template};
pub use outbox::{KeptLetter, LetterText, outbox_letter, outbox_letters};
