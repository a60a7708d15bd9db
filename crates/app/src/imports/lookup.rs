//! What people write for what forms choose: countries, cities, trades, languages and closed lists by any of their names.

use std::collections::HashMap;

use kernel::{CityId, CountryId, text::key};

use crate::{
    Reference,
    places::Names,
    taxonomy::{Choice, ListName},
};

/// Every name of what can be chosen, folded.
#[derive(Debug)]
pub(super) struct Lookup<'a> {
    reference: &'a Reference,
    countries: HashMap<String, CountryId>,
    cities: HashMap<(CountryId, String), CityId>,
    talents: HashMap<String, String>,
    languages: HashMap<String, String>,
}

impl<'a> Lookup<'a> {
    pub(super) fn of(reference: &'a Reference) -> Self {
        let mut all = Self {
            reference,
            countries: HashMap::new(),
            cities: HashMap::new(),
            talents: HashMap::new(),
            languages: HashMap::new(),
        };
        all.places();
        all.taxonomy();
        all
    }

    fn places(&mut self) {
        for country in self.reference.places.countries() {
            let (masculine, feminine) = &country.nationality;
            let words = [country.code.as_str(), masculine, feminine];
            for name in spelled(&country.names).chain(words) {
                // A name comes before an adjective that is written alike.
                self.countries.entry(key(name)).or_insert(country.id);
            }
            for city in self.reference.places.cities_of(country.id) {
                for name in spelled(&city.names).chain([city.code.as_str()]) {
                    self.cities.entry((country.id, key(name))).or_insert(city.id);
                }
            }
        }
    }

    fn taxonomy(&mut self) {
        let active = || self.reference.taxonomy.talents().iter().filter(|talent| talent.active);
        let mut talents = HashMap::new();
        for talent in active() {
            for name in spelled(&talent.names).chain([talent.key.as_str()]) {
                talents.entry(key(name)).or_insert_with(|| talent.id.to_string());
            }
        }
        for talent in active() {
            for word in talent.synonyms.lines() {
                talents.entry(key(word)).or_insert_with(|| talent.id.to_string());
            }
        }
        self.talents = talents;
        for language in self.reference.taxonomy.languages() {
            let words = [language.code.as_str(), language.autonym.as_str()];
            for name in spelled(&language.names).chain(words) {
                self.languages.entry(key(name)).or_insert_with(|| language.code.clone());
            }
        }
    }

    /// The country of a name, an ISO code or a French nationality.
    pub(super) fn country(&self, text: &str) -> Option<CountryId> {
        self.countries.get(&key(text)).copied()
    }

    /// A city of a country.
    pub(super) fn city(&self, country: CountryId, text: &str) -> Option<CityId> {
        self.cities.get(&(country, key(text))).copied()
    }

    /// The number of a trade, as forms send it.
    pub(super) fn talent(&self, text: &str) -> Option<&str> {
        self.talents.get(&key(text)).map(String::as_str)
    }

    /// `fra:b2` from `Français (B2)`; a language alone has no level.
    pub(super) fn language(&self, text: &str) -> Option<String> {
        let (name, level) = split_level(text);
        let code = self.languages.get(&key(name))?;
        if level.is_empty() {
            return Some(code.clone());
        }
        Some(format!("{code}:{}", self.choice(ListName::LanguageLevel, level)?))
    }

    /// The key of a closed list's value, by its key, an old spelling or a label.
    pub(super) fn choice(&self, list: ListName, text: &str) -> Option<&'a str> {
        let folded = key(text);
        let means = |choice: &&Choice| {
            key(&choice.key) == folded
                || spelled(&choice.names).any(|name| key(name) == folded)
                || choice.aliases.iter().any(|alias| key(alias) == folded)
        };
        let reference = self.reference;
        let found = reference.taxonomy.lists().get(list).iter().find(means);
        found.map(|choice| choice.key.as_str())
    }
}

fn spelled(names: &Names) -> impl Iterator<Item = &str> {
    [names.fr.as_str(), names.en.as_str(), names.ar.as_str()].into_iter()
}

fn split_level(text: &str) -> (&str, &str) {
    let at = text.find(['(', ':', '=']).or_else(|| text.find(" - "));
    let Some((name, level)) = at.and_then(|at| text.split_at_checked(at)) else {
        return (text, "");
    };
    (name, level.trim_matches(['(', ')', ':', '=', '-', ' ']))
}
