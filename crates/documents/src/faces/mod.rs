//! Faces on paper: the contact sheet, many to a page, and the composite, one A5 sheet a person, both of its sides.
//!
//! Words come translated from the caller; what strangers wrote is made legible and reaches the templates as values.

mod print;
#[cfg(test)]
mod tests;

use kernel::Locale;

pub use crate::press::PressFault as FacesFault;
pub use print::{composites, contact_sheet};

/// People whose faces are printed.
#[derive(Debug, Clone, Default)]
pub struct Faces {
    /// Language and direction of the pages.
    pub locale: Locale,
    /// Name of the installation.
    pub site: String,
    /// What the document is: `Planche-contact`.
    pub title: String,
    /// What was asked, in words.
    pub lead: String,
    /// The people, in order; at most 999.
    pub people: Vec<Face>,
    /// Foot of each page: date and who.
    pub footer: String,
    /// Page number with the places `{page}` and `{pages}`.
    pub page: String,
    /// Beside a QR code: `Scannez pour ouvrir le profil`.
    pub scan: String,
}

/// One person.
#[derive(Debug, Clone, Default)]
pub struct Face {
    /// Their name.
    pub name: String,
    /// Their code with its dashes.
    pub code: String,
    /// Under the name: the town on a contact sheet, the talents on a composite.
    pub line: String,
    /// Portrait as JPEG, best 4:5.
    pub photo_jpeg: Option<Vec<u8>>,
    /// One to three letters where there is no portrait.
    pub initials: String,
    /// What the portrait is, for those who do not see it.
    pub alt: String,
    /// Label and value, for the back of a composite.
    pub facts: Vec<(String, String)>,
    /// Absolute address of the public page, where there is one: the QR code of a composite.
    pub url: Option<String>,
}
