//! CVs (*CV*): kept as they were sent, never shown in a page, read by machines in a process of their own.
//!
//! A file is written before its row and removed after it. Who may see a CV is decided by the room of the profile; here
//! a link is signed for one account and a few minutes, and a file that waits for the scanner is not served.

mod model;
mod put;
mod read;
mod serve;
#[cfg(test)]
mod tests;

pub(super) use model::key as file_key;
pub use model::{Cv, CvState};
pub use put::{PreparedCv, StoredCv, attach, discard, forget, prepare, put, remove};
pub(crate) use put::{hand_over, stored};
pub use read::{ReadCv, read_cv, words};
pub(crate) use serve::whole;
pub use serve::{Download, LINK_LIFE, of_person, open, sign};
