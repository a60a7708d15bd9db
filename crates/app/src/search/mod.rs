//! Search (*recherche*): the directory of talents, found by filter, by code and by QR.
//!
//! One filter object ([`DirectoryFilter`]) is read from a query string, written back to one and said in words; lists
//! and exports run on the same one. Promises: rights are part of the query, so nobody can be counted or guessed who
//! may not be seen; a page costs three queries whatever it holds; no criterion is a failure. Its own tables say how
//! somebody sees the list, and keep [`saved`] searches; the others are other rooms', which `query.rs` reads across.

mod by_code;
mod by_qr;
mod cards;
mod clauses;
mod cursor;
mod directory;
mod entry;
mod facets;
mod feed;
mod filter;
pub(crate) mod find;
mod follow;
mod layout;
mod levels;
mod list;
mod look;
mod look_store;
mod meant;
mod minors;
mod model;
mod names;
mod parse;
pub(crate) mod query;
mod rates;
mod reserved;
pub mod saved;
#[cfg(test)]
pub(crate) mod seeding;
mod state;
#[cfg(test)]
mod tests;
mod words;

pub use by_code::by_code;
pub use by_qr::by_qr;
pub(crate) use cards::{cards_of, talents_of};
pub use cursor::Cursor;
pub use directory::Directory;
pub use facets::Facet;
pub(crate) use feed::sweep;
pub use filter::{DirectoryFilter, Sort, Value, all_key};
pub use find::find;
pub use follow::{Followed, follow};
pub use list::{Counted, Counts, Listing, Part, Step, list};
pub use look::{Look, LookColumn, keep_look, look_of};
pub use meant::{Meant, meant};
pub use minors::minors;
pub(crate) use model::View;
pub use model::{ListedStatus, TalentCard};
pub use rates::RateKind;
pub use state::{
    Compared, IndexCopy, IndexPace, compare_index, index_copies, index_pace, remake_index,
};
pub use words::Chip;
