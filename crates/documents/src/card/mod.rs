//! The talent card: one or two A4 pages to hand over, print or attach.
//!
//! Every word comes translated from the caller; what strangers wrote is made legible for the fonts
//! of the house and reaches the template as values.

mod print;
#[cfg(test)]
mod tests;

use kernel::Locale;

pub use crate::press::PressFault as CardFault;
pub use print::talent_card;

/// All that a talent card shows; empty texts and sections are left out.
#[derive(Debug, Clone, Default)]
pub struct Card {
    /// Language and direction of the page.
    pub locale: Locale,
    /// Whether it belongs to the cinema space (grenat instead of petrol).
    pub cinema: bool,
    /// Name of the installation.
    pub site: String,
    /// Logo of the installation as PNG or JPEG; without it the drawn mark of the product.
    pub logo: Option<Vec<u8>>,
    /// Name of the person as the reader may see it.
    pub name: String,
    /// The code with its dashes.
    pub code_dashed: String,
    /// Absolute address of the public page: the QR code and a link.
    pub url: String,
    /// Portrait as JPEG, best 4:5 and 800 px wide.
    pub photo_jpeg: Option<Vec<u8>>,
    /// One to three letters where there is no portrait.
    pub initials: String,
    /// What the person does: `Comédienne · danseuse`.
    pub headline: String,
    /// Where the person is, and what else fits into one line.
    pub place: String,
    /// Label and value, in order.
    pub facts: Vec<(String, String)>,
    /// The body of the card, in order.
    pub sections: Vec<CardSection>,
    /// Foot of each page: who printed it, when, the sentence of the installation.
    pub footer: String,
    /// The fixed words of the page.
    pub words: CardWords,
}

/// A titled part of the card.
#[derive(Debug, Clone, Default)]
pub struct CardSection {
    /// Its title.
    pub title: String,
    /// Its paragraphs, or its chips.
    pub lines: Vec<String>,
    /// Whether the lines are short words shown side by side.
    pub chips: bool,
}

/// The fixed words of a card, translated.
#[derive(Debug, Clone, Default)]
pub struct CardWords {
    /// What the document is: `Carte talent`.
    pub kind: String,
    /// Above the code: `Code talent`.
    pub code: String,
    /// Beside the QR code: `Scannez pour ouvrir le profil`.
    pub scan: String,
    /// What the QR picture is, for those who do not see it.
    pub qr_alt: String,
    /// What the portrait is, for those who do not see it.
    pub photo_alt: String,
    /// Page number with the places `{page}` and `{pages}`: `Page {page} sur {pages}`.
    pub page: String,
}
