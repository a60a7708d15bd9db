//! What a shortlist is made of.

use chrono::{DateTime, Utc};
use kernel::PersonId;

use crate::search::TalentCard;

/// People on one list.
pub const MOST_PEOPLE: usize = 200;
/// Lists of one account.
pub const MOST_LISTS: u64 = 200;

/// Writes a closed list of stored words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$one:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$one])* $variant,)+
        }

        impl $name {
            /// Every one of them, in the order of pages.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The stored word.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The one of a stored word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == word)
            }
        }
    };
}
pub(super) use words;

words! {
    /// What is thought of somebody on a list.
    State {
        /// Nobody has said.
        New = "new",
        /// In.
        Kept = "kept",
        /// Perhaps.
        Reserve = "reserve",
        /// Out.
        Dropped = "dropped",
    }
}

words! {
    /// Who reads a note.
    Level {
        /// Who wrote it.
        Me = "me",
        /// Casting staff who see the list.
        Team = "team",
        /// They, and whoever a link with the notes is given to.
        Production = "production",
    }
}

words! {
    /// What a list shows of its people beside face and name.
    Column {
        /// The talent code.
        Code = "code",
        /// Gender.
        Gender = "gender",
        /// Age in years.
        Age = "age",
        /// City of residence.
        City = "city",
        /// Talents.
        Talents = "talents",
        /// Availability.
        Availability = "availability",
        /// Notes.
        Notes = "notes",
    }
}

impl Column {
    /// What a new list shows.
    pub const FIRST: [Self; 5] =
        [Self::Code, Self::Age, Self::City, Self::Availability, Self::Notes];
}

/// A list in the list of lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortlistLine {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// People on it, also those who may not be seen any more.
    pub people: u64,
    /// Whether casting staff see it.
    pub team: bool,
    /// Whose it is, when it is somebody else's.
    pub owner: Option<String>,
    /// When it was last changed, in UTC.
    pub changed_at: DateTime<Utc>,
}

/// A list with its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortlist {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What it shows.
    pub columns: Vec<Column>,
    /// Whether casting staff see it.
    pub team: bool,
    /// Whether it is the reader's.
    pub own: bool,
    /// Whose it is, when it is somebody else's.
    pub owner: Option<String>,
    /// Its people, in their order.
    pub entries: Vec<Entry>,
}

/// Somebody on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The number of the entry.
    pub id: i64,
    /// The card; nothing for who may not be found any more.
    pub card: Option<TalentCard>,
    /// What is thought of them.
    pub state: State,
    /// The notes the reader may read, the oldest first; none of who may not be found.
    pub notes: Vec<Note>,
    /// When they were added, in UTC.
    pub added_at: DateTime<Utc>,
}

impl Entry {
    /// The person, while they may be found.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        self.card.as_ref().map(|card| card.person)
    }
}

/// A note, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its number.
    pub id: i64,
    /// Who reads it.
    pub level: Level,
    /// What it says; line ends are `\n`.
    pub text: String,
    /// When it was written, in UTC.
    pub at: DateTime<Utc>,
    /// Who wrote it, while their account is.
    pub author: Option<String>,
    /// Whether the reader wrote it.
    pub own: bool,
}
