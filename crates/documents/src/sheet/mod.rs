//! Tables as CSV, one row at a time with flat memory, safe to open in a spreadsheet.
//!
//! A cell that a spreadsheet would run as a formula is neutralised with one leading apostrophe, the
//! mark that imports know and take off again. Telephone numbers follow the same rule: `'+212600000001`
//! reads, dials and pastes as written, while `00212…` would lose its zeros when opened as a number.

mod cell;
#[cfg(test)]
mod office;
mod workbook;

pub use cell::Cell;
pub use workbook::Workbook;

use std::borrow::Cow;
use std::io::{self, Write};

/// Begins every file, so that spreadsheets read UTF-8.
const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Separator {
    /// `;`, which spreadsheets in French expect.
    #[default]
    Semicolon,
    /// `,`
    Comma,
}

/// Writes rows to `W` as they come (RFC 4180, UTF-8 with byte order mark).
pub struct Csv<W: Write> {
    rows: csv::Writer<W>,
}

impl<W: Write> Csv<W> {
    /// Begins a file.
    pub fn new(mut to: W, separator: Separator) -> io::Result<Self> {
        to.write_all(MARK)?;
        Ok(Self::continued(to, separator))
    }

    /// Goes on with a file that was begun before: a piece from its middle, without the mark.
    pub fn continued(to: W, separator: Separator) -> Self {
        let delimiter = match separator {
            Separator::Semicolon => b';',
            Separator::Comma => b',',
        };
        let rows = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(to);
        Self { rows }
    }

    /// Adds a row; every cell is neutralised and an empty one stays empty.
    pub fn row<I>(&mut self, cells: I) -> io::Result<()>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        for cell in cells {
            self.rows.write_field(neutral(cell.as_ref()).as_ref()).map_err(io::Error::from)?;
        }
        self.rows.write_record(None::<&[u8]>).map_err(io::Error::from)
    }

    /// Ends the file and gives the writer back.
    pub fn finish(self) -> io::Result<W> {
        self.rows.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

/// The cell as it may stand in a spreadsheet: never the start of a formula.
#[must_use]
pub fn neutral(cell: &str) -> Cow<'_, str> {
    let begins_with_tab_or_return = cell.starts_with(['\t', '\r', '\n']);
    let first = cell.trim_start_matches(is_unseen).chars().next();
    if begins_with_tab_or_return || first.is_some_and(starts_a_formula) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// Spreadsheets skip these before they look for a formula.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{FEFF}' | '\u{200B}'..='\u{200F}')
}

/// The full-width twins are formulas too where East Asian input is set.
fn starts_a_formula(letter: char) -> bool {
    matches!(letter, '=' | '+' | '-' | '@' | '\u{FF1D}' | '\u{FF0B}' | '\u{FF0D}' | '\u{FF20}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(separator: Separator, rows: &[&[&str]]) -> String {
        let mut csv = Csv::new(Vec::new(), separator).unwrap();
        for row in rows {
            csv.row(*row).unwrap();
        }
        String::from_utf8(csv.finish().unwrap()).unwrap()
    }

    #[test]
    fn a_file_begins_with_the_mark_and_quotes_what_it_must() {
        let text = written(Separator::Semicolon, &[&["Prénom", "Nom"], &["Zoé; dite \"Z\"", ""]]);
        assert_eq!(text, "\u{FEFF}Prénom;Nom\r\n\"Zoé; dite \"\"Z\"\"\";\r\n");
        assert_eq!(written(Separator::Comma, &[&["a;b", "c,d"]]), "\u{FEFF}a;b,\"c,d\"\r\n");
    }

    #[test]
    fn no_cell_starts_a_formula_and_a_number_to_call_stays_readable() {
        let hostile = [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "\u{A0}=1",
            "\u{FEFF}=1",
            "\u{200B}=1",
            "\0=1",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "=cmd|'/C calc'!A0",
            "+212600000001",
        ];
        for cell in hostile {
            let safe = neutral(cell);
            assert_eq!(safe.strip_prefix('\''), Some(cell));
            let row = written(Separator::Semicolon, &[&[cell]]);
            let first = row.trim_start_matches('\u{FEFF}').trim_start_matches('"').chars().next();
            assert_eq!(first, Some('\''), "{row:?}");
        }
        assert_eq!(neutral("+212600000001"), "'+212600000001");
    }

    #[test]
    fn ordinary_cells_stay_as_they_are() {
        for cell in ["", "Amina", "a=b", "3-4", "amina@example.org", "'déjà", "١٢", " Fatou"] {
            assert_eq!(neutral(cell), cell);
        }
    }
}
