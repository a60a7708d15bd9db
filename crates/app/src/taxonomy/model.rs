//! What a talent, a category and a language are.

use std::collections::HashMap;

use kernel::TalentId;
use serde::Deserialize;

use super::Lists;
use crate::places::Names;

/// Which half of the product a talent belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TalentTag {
    /// Any trade.
    General,
    /// Skills of the film trade.
    Cinema,
}

impl TalentTag {
    /// Both.
    pub const ALL: [Self; 2] = [Self::General, Self::Cinema];

    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Cinema => "cinema",
        }
    }

    /// The half of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tag| tag.key() == word)
    }
}

/// A group of talents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its number here.
    pub id: i64,
    /// Its stable key.
    pub key: String,
    /// Its names.
    pub names: Names,
    /// Which half it belongs to.
    pub tag: TalentTag,
}

/// A trade or skill somebody can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talent {
    /// Its number here.
    pub id: TalentId,
    /// Its stable key.
    pub key: String,
    /// Its category.
    pub category: i64,
    /// Decoration.
    pub emoji: String,
    /// Which half it belongs to.
    pub tag: TalentTag,
    /// Its names.
    pub names: Names,
    /// Other words for it, folded, for search.
    pub synonyms: String,
    /// The same as they were typed, one a line.
    pub words: String,
    /// Whether it may still be chosen.
    pub active: bool,
    /// The talent that its people have instead.
    pub merged_into: Option<TalentId>,
}

/// A spoken or signed language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Language {
    /// ISO 639-3.
    pub code: String,
    /// The name it gives itself.
    pub autonym: String,
    /// Its names.
    #[serde(flatten)]
    pub names: Names,
}

/// Everything people choose from.
#[derive(Debug, Default)]
pub struct Taxonomy {
    categories: Vec<Category>,
    talents: Vec<Talent>,
    by_id: HashMap<TalentId, usize>,
    languages: Vec<Language>,
    lists: Lists,
}

impl Taxonomy {
    pub(super) fn new(
        categories: Vec<Category>,
        talents: Vec<Talent>,
        languages: Vec<Language>,
        lists: Lists,
    ) -> Self {
        let by_id = talents.iter().enumerate().map(|(index, talent)| (talent.id, index)).collect();
        Self { categories, talents, by_id, languages, lists }
    }

    /// Every category, in order.
    #[must_use]
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    /// Every talent, in order.
    #[must_use]
    pub fn talents(&self) -> &[Talent] {
        &self.talents
    }

    /// A talent by its number.
    #[must_use]
    pub fn talent(&self, id: TalentId) -> Option<&Talent> {
        self.by_id.get(&id).and_then(|index| self.talents.get(*index))
    }

    /// A talent by number or key, as forms and clients write it; the one that stayed, when it went into another.
    #[must_use]
    pub fn talent_named(&self, text: &str) -> Option<&Talent> {
        let named = match text.parse::<TalentId>() {
            Ok(id) => self.talent(id),
            Err(_) => self.talents.iter().find(|talent| talent.key == text),
        };
        named.map(|talent| self.survivor(talent))
    }

    /// The talent that stands for this one now: itself, unless it went into another.
    #[must_use]
    pub fn survivor<'a>(&'a self, talent: &'a Talent) -> &'a Talent {
        let next = |one: &&'a Talent| one.merged_into.and_then(|id| self.talent(id));
        let chain = std::iter::successors(Some(talent), next);
        chain.take(self.talents.len().saturating_add(1)).last().unwrap_or(talent)
    }

    /// A category by its number.
    #[must_use]
    pub fn category(&self, id: i64) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// Every language, in the order they are offered.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// A language by its code.
    #[must_use]
    pub fn language(&self, code: &str) -> Option<&Language> {
        self.languages.iter().find(|language| language.code == code)
    }

    /// The closed lists.
    #[must_use]
    pub const fn lists(&self) -> &Lists {
        &self.lists
    }
}
