//! The closed lists: stable keys with labels in three languages.

use std::collections::BTreeMap;

use kernel::{Message, msg, text::key};
use serde::Deserialize;

use crate::places::Names;

/// One value of a closed list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Choice {
    /// The stored key.
    pub key: String,
    /// Its labels.
    #[serde(flatten)]
    pub names: Names,
    /// Decoration; empty where the list has none.
    #[serde(default)]
    pub emoji: String,
    /// Old spellings and keys that mean the same.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// For derived lists: the fewest years, inclusive.
    #[serde(default)]
    pub min_years: Option<i32>,
    /// For derived lists: the most years, inclusive; none is without end.
    #[serde(default)]
    pub max_years: Option<i32>,
}

/// The lists this program asks for by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListName {
    /// M, F, N.
    Gender,
    /// When somebody can work.
    Availability,
    /// Where somebody works.
    WorkMode,
    /// How somebody is engaged.
    ContractKind,
    /// Derived from years.
    ExperienceLevel,
    /// A1 to C2 and mother tongue.
    LanguageLevel,
}

impl ListName {
    const fn key(self) -> &'static str {
        match self {
            Self::Gender => "gender",
            Self::Availability => "availability",
            Self::WorkMode => "work_mode",
            Self::ContractKind => "contract_kind",
            Self::ExperienceLevel => "experience_level",
            Self::LanguageLevel => "language_level",
        }
    }
}

/// Every closed list.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Lists(BTreeMap<String, Vec<Choice>>);

impl Lists {
    /// The values of a list, in order.
    #[must_use]
    pub fn get(&self, name: ListName) -> &[Choice] {
        self.0.get(name.key()).map_or(&[], Vec::as_slice)
    }

    /// A value by its key.
    #[must_use]
    pub fn find(&self, name: ListName, key: &str) -> Option<&Choice> {
        self.get(name).iter().find(|choice| choice.key == key)
    }

    /// The key a form or client means: a key, or a label in French (case and accents ignored).
    ///
    /// # Errors
    /// A value the list does not have.
    pub fn read(&self, name: ListName, text: &str) -> Result<String, Message> {
        let folded = key(text);
        let known = |choice: &&Choice| {
            choice.key == text || key(&choice.key) == folded || key(&choice.names.fr) == folded
        };
        self.get(name)
            .iter()
            .find(known)
            .map(|choice| choice.key.clone())
            .ok_or_else(|| msg!("words-choice-unknown"))
    }

    /// The level that so many years of experience make.
    #[must_use]
    pub fn experience_level(&self, years: i32) -> Option<&Choice> {
        self.get(ListName::ExperienceLevel).iter().find(|level| {
            level.min_years.is_some_and(|min| years >= min)
                && level.max_years.is_none_or(|max| years <= max)
        })
    }
}
