//! XLSX: the first sheet that is shown, its cells as text. Formulas are never computed: what counts is the value that
//! was saved with them.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetVisible, Xlsx};

use super::{Gathering, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Table, TableRefusal};
use crate::reading::{Archive, ArchiveRefusal};

/// Weighs the archive, and unpacks every part of it once to see that none is larger than it says.
///
/// # Errors
/// [`TableRefusal::Bomb`], [`TableRefusal::Macros`], [`TableRefusal::Broken`].
pub fn guard(bytes: &[u8]) -> Result<(), TableRefusal> {
    let refused = |why| match why {
        ArchiveRefusal::Broken => TableRefusal::Broken,
        ArchiveRefusal::Bomb => TableRefusal::Bomb,
        ArchiveRefusal::Macros => TableRefusal::Macros,
    };
    let archive = Archive::open(bytes).map_err(refused)?;
    archive.must_have_no_macros().map_err(refused)?;
    archive.must_be_as_large_as_it_says().map_err(refused)
}

/// Reads a workbook. The parser is of others: call it where it may crash.
///
/// # Errors
/// [`TableRefusal`] for what does not open, and beyond the limits.
pub fn workbook(bytes: &[u8]) -> Result<Table, TableRefusal> {
    guard(bytes)?;
    let broken = |_| TableRefusal::Broken;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let shown = book.sheets_metadata().iter().find(|sheet| sheet.visible == SheetVisible::Visible);
    let name = shown.map(|sheet| sheet.name.clone()).ok_or(TableRefusal::NoRows)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
    let mut gathering = Gathering::default();
    let mut row = (0_u32, Vec::new());
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (at, column) = cell.get_position();
        let number = at.saturating_add(1);
        let Some(text) = text(cell.get_value()) else { continue };
        if text.len() > LONGEST_CELL {
            return Err(TableRefusal::CellTooLong(number));
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= MOST_COLUMNS {
            return Err(TableRefusal::TooManyColumns);
        }
        if row.0 != number {
            gathering.row(row.0, std::mem::take(&mut row.1))?;
            row.0 = number;
        }
        if gathering.rows.len() > MOST_ROWS {
            return Err(TableRefusal::TooManyRows);
        }
        if row.1.len() <= column {
            row.1.resize(column + 1, String::new());
        }
        if let Some(place) = row.1.get_mut(column) {
            *place = text;
        }
    }
    gathering.row(row.0, row.1)?;
    gathering.table()
}

/// A value as its reader would write it: whole numbers without a point, days as `YYYY-MM-DD`.
fn text(value: &DataRef<'_>) -> Option<String> {
    let text = match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => float(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.trim().to_owned()
        }
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(at) if at.is_datetime() => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(span) => float(span.as_f64()),
        DataRef::Error(_) | DataRef::Empty => return None,
    };
    let text = super::unneutral(&text).to_owned();
    (!text.is_empty()).then_some(text)
}

/// A telephone number that Excel took for a number is still whole in the file, whatever it shows.
fn float(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}
