//! What a file is, by its content alone, and which names and declared types go with that (quality.md S54).

use super::TableRefusal;

/// The beginnings of files that are something else and may look like text.
const OTHERS: [&[u8]; 8] =
    [b"%PDF", b"{\\rtf", b"<!DOCTYPE", b"<!doctype", b"<html", b"<?xml", b"GIF8", b"\x7fELF"];
/// The container of Excel 97, and of workbooks with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// The kinds of tables that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Text with a separator.
    Csv,
    /// Excel since 2007.
    Xlsx,
}

impl TableKind {
    /// Recognises the content.
    ///
    /// # Errors
    /// [`TableRefusal::Locked`] for a compound file, [`TableRefusal::NotATable`] for everything else.
    pub fn of(bytes: &[u8]) -> Result<Self, TableRefusal> {
        if bytes.starts_with(COMPOUND) {
            return Err(TableRefusal::Locked);
        }
        if bytes.starts_with(ARCHIVE) {
            let workbook = bytes.windows(15).any(|window| window == b"xl/workbook.xml");
            return if workbook { Ok(Self::Xlsx) } else { Err(TableRefusal::NotATable) };
        }
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
        if OTHERS.iter().any(|other| text.starts_with(other)) {
            return Err(TableRefusal::NotATable);
        }
        Ok(Self::Csv)
    }

    /// The endings that names of this kind have, in lower case.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Csv => &["csv", "tsv", "txt"],
            Self::Xlsx => &["xlsx"],
        }
    }

    /// The media types that browsers declare for this kind; those with Excel call a CSV file one of its own.
    #[must_use]
    pub const fn declared(self) -> &'static [&'static str] {
        match self {
            Self::Csv => &[
                "text/csv",
                "text/plain",
                "text/tab-separated-values",
                "text/comma-separated-values",
                "application/csv",
                "application/vnd.ms-excel",
            ],
            Self::Xlsx => &[
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/zip",
            ],
        }
    }
}
