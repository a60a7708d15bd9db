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

pub use page::RegisterPage;
pub use send::send;
pub use show::show;
