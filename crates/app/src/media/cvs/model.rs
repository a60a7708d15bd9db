//! What a CV is, as pages need it.

use chrono::{DateTime, Utc};
use documents::reading::DocumentKind;
use kernel::{Message, msg};

use crate::{
    App, Context as _, Result,
    media::{model::CVS, store::cv::Model},
    vault::SealContext,
};

/// Longest name of a file that is kept, in characters.
const LONGEST_TITLE: usize = 100;

/// A CV somebody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cv {
    /// The random name of its file.
    pub(in crate::media) name: String,
    /// The name it had where it comes from, for people.
    pub title: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Its size in bytes.
    pub bytes: i64,
    /// What came of reading it.
    pub state: CvState,
    /// Whether it waits for the virus scanner and is not served.
    pub quarantined: bool,
    /// When it was put, in UTC.
    pub put_at: DateTime<Utc>,
}

/// What came of reading a CV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CvState {
    /// Nobody has read it yet.
    Waiting,
    /// Its words are known.
    Read,
    /// It asks for a password.
    Encrypted,
    /// It does not open.
    Broken,
    /// It is made of pictures of pages.
    ImageOnly,
}

impl CvState {
    const ALL: [Self; 5] =
        [Self::Waiting, Self::Read, Self::Encrypted, Self::Broken, Self::ImageOnly];

    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Read => "read",
            Self::Encrypted => "encrypted",
            Self::Broken => "broken",
            Self::ImageOnly => "image_only",
        }
    }

    pub(super) fn parse(key: &str) -> Self {
        Self::ALL.into_iter().find(|state| state.key() == key).unwrap_or(Self::Waiting)
    }

    /// What is said of it.
    #[must_use]
    pub const fn message(self) -> Message {
        match self {
            Self::Waiting => msg!("media-cv-state-waiting"),
            Self::Read => msg!("media-cv-state-read"),
            Self::Encrypted => msg!("media-cv-state-encrypted"),
            Self::Broken => msg!("media-cv-state-broken"),
            Self::ImageOnly => msg!("media-cv-state-image-only"),
        }
    }
}

impl Cv {
    /// The random name of its file, which a merge remembers.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// A row as pages need it.
    pub(super) fn of(app: &App, row: &Model, scan: Option<&str>) -> Result<Self> {
        let place = SealContext { column: "cvs.title", seal_id: &row.seal_id };
        let title = app.vault().open_sealed(place, &row.title);
        Ok(Self {
            title: title.context("opening the name of a CV")?,
            name: row.name.clone(),
            kind: DocumentKind::parse(&row.kind).unwrap_or(DocumentKind::Pdf),
            bytes: i64::from(row.bytes),
            state: CvState::parse(&row.state),
            quarantined: scan == Some("waiting"),
            put_at: row.created_at,
        })
    }
}

/// Where the file of a CV lies in the store.
pub(in crate::media) fn key(name: &str, kind: DocumentKind) -> String {
    format!("{CVS}/{name}.{}", kind.key())
}

/// A name of a file that can be shown and saved under: one line, its ending that of its kind.
pub(super) fn title(sent: &str, kind: DocumentKind) -> String {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let shown: String = sent.chars().filter(|c| !hidden(*c)).take(LONGEST_TITLE).collect();
    let stem = shown.rsplit_once('.').map_or(shown.as_str(), |(stem, _)| stem).trim();
    let stem = if stem.is_empty() { "CV" } else { stem };
    format!("{stem}.{}", kind.key())
}

#[cfg(test)]
mod rules_tests {
    use super::*;

    #[test]
    fn a_title_is_one_line_with_the_ending_of_its_kind() {
        let kind = DocumentKind::Pdf;
        for (sent, shown) in [
            ("Amina CV.PDF", "Amina CV.pdf"),
            ("", "CV.pdf"),
            (".pdf", "CV.pdf"),
            ("a\u{202E}fdp.exe", "afdp.pdf"),
            ("سيرة ذاتية.pdf", "سيرة ذاتية.pdf"),
            ("a\r\nb", "ab.pdf"),
        ] {
            assert_eq!(title(sent, kind), shown);
        }
        assert_eq!(title(&"é".repeat(300), kind).chars().count(), LONGEST_TITLE + 4);
    }
}
