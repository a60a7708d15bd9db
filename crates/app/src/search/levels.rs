//! Languages at a level: `languages=ara:b2` is Arabic at B2 or better, and `language_level=b2` says it of every chosen
//! language that says no level of its own.

use std::collections::BTreeMap;

use index::Clause;
use kernel::{Locale, Message, msg};

use super::{DirectoryFilter, Facet, entry::ordinal, filter::Value, layout::Fields};
use crate::{Reference, taxonomy::ListName};

/// More levels of a language than there will be, with the one of no level.
const LEVELS: i64 = 16;

/// A language at a level, as one number; who said no level that the list has is below every one.
pub(super) const fn spoken(language: i64, level: Option<i64>) -> i64 {
    let step = match level {
        Some(level) => level + 1,
        None => 0,
    };
    language * LEVELS + step
}

/// A level of the list, by its key or a word for it.
pub(super) fn level(reference: &Reference, text: &str) -> Option<i64> {
    let lists = reference.taxonomy.lists();
    let key = lists.read(ListName::LanguageLevel, text).ok()?;
    ordinal(lists.get(ListName::LanguageLevel).iter().map(|choice| &*choice.key), &key)
}

fn key(reference: &Reference, level: i64) -> Option<String> {
    let levels = reference.taxonomy.lists().get(ListName::LanguageLevel);
    Some(levels.get(usize::try_from(level).ok()?)?.key.clone())
}

impl Value {
    /// A language at a level, beside the word of the language.
    pub(super) fn at_level(self, reference: &Reference, level: i64) -> Self {
        match key(reference, level) {
            Some(key) => Self { word: format!("{}:{key}", self.word), least: Some(level), ..self },
            None => self,
        }
    }

    /// A language said with its level, where one is asked.
    pub(super) fn in_words(
        &self,
        reference: &Reference,
        locale: Locale,
        language: &str,
    ) -> Option<Message> {
        let levels = reference.taxonomy.lists().get(ListName::LanguageLevel);
        let place = usize::try_from(self.least?).ok()?;
        let level = levels.get(place)?.names.get(locale);
        // Nothing is better than the last.
        Some(if place + 1 == levels.len() {
            msg!("search-chip-language-best", language = language, level = level)
        } else {
            msg!("search-chip-language-level", language = language, level = level)
        })
    }
}

impl DirectoryFilter {
    /// Whether a language is asked at a level.
    pub(super) fn asks_levels(&self) -> bool {
        self.languages().iter().any(|value| value.least.is_some())
    }

    pub(super) fn languages(&self) -> &[Value] {
        self.among.get(&Facet::Language).map_or(&[], Vec::as_slice)
    }

    /// Gives a level to every chosen language without one of its own; says whether there was a language at all.
    pub(super) fn settle_level(&mut self, reference: &Reference, level: i64) -> bool {
        let languages = self.among.get_mut(&Facet::Language).filter(|some| !some.is_empty());
        let Some(languages) = languages else { return false };
        for language in languages.iter_mut().filter(|language| language.least.is_none()) {
            *language = language.clone().at_level(reference, level);
        }
        true
    }

    /// The level that every chosen language is asked at.
    fn common_level(&self) -> Option<i64> {
        let (first, others) = self.languages().split_first()?;
        first.least.filter(|_| others.iter().all(|other| other.least == first.least))
    }

    /// The key of the level that every chosen language is asked at; nothing where they differ.
    #[must_use]
    pub fn language_level(&self, reference: &Reference) -> Option<String> {
        key(reference, self.common_level()?)
    }

    /// The word with which a form asks a value: a language at a level that the others do not have says it.
    #[must_use]
    pub fn form_word(&self, reference: &Reference, facet: Facet, value: i64) -> Option<String> {
        let own = self.languages().iter().find(|known| known.number == value);
        match own.filter(|_| facet == Facet::Language && self.common_level().is_none()) {
            Some(own) => Some(own.word.clone()),
            None => facet.word(reference, value),
        }
    }

    /// Speaks a language at its level or better.
    pub(super) fn speaks(fields: &Fields, language: &Value) -> Clause {
        match language.least {
            None => Clause::AnyOf(fields.language, vec![language.number]),
            Some(least) => {
                let levels = (least..LEVELS - 1).map(|one| spoken(language.number, Some(one)));
                Clause::AnyOf(fields.language_level, levels.collect())
            }
        }
    }

    /// Counts of languages at levels → of languages, each from the level on that choosing it would ask.
    pub(super) fn by_language(&self, found: &[(i64, u64)]) -> Vec<(i64, u64)> {
        let common = self.common_level();
        let least = |language: i64| {
            let own = self.languages().iter().find(|value| value.number == language);
            own.map_or(common, |value| value.least)
        };
        let mut counts = BTreeMap::<i64, u64>::new();
        for (value, count) in found {
            let language = value.div_euclid(LEVELS);
            if least(language).is_none_or(|least| *value >= spoken(language, Some(least))) {
                *counts.entry(language).or_default() += count;
            }
        }
        counts.into_iter().collect()
    }
}
