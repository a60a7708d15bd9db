//! The registration of a talent (people.md §2): the form on GET, the person on POST. Everything works without script.

mod cv;
mod files;
mod folds;
mod labels;
mod page;
mod photo;
mod samples;
mod send;
mod show;
mod signed_in;

pub(crate) use files::{KeptFiles, SentFiles};
pub(crate) use labels::{of as label_of, of_refused};
pub use page::{Incoming, RegisterPage, WaitingCv};
pub use send::send;
pub(crate) use send::{REFRESH, nothing_refused, numbered, shown_beside};
pub use show::show;
