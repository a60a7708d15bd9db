//! Rights (*droits sur ses données*): what everybody may do with what is held about them, and how long it is held.
//!
//! Vocabulary: a *pause* (*pause*) hides a page until its owner ends it; a *deletion* (*suppression*) is asked, can be
//! taken back within its *grace* (*délai*), and ends in an *erasure* (*effacement*); a *tombstone* (*pierre tombale*)
//! says that a number was erased; the *inventory* (*inventaire*) lists every column that holds something about somebody.
//!
//! Promises: an export holds every column of the inventory, and a test compares the inventory with the schema; an
//! erasure follows the same list, so that what is exported is what is erased; codes are never given again; the journal
//! keeps a number and no more; nothing is kept longer than its period. The inventory is the one place that reads and
//! removes rows of other rooms: whoever adds a table about people adds its line there. It does not decide who sees a
//! page: that is the visibility, which an absence sets to private.

mod columns;
mod consents;
mod deletion;
mod erase;
mod export;
mod holding;
mod inventory;
mod overview;
mod pause;
mod query;
mod readers;
mod retention;
mod store;
#[cfg(test)]
mod tests;

pub use consents::{Agreement, answer_consent};
pub use deletion::{
    AskDeletion, ask_deletion, cancel_by_link, cancel_deletion, delete_person, link_keeps,
};
pub use export::{OwnData, export_own};
pub use overview::{Overview, Standing, overview, standing_of};
pub use pause::{pause, resume};
pub use readers::{Reader, readers_of};
pub use retention::{
    Going, KeepNoLonger, RetentionRun, RetentionView, keep_no_longer, retention, save_retention,
};
