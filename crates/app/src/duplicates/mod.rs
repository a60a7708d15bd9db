//! Duplicates (*doublons*): people who registered twice, found for administrators and merged by them, never alone.
//!
//! Vocabulary: a *pair* (*paire*) is two people with one telephone, or one name and birth date; a *merge* (*fusion*)
//! gives one of them what the other has and they lack, and hides the other; for 30 days it can be *undone*.
//!
//! Promises: nothing is merged by the program; the person who goes is kept whole and hidden until they are erased
//! with the same grace as a deletion, so that undoing loses nothing; codes of both lead to the one page; what the one
//! who stays had before is kept sealed. It decides nothing about what a field may hold: every value goes through the
//! same actions as an edit.

mod alike;
mod find;
mod merge;
mod preview;
mod query;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod undo;

pub use alike::{Alike, alike};
pub use find::{Pair, Side, dismiss, likely};
pub use merge::{Merged, latest, merge};
pub use preview::{Line, Preview, preview};
pub use rules::Field;
pub use undo::undo;
