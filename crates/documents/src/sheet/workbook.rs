//! Tables as XLSX: one sheet, titles that stay in sight, and text that stays text.

use std::io;

use rust_xlsxwriter::{Format, Workbook as Book, Worksheet, XlsxError};

/// Longest text a cell can hold.
const LONGEST: usize = 32_767;
/// Widest column, in characters.
const WIDEST: f64 = 40.0;

/// A workbook of one sheet, written a row at a time.
pub struct Workbook {
    book: Book,
    row: u32,
}

impl Workbook {
    /// An empty sheet; rows leave memory as they are written.
    pub fn new() -> io::Result<Self> {
        let mut book = Book::new();
        book.add_worksheet_with_constant_memory().map_err(failed)?;
        Ok(Self { book, row: 0 })
    }

    /// The first row, in bold and always in sight.
    pub fn titles<I>(&mut self, titles: I) -> io::Result<()>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let bold = Format::new().set_bold();
        let sheet = self.sheet()?;
        sheet.set_freeze_panes(1, 0).map_err(failed)?;
        for (column, title) in (0_u16..).zip(titles) {
            let width = u32::try_from(title.as_ref().chars().count()).unwrap_or(u32::MAX);
            sheet.set_column_width(column, f64::from(width + 6).min(WIDEST)).map_err(failed)?;
            sheet.write_string_with_format(0, column, title.as_ref(), &bold).map_err(failed)?;
        }
        self.row = 1;
        Ok(())
    }

    /// Adds a row; every cell is text, whatever it begins with, and an empty one stays empty.
    pub fn row<I>(&mut self, cells: I) -> io::Result<()>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let row = self.row;
        let sheet = self.sheet()?;
        for (column, cell) in (0_u16..).zip(cells) {
            let cell = cell.as_ref();
            let end = cell.char_indices().nth(LONGEST).map_or(cell.len(), |(at, _)| at);
            if let Some(text) = cell.get(..end).filter(|text| !text.is_empty()) {
                sheet.write_string(row, column, text).map_err(failed)?;
            }
        }
        self.row += 1;
        Ok(())
    }

    /// The bytes of the file.
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        self.book.save_to_buffer().map_err(failed)
    }

    fn sheet(&mut self) -> io::Result<&mut Worksheet> {
        self.book.worksheet_from_index(0).map_err(failed)
    }
}

fn failed(fault: XlsxError) -> io::Error {
    io::Error::other(fault)
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader, Xlsx};

    use super::*;

    #[test]
    fn s48_every_cell_is_text_whatever_it_begins_with() {
        let hostile =
            ["=1+1", "+212600000001", "-1", "@SUM(A1)", "\t=1", "https://x.example", "007"];
        let mut book = Workbook::new().unwrap();
        book.titles(["Prénom", "الاسم"]).unwrap();
        book.row(hostile).unwrap();
        book.row(["", &"a".repeat(40_000)]).unwrap();
        let bytes = book.finish().unwrap();
        let mut read: Xlsx<_> = calamine::open_workbook_from_rs(io::Cursor::new(bytes)).unwrap();
        let sheet = read.worksheet_range_at(0).unwrap().unwrap();
        let cell = |row, column| sheet.get_value((row, column)).cloned().unwrap_or(Data::Empty);
        assert_eq!(cell(0, 1), Data::String("الاسم".to_owned()));
        for (column, text) in (0..).zip(hostile) {
            assert_eq!(cell(1, column), Data::String(text.to_owned()));
        }
        assert_eq!(cell(2, 0), Data::Empty);
        assert!(matches!(cell(2, 1), Data::String(text) if text.len() == 32_767));
    }
}
