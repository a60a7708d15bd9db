//! What an import is made of.

use kernel::{CountryId, Locale, Message, TalentId};
use serde::{Deserialize, Serialize};

/// The number of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ImportId(pub i64);

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its rows are being written.
    Arriving,
    /// Its columns are to be matched.
    Matching,
    /// Its rows are being judged.
    Checking,
    /// It may be started.
    Checked,
    /// People are being written.
    Running,
    /// It is over.
    Done,
}

impl State {
    /// Every state, in the order they come.
    pub const ALL: [Self; 6] =
        [Self::Arriving, Self::Matching, Self::Checking, Self::Checked, Self::Running, Self::Done];

    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Arriving => "arriving",
            Self::Matching => "matching",
            Self::Checking => "checking",
            Self::Checked => "checked",
            Self::Running => "running",
            Self::Done => "done",
        }
    }

    /// The state of a stored word; one that is none is over.
    #[must_use]
    pub fn parse(key: &str) -> Self {
        Self::ALL.into_iter().find(|state| state.key() == key).unwrap_or(Self::Done)
    }

    /// Whether a job is at work.
    #[must_use]
    pub const fn is_at_work(self) -> bool {
        matches!(self, Self::Arriving | Self::Checking | Self::Running)
    }
}

/// What becomes of a row whose person is in the directory already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnKnown {
    /// It is left out.
    #[default]
    Skip,
    /// What the person lacks is taken from it.
    Fill,
    /// Who only looks like somebody is a new person; an address still has one account.
    Create,
}

impl OnKnown {
    /// Every choice, the safest first.
    pub const ALL: [Self; 3] = [Self::Skip, Self::Fill, Self::Create];

    /// The word in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Fill => "fill",
            Self::Create => "create",
        }
    }

    /// The choice of a word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }
}

/// What an administrator decides for a whole file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// For people who are known.
    pub on_known: OnKnown,
    /// Whether everybody new gets their activation letter.
    pub letters: bool,
    /// The language of new people, where no column says it.
    pub locale: Locale,
    /// The country where no column says one.
    pub country: Option<CountryId>,
    /// The trade where no column says one.
    pub talent: Option<TalentId>,
}

/// What is to become, or became, of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It was not judged yet.
    Waiting,
    /// A new person.
    New,
    /// Somebody known gets what they lack.
    Fill,
    /// It is left out.
    Skip,
    /// It breaks a rule.
    Refuse,
    /// The person is written.
    Created,
    /// The person got what they lacked.
    Filled,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 7] = [
        Self::Waiting,
        Self::New,
        Self::Fill,
        Self::Skip,
        Self::Refuse,
        Self::Created,
        Self::Filled,
    ];

    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::New => "new",
            Self::Fill => "fill",
            Self::Skip => "skip",
            Self::Refuse => "refuse",
            Self::Created => "created",
            Self::Filled => "filled",
        }
    }

    /// The verdict of a stored word.
    #[must_use]
    pub fn parse(key: &str) -> Self {
        Self::ALL.into_iter().find(|one| one.key() == key).unwrap_or(Self::Waiting)
    }
}

/// Why a row is refused or left out: a field of the form, or none, and a sentence without a value of the row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The form name of the field; empty when it is about the whole row.
    pub field: String,
    /// The sentence.
    pub message: Message,
}

/// How many rows there are of each verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// All of them.
    pub rows: u64,
    /// Not judged yet.
    pub waiting: u64,
    /// To be created.
    pub new: u64,
    /// To be filled in.
    pub fill: u64,
    /// Left out.
    pub skip: u64,
    /// Refused.
    pub refuse: u64,
    /// Created.
    pub created: u64,
    /// Filled in.
    pub filled: u64,
}

impl Counts {
    /// Adds rows of a verdict.
    pub(super) const fn add(&mut self, verdict: Verdict, count: u64) {
        self.rows += count;
        let place = match verdict {
            Verdict::Waiting => &mut self.waiting,
            Verdict::New => &mut self.new,
            Verdict::Fill => &mut self.fill,
            Verdict::Skip => &mut self.skip,
            Verdict::Refuse => &mut self.refuse,
            Verdict::Created => &mut self.created,
            Verdict::Filled => &mut self.filled,
        };
        *place += count;
    }
}

/// What a file says of itself, sealed: titles may be somebody's name when there are none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    /// The name of the file, as it was sent.
    pub name: String,
    /// The titles of its columns.
    pub titles: Vec<String>,
}
