//! The tables of imports.

pub mod import;
pub mod key;
pub mod row;
