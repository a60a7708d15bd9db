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
    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Cinema => "cinema",
        }
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
    /// Whether it may still be chosen.
    pub active: bool,
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

    /// A talent by number or key, as forms and clients write it.
    #[must_use]
    pub fn talent_named(&self, text: &str) -> Option<&Talent> {
        match text.parse::<TalentId>() {
            Ok(id) => self.talent(id),
            Err(_) => self.talents.iter().find(|talent| talent.key == text),
        }
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
