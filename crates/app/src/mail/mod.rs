//! Letters (*mails*): what the product writes to people, and what became of it.
//!
//! A letter begins as a job [`SendLetter`], written by `reactions.rs` in the transaction of the event that causes it.
//! The job reads the recipient, writes the letter in their language, sends it and keeps a copy without secrets.
//!
//! Promises: one letter for each key, however often its job runs (at most one double for each crash between sending
//! and remembering); passing failures are tried again for 24 hours, lasting ones are seen at once; passwords,
//! one-time links, relayed messages, phone numbers and guardians are not in the kept copy.
//! The centre (*centre de courrier*): administrators read the log, switch off what is not essential, stop it to one
//! address, get copies, and have a letter sent again.
//!
//! It does not decide who is written to when something happens: that is `reactions.rs`.

mod admins;
mod centre;
mod compose;
mod deliver;
mod digest;
mod filter;
mod log;
mod model;
mod neighbours;
mod outbox;
mod provider;
mod readers;
mod rules;
mod shared;
mod stops;
mod store;
mod switches;
#[cfg(test)]
mod tests;
mod texts;
mod weekly;

pub use centre::{
    Health, LetterCopy, LogLetter, LogPage, Totals, letter_copy, letter_html, letter_log,
    send_again, title, totals,
};
pub(crate) use centre::{log_count, log_lines};
pub use deliver::{STOPPED, SWITCHED_OFF, send_letter};
pub use filter::LetterFilter;
pub(crate) use log::prune;
pub use log::{counts, letters_of};
pub use model::{LetterLine, SendLetter, Status, Template};
pub use outbox::{KeptLetter, LetterText, outbox_letter, outbox_letters};
pub(crate) use provider::answers_now;
pub use provider::{Built, ProviderView, provider, set_provider, stays_here, test_provider};
pub use readers::{Reader, allow_by_link, reader, stop_by_link};
pub use stops::{Stop, allow, stop, stops};
pub use switches::{Switch, set_switches, switches};
pub use texts::{
    Kind as ValueKind, Known as KnownValue, LetterText as OwnText, TextLine,
    Version as TextVersion, Words, preview, reset_text, set_text, text, texts,
};
pub use weekly::{WeeklyRecap, recap, set_recap, weekly_recap};
