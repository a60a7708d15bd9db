//! The tables of shortlists.

pub mod change;
pub mod entry;
pub mod link;
pub mod list;
pub mod note;
pub mod vote;
