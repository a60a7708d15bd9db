//! What a file is by its content, and whether its name and its declared type say the same (quality.md S54).

use documents::{
    photo::PictureKind,
    reading::DocumentKind,
    table::{TableKind, TableRefusal},
};
use kernel::{Message, msg};

use super::Purpose;
use crate::media::refusals;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A photograph.
    Picture(PictureKind),
    /// A document.
    Document(DocumentKind),
    /// A table.
    Table(TableKind),
}

impl Kind {
    /// The kind of this content, among those the purpose takes; else what is said of it.
    pub(super) fn of(bytes: &[u8], purpose: Purpose) -> Result<Self, Message> {
        match purpose {
            Purpose::Photo => PictureKind::of(bytes)
                .map(Self::Picture)
                .map_err(|why| refusals::sentence(why, purpose.max_bytes())),
            Purpose::Cv => DocumentKind::of(bytes)
                .map(Self::Document)
                .ok_or_else(|| msg!("media-cv-not-a-document")),
            Purpose::Table => TableKind::of(bytes).map(Self::Table).map_err(|why| match why {
                TableRefusal::Locked => msg!("imports-file-locked"),
                _ => msg!("imports-file-none"),
            }),
        }
    }

    /// Whether name and declared type agree with the content. A name without an ending, and a browser that does not
    /// know, say nothing; what they say must be right.
    pub(super) fn agrees_with(self, name: &str, declared: &str) -> bool {
        let (endings, types) = match self {
            Self::Picture(kind) => (kind.endings(), kind.declared()),
            Self::Document(kind) => (kind.endings(), kind.declared()),
            Self::Table(kind) => (kind.endings(), kind.declared()),
        };
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.trim().to_ascii_lowercase());
        let plain = declared.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let silent =
            matches!(plain.as_str(), "" | "application/octet-stream" | "binary/octet-stream");
        ending.is_none_or(|ending| endings.contains(&ending.as_str()))
            && (silent || types.contains(&plain.as_str()))
    }

    /// What people call it.
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Picture(PictureKind::Jpeg) => "JPEG",
            Self::Picture(PictureKind::Png) => "PNG",
            Self::Picture(PictureKind::WebP) => "WebP",
            Self::Document(DocumentKind::Pdf) => "PDF",
            Self::Document(DocumentKind::Docx) => "DOCX",
            Self::Document(DocumentKind::Doc) => "DOC",
            Self::Table(TableKind::Csv) => "CSV",
            Self::Table(TableKind::Xlsx) => "XLSX",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s54_name_declared_type_and_content_agree() {
        let pdf = Kind::Document(DocumentKind::Pdf);
        for (name, declared) in [
            ("cv.pdf", "application/pdf"),
            ("CV.PDF", "Application/PDF; charset=binary"),
            ("cv", "application/pdf"),
            ("cv.pdf", ""),
            ("cv.v2.pdf", "application/octet-stream"),
        ] {
            assert!(pdf.agrees_with(name, declared), "{name} {declared}");
        }
        for (name, declared) in [
            ("cv.docx", "application/pdf"),
            ("cv.pdf", "text/html"),
            ("cv.pdf.exe", "application/pdf"),
            ("cv.", "application/pdf"),
            ("cv.pdf", "image/png"),
        ] {
            assert!(!pdf.agrees_with(name, declared), "{name} {declared}");
        }
    }
}
