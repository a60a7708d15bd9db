//! Imports (*imports*): people brought by staff as a table, a CSV file or a workbook.
//!
//! Vocabulary: an *import* (*import*) is one file; its *columns* (*colonnes*) are matched with the fields of a
//! registration; the *check* (*vérification*) says for each row what would become of it, and nothing is written; the
//! *run* (*exécution*) does it.
//!
//! Promises: the file is never kept, its rows are, sealed, and go seven days after the end at the latest; every row
//! passes the rules of a registration; a row is done once, however often its job is begun again; the same file twice
//! makes nobody twice; nobody is written to unless it is asked; every profile is hidden until its owner agrees. It
//! decides nothing about what a field may hold.

mod arrive;
mod begin;
mod cells;
mod check;
mod columns;
mod dates;
mod errors;
mod fill;
mod judge;
mod lookup;
mod model;
mod query;
mod run;
mod show;
mod store;
mod sweep;
#[cfg(test)]
pub(crate) mod tests;

pub use arrive::arrive;
pub use begin::{discard, match_columns, start};
pub use check::{CheckImport, check_import};
pub use columns::{FIELDS, is_field};
pub use errors::errors_csv;
pub use model::{Choices, Counts, ImportId, OnKnown, Reason, State, Verdict};
pub use run::{RunImport, run_import};
pub use show::{ImportLine, ImportView, ProblemRow, latest, view};
pub use sweep::{SweepImports, sweep_imports};
