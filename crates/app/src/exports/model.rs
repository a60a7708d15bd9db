//! What is asked of an export.

use kernel::{Locale, PersonId};

use super::Column;
use crate::search::DirectoryFilter;

/// Most people of a selection.
pub const MOST_SELECTED: usize = 500;
/// Most people of a list that is printed at once.
pub const MOST_PRINTED: u64 = 200;

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
}

impl Format {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Excel, Self::Csv, Self::Pdf];

    /// The word in addresses and forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Excel => "excel",
            Self::Csv => "csv",
            Self::Pdf => "pdf",
        }
    }

    /// The end of a file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Excel => "xlsx",
            Self::Csv => "csv",
            Self::Pdf => "pdf",
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
