//! Trades (*talents*): what administrators do with the list of what people can do. A trade is added, described otherwise,
//! merged into another, retired and brought back; the rows are those of `taxonomy`.
//!
//! Promises: nobody loses a trade they have. Retiring takes it from the forms alone; merging gives its people the one that
//! stays, in small writes that go on where they were killed. Every change is in the journal, and every process knows it
//! within a second. The seeds of a later program leave alone what was written here.

mod change;
mod merge;
mod read;
mod show;
#[cfg(test)]
mod tests;

pub use change::{add, describe, restore, retire};
pub use merge::{MergePreview, MoveTrade, merge, move_people, preview};
pub use show::{TradeLine, list, trade};
