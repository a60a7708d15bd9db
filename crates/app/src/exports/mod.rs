//! Exports (*exports*): what a list shows, taken away as a file.
//!
//! Promises: the same filter and the same rights as the screen, flat memory whatever the list's length, one line in
//! the journal before the first row leaves, and no empty cell where a value could not be decrypted: the export
//! fails instead. Cells that a spreadsheet would run are neutralised.

mod columns;
mod csv;
mod labels;
mod query;
#[cfg(test)]
mod tests;

pub use csv::{Chunks, talents_csv};
