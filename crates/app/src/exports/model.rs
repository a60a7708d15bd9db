//! What is asked of an export.

use kernel::{Locale, PersonId};

use super::Column;
use crate::search::DirectoryFilter;

/// Most people of a selection.
pub const MOST_SELECTED: usize = 500;
/// Most people of a list that is printed while one waits.
pub const MOST_PRINTED: u64 = 200;
/// Most people of a list that is printed at all: some 800 pages.
pub const MOST_LISTED: u64 = 20_000;
/// Most people of a contact sheet: the selection there may be.
pub const MOST_FACES: u64 = 500;
/// Most people of composites, two pages and a large photo each.
pub const MOST_COMPOSITES: u64 = 100;
/// Most people of another file that is made while one waits.
pub const MOST_AT_ONCE: u64 = 5_000;

/// The number of an export that a job makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ExportId(pub i64);

/// How far an export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportState {
    /// It waits for a job, or is being made.
    Running,
    /// Its file waits.
    Ready,
    /// It could not be made.
    Failed,
    /// It was given up, its file is gone, or its requester may not have it any more.
    Ended,
}

impl ExportState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Running, Self::Ready, Self::Failed, Self::Ended];

    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Ready => "ready",
            Self::Failed => "failed",
            Self::Ended => "ended",
        }
    }

    /// The state of a stored word; one that is none is over.
    #[must_use]
    pub fn parse(key: &str) -> Self {
        Self::ALL.into_iter().find(|state| state.key() == key).unwrap_or(Self::Ended)
    }

    /// Whether a job is at work.
    #[must_use]
    pub const fn is_at_work(self) -> bool {
        matches!(self, Self::Running)
    }
}

/// The kind of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// A workbook (XLSX).
    #[default]
    Excel,
    /// Comma-separated values.
    Csv,
    /// A list to print.
    Pdf,
    /// Faces, thirty to a page.
    Contact,
    /// An A5 sheet a person, both of its sides.
    Composite,
}

impl Format {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Excel, Self::Csv, Self::Pdf, Self::Contact, Self::Composite];

    /// The word in addresses and forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Excel => "excel",
            Self::Csv => "csv",
            Self::Pdf => "pdf",
            Self::Contact => "contact",
            Self::Composite => "composite",
        }
    }

    /// The end of a file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Excel => "xlsx",
            Self::Csv => "csv",
            Self::Pdf | Self::Contact | Self::Composite => "pdf",
        }
    }

    /// Most people of it, where paper bounds them.
    #[must_use]
    pub const fn most(self) -> Option<u64> {
        match self {
            Self::Excel | Self::Csv => None,
            Self::Pdf => Some(MOST_LISTED),
            Self::Contact => Some(MOST_FACES),
            Self::Composite => Some(MOST_COMPOSITES),
        }
    }

    /// The kind of a word; `xlsx` is understood too.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key() == key || format.ending() == key)
    }
}

/// What stands between two cells of a CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Separation {
    /// `;`, which spreadsheets in French expect.
    #[default]
    Semicolon,
    /// `,`
    Comma,
}

impl Separation {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Semicolon, Self::Comma];

    /// The word in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Semicolon => "semicolon",
            Self::Comma => "comma",
        }
    }

    /// The separator of a word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }
}

/// Who is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// Everybody a filter of the directory finds.
    Found(DirectoryFilter),
    /// People ticked one by one, each once, at most [`MOST_SELECTED`].
    Selected(Vec<PersonId>),
}

impl Whom {
    /// A selection: each once, in the order given, no more than may be.
    #[must_use]
    pub fn selected(people: impl IntoIterator<Item = PersonId>) -> Self {
        let mut known = std::collections::HashSet::new();
        let each = people.into_iter().filter(|person| known.insert(*person));
        Self::Selected(each.take(MOST_SELECTED).collect())
    }
}

/// What somebody last chose, kept for the next time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The columns, in the order of files.
    pub columns: Vec<Column>,
    /// The kind of file.
    pub format: Format,
    /// What stands between two cells of a CSV file.
    pub separation: Separation,
}

impl Default for Choice {
    fn default() -> Self {
        let columns = Column::ALL.into_iter().filter(|column| column.is_promised()).collect();
        Self { columns, format: Format::default(), separation: Separation::default() }
    }
}

/// An export that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Who is meant.
    pub whom: Whom,
    /// The columns and the kind of file.
    pub choice: Choice,
    /// Why sensitive columns are needed; 3 to 300 characters.
    pub reason: String,
    /// The language of titles and labels.
    pub locale: Locale,
}

impl Asked {
    /// The same as another kind of file.
    #[must_use]
    pub fn as_format(mut self, format: Format) -> Self {
        self.choice.format = format;
        self
    }
}
