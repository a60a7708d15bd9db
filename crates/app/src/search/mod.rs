//! Search (*recherche*): the directory of talents, found by filter, by code and by QR.
//!
//! One filter object ([`DirectoryFilter`]) is read from a query string, written back to one and said in words; lists
//! and exports run on the same one. Promises: rights are part of the query, so nobody can be counted or guessed who
//! may not be seen; a page costs three queries whatever it holds; no criterion is a failure. Its only tables are
//! other rooms', which `query.rs` reads across.

mod by_code;
mod by_qr;
mod cards;
mod clauses;
mod directory;
mod entry;
mod feed;
mod filter;
pub(crate) mod find;
mod follow;
mod layout;
mod minors;
mod model;
mod names;
mod parse;
pub(crate) mod query;
#[cfg(test)]
pub(crate) mod seeding;
mod state;
#[cfg(test)]
mod tests;
mod words;

pub use by_code::by_code;
pub use by_qr::by_qr;
pub(crate) use cards::talents_of;
pub use directory::Directory;
pub(crate) use feed::sweep;
pub use filter::{DirectoryFilter, Sort};
pub use find::find;
pub use follow::{Followed, follow};
pub use minors::minors;
pub(crate) use model::View;
pub use model::{ListedStatus, TalentCard};
pub use state::{Compared, IndexCopy, compare_index, index_copies, remake_index};
pub use words::Chip;
