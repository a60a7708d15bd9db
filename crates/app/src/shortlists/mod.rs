//! Shortlists (*sélections*): people kept side by side, in an order, with a state and notes.
//!
//! Vocabulary: an *entry* is somebody on a list; a *note* is for its author (*me*), for casting staff (*team*) or for
//! whoever the list is made for (*production*). A list belongs to who made it; opened to the team, other casting staff
//! read it, sort it and write notes, and its owner alone renames, shares and removes it.
//!
//! Promises: who may not be found any more (private, suspended, under 18, leaving) is a line without a name; whoever is
//! erased is on no list; whoever is merged is on the lists of who was merged into them, until that is undone. Notes are
//! sealed. A list of somebody else answers as one that does not exist.

mod change;
mod history;
pub mod links;
mod make;
mod merged;
mod model;
mod notes;
mod people;
mod rules;
mod show;
mod store;
#[cfg(test)]
pub(crate) mod tests;

pub use change::{Settings, change, remove};
pub use history::{Change, What, history};
pub use make::{copy, make};
pub(crate) use merged::{hand_over, moving};
pub use model::{
    Column, Entry, Level, MOST_LISTS, MOST_PEOPLE, Note, Shortlist, ShortlistLine, State,
};
pub use notes::{forget_note, write_note};
pub use people::{Added, Move, add, drop_entry, place, set_state};
pub use show::{compare, entry, lists, show};
