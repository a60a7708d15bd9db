//! Says a message in a language, and remembers what could not be said.

use crate::{CatalogueFault, Source, catalogue::Catalogue};
use kernel::{Arg, Locale, Message};
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// How many different gaps are remembered: keys come from code, so more means a caller invents them.
const REMEMBERED: usize = 1_000;

/// Something that could not be said as asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// Tag of the language asked for.
    pub locale: &'static str,
    /// The key asked for.
    pub key: String,
    /// What was wrong: no such key, or a value that was not given.
    pub reason: String,
}

/// The words of every language, ready to be said; shared by all threads.
pub struct Translator {
    pub(crate) fr: Catalogue,
    pub(crate) en: Catalogue,
    pub(crate) ar: Catalogue,
    missing: Mutex<BTreeSet<Missing>>,
}

impl Translator {
    /// The product's own words; refuses files that do not parse and keys given twice.
    pub fn embedded() -> Result<Self, CatalogueFault> {
        Self::from_sources(&Source::embedded()?)
    }

    /// The words of these files, under the same rules.
    pub fn from_sources(sources: &[Source]) -> Result<Self, CatalogueFault> {
        let mut faults = Vec::new();
        let mut load = |locale| Catalogue::load(locale, sources, &mut faults);
        let (fr, en, ar) = (load(Locale::Fr), load(Locale::En), load(Locale::Ar));
        if faults.is_empty() {
            Ok(Self { fr, en, ar, missing: Mutex::default() })
        } else {
            Err(CatalogueFault(faults))
        }
    }

    /// The message as a sentence of that language.
    #[must_use]
    pub fn translate(&self, locale: Locale, message: &Message) -> String {
        self.say(locale, &message.key, || message.args.iter().map(|(name, value)| (&**name, value)))
    }

    /// The sentence of a key with its values, for callers whose key is not a constant.
    #[must_use]
    pub fn text(&self, locale: Locale, key: &str, args: &[(&str, Arg)]) -> String {
        self.say(locale, key, || args.iter().map(|(name, value)| (*name, value)))
    }

    /// Whether that language itself has the key, fallback apart.
    #[must_use]
    pub fn has(&self, locale: Locale, key: &str) -> bool {
        self.catalogue(locale).entries().contains_key(key)
    }

    /// Every key of that language, sorted.
    #[must_use]
    pub fn keys(&self, locale: Locale) -> Vec<String> {
        self.catalogue(locale).entries().keys().cloned().collect()
    }

    /// What could not be said as asked since the start, each gap once.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    pub(crate) const fn catalogue(&self, locale: Locale) -> &Catalogue {
        match locale {
            Locale::Fr => &self.fr,
            Locale::En => &self.en,
            Locale::Ar => &self.ar,
        }
    }

    fn say<'a, I>(&self, locale: Locale, key: &str, args: impl Fn() -> I) -> String
    where
        I: Iterator<Item = (&'a str, &'a Arg)>,
    {
        let mut wrong = Vec::new();
        let said = self.catalogue(locale).say(key, args(), &mut wrong).or_else(|| {
            self.remember(locale, key, "no such key".to_owned());
            self.fr.say(key, args(), &mut wrong)
        });
        for reason in wrong {
            self.remember(locale, key, reason);
        }
        said.unwrap_or_else(|| key.to_owned())
    }

    fn remember(&self, locale: Locale, key: &str, reason: String) {
        let gap = Missing { locale: locale.tag(), key: key.to_owned(), reason };
        let mut missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        if missing.len() < REMEMBERED && !missing.contains(&gap) {
            tracing::warn!(
                locale = gap.locale,
                key = gap.key,
                reason = gap.reason,
                "translation missing"
            );
            missing.insert(gap);
        }
    }
}
