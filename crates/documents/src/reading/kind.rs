//! What a file is, by its content alone, and which names and declared types go with that.

/// The first bytes of a compound file: the container of Word 97, and of documents with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// The first bytes of an archive that has at least one part.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// The kinds of documents a CV may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// PDF.
    Pdf,
    /// Word since 2007.
    Docx,
    /// Word 97 to 2003.
    Doc,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Docx, Self::Doc];

    /// Recognises the content; everything else is no document that is taken.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if bytes.starts_with(ARCHIVE) {
            let known =
                contains(bytes, b"word/document.xml") && contains(bytes, b"[Content_Types].xml");
            return known.then_some(Self::Docx);
        }
        if is_compound(bytes) {
            // Names in the directory of a compound file are UTF-16.
            if contains(bytes, &wide("EncryptedPackage")) {
                return Some(Self::Docx);
            }
            return contains(bytes, &wide("WordDocument")).then_some(Self::Doc);
        }
        None
    }

    /// The kind of a stored word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The stored word, which is also the usual ending of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Doc => "doc",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Doc => "application/msword",
        }
    }

    /// The endings that names of this kind have, in lower case.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Docx => &["docx"],
            Self::Doc => &["doc", "dot"],
        }
    }

    /// The media types that browsers declare for this kind.
    #[must_use]
    pub const fn declared(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["application/pdf", "application/x-pdf"],
            Self::Docx => &[
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/zip",
            ],
            Self::Doc => &["application/msword", "application/x-ole-storage"],
        }
    }
}

/// Whether this is a compound file.
pub(super) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(COMPOUND)
}

/// Whether a compound file holds a document that asks for a password.
pub(super) fn is_locked(bytes: &[u8]) -> bool {
    is_compound(bytes) && contains(bytes, &wide("EncryptedPackage"))
}

fn wide(name: &str) -> Vec<u8> {
    name.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Whether `needle` is in `bytes`; looks for its first byte, then compares.
fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}
