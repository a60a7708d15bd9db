//! Exports (*exports*): what a list shows, taken away as a file.
//!
//! Vocabulary: *columns* (*colonnes*) are what a file says of each person; a *selection* (*sélection*) is people ticked
//! one by one; the *criteria* (*critères*) are what was asked, by whom and when.
//!
//! Promises: the same filter and the same rights as the screen, flat memory whatever the list's length, one line in
//! the journal before the first row leaves, and no empty cell where a value could not be decrypted: the export
//! fails instead. Long files are made by a job, kept for a day, and given to who asked for them alone. Cells that a
//! spreadsheet would run are neutralised. Sensitive columns leave with administrators who say why. It decides nothing about who may be found: `search` does.

mod begin;
mod choice;
mod columns;
mod csv;
mod faces;
mod job;
mod labels;
mod list;
mod model;
mod people;
mod pieces;
mod query;
mod show;
mod store;
mod sweep;
mod table;
#[cfg(test)]
mod tests;
mod xlsx;

pub use begin::count;
pub use choice::{choice_of, remember};
pub use columns::Column;
pub use csv::csv;
pub use faces::faces_pdf;
pub use job::{RunExport, ask_for, is_for_a_job, run_export};
pub use list::list_pdf;
pub use model::{
    Asked, Choice, ExportId, ExportState, Format, MOST_AT_ONCE, MOST_COMPOSITES, MOST_FACES,
    MOST_LISTED, MOST_PRINTED, MOST_SELECTED, Separation, Whom,
};
pub use show::{OwnExport, give_up, own, own_one, take};
pub use sweep::{SweepExports, sweep_exports};
pub use table::Chunks;
pub(crate) use table::{Table, csv as table_csv, xlsx as table_xlsx};
pub use xlsx::xlsx;
