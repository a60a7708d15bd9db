//! Taxonomy (*talents, langues, listes*): what people can do, the languages they speak, and every closed list.
//!
//! Talents and their categories are rows that administrators change; languages and closed lists come with the
//! program (vocabulary.md) and only grow with it.

mod lists;
mod model;
mod seeds;
mod store;

pub use lists::{Choice, ListName, Lists};
pub use model::{Category, Language, Talent, TalentTag, Taxonomy};
pub(crate) use seeds::{SEEDS, seed};
pub(crate) use store::load;
