//! Taxonomy (*talents, langues, listes*): what people can do, the languages they speak, and every closed list.
//!
//! Talents and their categories are rows that administrators change; languages and closed lists come with the
//! program (vocabulary.md) and only grow with it. The seeds of a later program leave alone what an administrator has written.

mod change;
mod lists;
mod model;
mod seeds;
mod store;

pub use change::Description;
pub(crate) use change::{add, describe, merge_into, put_active, survivor_of};
pub use lists::{Choice, ListName, Lists};
pub use model::{Category, Language, Talent, TalentTag, Taxonomy};
pub(crate) use seeds::{SEEDS, seed};
pub(crate) use store::load;
