//! Tables that people bring (CSV, XLSX): what a file is, and its cells as text, under limits.
//!
//! CSV is read where it is needed. A workbook is a hostile archive of hostile XML: [`workbook`] belongs into a process of
//! its own, which answers with [`Table::told`].

mod kind;
#[cfg(test)]
mod tests;
mod text;
mod workbook;

pub use kind::TableKind;
pub use text::{csv, unneutral};
pub use workbook::{guard, workbook};

use serde::{Deserialize, Serialize};

/// A file may have this many bytes (10 MiB).
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
/// Most rows below the titles.
pub const MOST_ROWS: usize = 20_000;
/// Most columns.
pub const MOST_COLUMNS: usize = 100;
/// Most bytes of a cell.
pub const LONGEST_CELL: usize = 10 * 1024;
/// Most bytes of all cells: a workbook says a text once and shows it a million times.
const MOST_TEXT: usize = 16 * 1024 * 1024;

/// A table as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The first row that says anything; as many as the widest row has cells.
    pub titles: Vec<String>,
    /// The other rows that say anything, at least one.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Where it stands in the file, from 1.
    pub number: u32,
    /// Its cells, trimmed; the empty ones at its end are left out.
    pub cells: Vec<String>,
}

/// Why a file is no table that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum TableRefusal {
    /// Its content is neither CSV nor XLSX.
    #[error("no table")]
    NotATable,
    /// It asks for a password, or is of the format before 2007.
    #[error("locked, or of an old format")]
    Locked,
    /// It does not open.
    #[error("the file does not open")]
    Broken,
    /// It unpacks to far more than anybody needs.
    #[error("the file unpacks to too much")]
    Bomb,
    /// It has programs in it.
    #[error("the file has macros")]
    Macros,
    /// There is nothing below the titles.
    #[error("no rows")]
    NoRows,
    /// More than [`MOST_ROWS`].
    #[error("too many rows")]
    TooManyRows,
    /// More than [`MOST_COLUMNS`].
    #[error("too many columns")]
    TooManyColumns,
    /// More than [`LONGEST_CELL`], in this row of the file.
    #[error("a cell of row {0} is too long")]
    CellTooLong(u32),
}

impl Table {
    /// The answer of a process that read a file.
    #[must_use]
    pub fn told(answer: &Result<Self, TableRefusal>) -> Vec<u8> {
        serde_json::to_vec(answer).unwrap_or_default()
    }

    /// What such a process answered; one that says nothing sensible could not open the file.
    ///
    /// # Errors
    /// The refusal it told.
    pub fn heard(said: &[u8]) -> Result<Self, TableRefusal> {
        serde_json::from_slice(said).unwrap_or(Err(TableRefusal::Broken))
    }
}

/// Gathers rows under the limits.
#[derive(Debug, Default)]
struct Gathering {
    titles: Option<Vec<String>>,
    rows: Vec<Row>,
    widest: usize,
    text: usize,
}

impl Gathering {
    /// Adds a row; one without a word in it does not count.
    fn row(&mut self, number: u32, mut cells: Vec<String>) -> Result<(), TableRefusal> {
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        if cells.len() > MOST_COLUMNS {
            return Err(TableRefusal::TooManyColumns);
        }
        if cells.iter().any(|cell| cell.len() > LONGEST_CELL) {
            return Err(TableRefusal::CellTooLong(number));
        }
        self.text = self.text.saturating_add(cells.iter().map(String::len).sum());
        if self.text > MOST_TEXT {
            return Err(TableRefusal::Bomb);
        }
        self.widest = self.widest.max(cells.len());
        if self.titles.is_none() {
            self.titles = Some(cells);
            return Ok(());
        }
        if self.rows.len() == MOST_ROWS {
            return Err(TableRefusal::TooManyRows);
        }
        self.rows.push(Row { number, cells });
        Ok(())
    }

    fn table(self) -> Result<Table, TableRefusal> {
        let mut titles = self.titles.ok_or(TableRefusal::NoRows)?;
        if self.rows.is_empty() {
            return Err(TableRefusal::NoRows);
        }
        titles.resize(self.widest.max(titles.len()), String::new());
        Ok(Table { titles, rows: self.rows })
    }
}
