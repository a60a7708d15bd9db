//! What came of reading a document, and how one process tells it to another.

/// What came of reading a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Its words, at most [`super::LONGEST_TEXT`] characters.
    Read(String),
    /// It asks for a password.
    Encrypted,
    /// It does not open.
    Broken,
    /// It holds pictures of pages and no words.
    ImageOnly,
}

impl Outcome {
    /// The word of the outcome: `read`, `encrypted`, `broken` or `image_only`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Read(_) => "read",
            Self::Encrypted => "encrypted",
            Self::Broken => "broken",
            Self::ImageOnly => "image_only",
        }
    }

    /// The outcome as one process writes it for another: its word, a line end, its text.
    #[must_use]
    pub fn told(&self) -> Vec<u8> {
        let text = if let Self::Read(text) = self { text.as_str() } else { "" };
        format!("{}\n{text}", self.key()).into_bytes()
    }

    /// What another process told; nonsense is a document that does not open.
    #[must_use]
    pub fn heard(bytes: &[u8]) -> Self {
        let said = std::str::from_utf8(bytes).unwrap_or_default();
        match said.split_once('\n') {
            Some(("read", text)) => Self::Read(text.chars().take(super::LONGEST_TEXT).collect()),
            Some(("encrypted", _)) => Self::Encrypted,
            Some(("image_only", _)) => Self::ImageOnly,
            _ => Self::Broken,
        }
    }
}
