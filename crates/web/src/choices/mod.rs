//! What people choose from, in the reader's language: the same lists for every form and every filter.

mod fields;
mod lists;
mod options;

pub use fields::{FieldLists, Offer};
pub use lists::{cities, countries, list, talents};
pub use options::{Choice, Group, LanguageRow, NetworkOption};
