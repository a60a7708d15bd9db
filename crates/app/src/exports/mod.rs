//! Exports (*exports*): what a list shows, taken away as a file.
//!
//! Vocabulary: *columns* (*colonnes*) are what a file says of each person; a *selection* (*sélection*) is people ticked
//! one by one; the *criteria* (*critères*) are what was asked, by whom and when.
//!
//! Promises: the same filter and the same rights as the screen, flat memory whatever the list's length, one line in
//! the journal before the first row leaves, and no empty cell where a value could not be decrypted: the export
//! fails instead. Cells that a spreadsheet would run are neutralised. Sensitive columns leave with administrators who
//! say why. It decides nothing about who may be found: `search` does.

mod begin;
mod choice;
mod columns;
mod csv;
mod labels;
mod list;
mod model;
mod people;
mod query;
mod store;
#[cfg(test)]
mod tests;
mod xlsx;

pub use begin::count;
pub use choice::{choice_of, remember};
pub use columns::Column;
pub use csv::{Chunks, csv};
pub use list::list_pdf;
pub use model::{Asked, Choice, Format, MOST_PRINTED, MOST_SELECTED, Separation, Whom};
pub use xlsx::xlsx;
