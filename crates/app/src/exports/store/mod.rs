//! The tables of exports.

pub mod choice;
pub mod export;
