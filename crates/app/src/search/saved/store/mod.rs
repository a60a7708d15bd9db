//! The tables of saved searches.

pub mod search;
pub mod told;
