//! Data in, bytes out: photographs, QR codes, PDF documents, CSV rows and drawn portraits.
//!
//! Nothing here knows the product, reads a disk or waits. Every function is synchronous and works
//! for milliseconds to seconds: call it where blocking is allowed, one picture per core at a time.

mod picture;
mod press;

pub mod archive;
pub mod card;
pub mod faces;
pub mod list;
pub mod photo;
pub mod portrait;
pub mod qr;
pub mod reading;
pub mod sheet;
pub mod table;

/// What a process that may crash answers about a file: a workbook's table, or a document's words.
#[must_use]
pub fn told(bytes: &[u8]) -> Vec<u8> {
    if table::TableKind::of(bytes) == Ok(table::TableKind::Xlsx) {
        return table::Table::told(&table::workbook(bytes));
    }
    reading::read(bytes).told()
}
