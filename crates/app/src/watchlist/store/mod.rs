//! The tables of the watch-list.

pub mod matched;
pub mod name;
