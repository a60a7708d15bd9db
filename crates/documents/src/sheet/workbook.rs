//! Tables as XLSX: titles that stay in sight, a filter above each column, and text that stays text.

use std::io;

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook as Book, Worksheet, XlsxError};

use super::Cell;

/// Longest text a cell can hold.
const LONGEST: usize = 32_767;
/// Widest column, in characters.
const WIDEST: f64 = 40.0;
/// Longest name of a sheet.
const LONGEST_NAME: usize = 31;

/// A workbook, written a sheet after the other and a row at a time.
pub struct Workbook {
    book: Book,
    sheet: usize,
    row: u32,
    day: Format,
    bold: Format,
}

impl Workbook {
    /// One empty sheet; rows leave memory as they are written.
    pub fn new() -> io::Result<Self> {
        let mut book = Book::new();
        book.add_worksheet_with_constant_memory().map_err(failed)?;
        let day = Format::new().set_num_format("yyyy-mm-dd");
        Ok(Self { book, sheet: 0, row: 0, day, bold: Format::new().set_bold() })
    }

    /// One empty sheet of this name, read from right to left where its language is.
    pub fn named(name: &str, right_to_left: bool) -> io::Result<Self> {
        let mut book = Self::new()?;
        book.name(name, right_to_left)?;
        Ok(book)
    }

    /// Begins another sheet; the one before is over.
    pub fn next_sheet(&mut self, name: &str, right_to_left: bool) -> io::Result<()> {
        self.book.add_worksheet_with_constant_memory().map_err(failed)?;
        (self.sheet, self.row) = (self.sheet + 1, 0);
        self.name(name, right_to_left)
    }

    /// The first row, in bold and always in sight.
    pub fn titles<I>(&mut self, titles: I) -> io::Result<()>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let bold = self.bold.clone();
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

    /// How wide the columns are, in characters.
    pub fn widths(&mut self, widths: impl IntoIterator<Item = u8>) -> io::Result<()> {
        let sheet = self.sheet()?;
        for (column, width) in (0_u16..).zip(widths) {
            sheet.set_column_width(column, f64::from(width)).map_err(failed)?;
        }
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
            write_text(sheet, (row, column), cell.as_ref())?;
        }
        self.row += 1;
        Ok(())
    }

    /// Adds a row of cells that are what they are: numbers add up and days sort.
    pub fn cells<'a>(&mut self, cells: impl IntoIterator<Item = &'a Cell>) -> io::Result<()> {
        let (row, day) = (self.row, self.day.clone());
        let sheet = self.sheet()?;
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => write_text(sheet, (row, column), text)?,
                // Spreadsheets count in floating point: what may not be exact stays text.
                Cell::Number(number) => match i32::try_from(*number) {
                    Ok(number) => {
                        sheet.write_number(row, column, f64::from(number)).map_err(failed)?;
                    }
                    Err(_) => write_text(sheet, (row, column), &cell.written())?,
                },
                Cell::Date(date) => match excel(*date) {
                    Some(date) => {
                        sheet
                            .write_datetime_with_format(row, column, &date, &day)
                            .map_err(failed)?;
                    }
                    None => write_text(sheet, (row, column), &cell.written())?,
                },
            }
        }
        self.row += 1;
        Ok(())
    }

    /// Puts a filter above each of the first `columns` columns, down to the last row written.
    pub fn filtered(&mut self, columns: u16) -> io::Result<()> {
        let last = self.row.saturating_sub(1);
        if let Some(column) = columns.checked_sub(1) {
            self.sheet()?.autofilter(0, 0, last, column).map_err(failed)?;
        }
        Ok(())
    }

    /// The bytes of the file.
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        self.book.save_to_buffer().map_err(failed)
    }

    fn name(&mut self, name: &str, right_to_left: bool) -> io::Result<()> {
        let name: String = name.chars().take(LONGEST_NAME).collect();
        self.sheet()?.set_name(name).map_err(failed)?.set_right_to_left(right_to_left);
        Ok(())
    }

    fn sheet(&mut self) -> io::Result<&mut Worksheet> {
        self.book.worksheet_from_index(self.sheet).map_err(failed)
    }
}

fn write_text(sheet: &mut Worksheet, (row, column): (u32, u16), text: &str) -> io::Result<()> {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    if let Some(text) = text.get(..end).filter(|text| !text.is_empty()) {
        sheet.write_string(row, column, text).map_err(failed)?;
    }
    Ok(())
}

/// A day as spreadsheets count them; nothing before 1900, when their calendar begins.
fn excel(day: NaiveDate) -> Option<ExcelDateTime> {
    let (year, month, date) = (day.year(), day.month(), day.day());
    let part = |number: u32| u8::try_from(number).ok();
    ExcelDateTime::from_ymd(u16::try_from(year).ok()?, part(month)?, part(date)?).ok()
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

    #[test]
    fn days_are_days_numbers_are_numbers_and_columns_have_a_filter() {
        let day = |y, m, d| Cell::Date(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        let mut book = Workbook::named("Talents", true).unwrap();
        book.titles(["A", "B", "C", "D"]).unwrap();
        book.widths([10, 20, 30, 8]).unwrap();
        book.cells(&[day(2026, 5, 31), Cell::Number(55), Cell::text("=1+1"), Cell::Empty]).unwrap();
        book.cells(&[day(1066, 10, 14)]).unwrap();
        book.filtered(4).unwrap();
        book.next_sheet("Critères", false).unwrap();
        book.row(["Par", "Awa"]).unwrap();
        let bytes = book.finish().unwrap();
        let mut read: Xlsx<_> =
            calamine::open_workbook_from_rs(io::Cursor::new(bytes.clone())).unwrap();
        assert_eq!(read.sheet_names(), ["Talents", "Critères"]);
        let sheet = read.worksheet_range("Talents").unwrap();
        let cell = |row, column| sheet.get_value((row, column)).cloned().unwrap_or(Data::Empty);
        assert!(matches!(cell(1, 0), Data::DateTime(day) if day.to_ymd_hms_milli().0 == 2026));
        assert_eq!(cell(1, 1), Data::Float(55.0));
        assert_eq!((cell(1, 2), cell(1, 3)), (Data::String("=1+1".to_owned()), Data::Empty));
        assert_eq!(cell(2, 0), Data::String("1066-10-14".to_owned()));
        let parts = crate::archive::unzip(&bytes).unwrap();
        let (_, xml) = parts.iter().find(|(name, _)| name.ends_with("sheet1.xml")).unwrap();
        let xml = String::from_utf8_lossy(xml);
        assert!(xml.contains("autoFilter ref=\"A1:D3\"") && xml.contains("rightToLeft=\"1\""));
        assert!(xml.contains("state=\"frozen\""));
    }
}
