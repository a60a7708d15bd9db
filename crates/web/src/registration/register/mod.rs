//! The registration of a talent (people.md §2): the form on GET, the person on POST. Everything works without script.

mod cv;
mod folds;
mod labels;
mod page;
mod photo;
mod samples;
mod send;
mod show;
mod signed_in;

pub(crate) use labels::of_refused;
pub use page::RegisterPage;
pub use send::send;
pub(crate) use send::{REFRESH, numbered, shown_beside};
pub use show::show;
