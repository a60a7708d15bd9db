//! A list to print: A4 landscape, its titles on every page, a last column to write in by hand.
//!
//! Words come translated from the caller; what strangers wrote is made legible and reaches the template as values.

mod long;
mod print;
#[cfg(test)]
mod tests;

use kernel::Locale;

pub use crate::press::PressFault as ListFault;
pub use long::printed_long_list;
pub use print::printed_list;

/// All that a printed list shows.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// Language and direction of the pages.
    pub locale: Locale,
    /// Name of the installation.
    pub site: String,
    /// Logo of the installation as PNG or JPEG; without it the drawn mark of the product.
    pub logo: Option<Vec<u8>>,
    /// What the list is: `Liste des talents`.
    pub title: String,
    /// What was asked, in words.
    pub lead: String,
    /// The columns, in order.
    pub columns: Vec<ListColumn>,
    /// The cells of each row, in the order of the columns; missing ones are empty.
    pub rows: Vec<Vec<String>>,
    /// Foot of each page: date and who.
    pub footer: String,
    /// Page number with the places `{page}` and `{pages}`.
    pub page: String,
}

/// A column of a printed list.
#[derive(Debug, Clone, Default)]
pub struct ListColumn {
    /// Its title.
    pub title: String,
    /// Its part of the width, compared with the others.
    pub share: u8,
    /// Whether its cells are codes and numbers, which read left to right everywhere.
    pub code: bool,
}
