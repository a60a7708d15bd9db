//! What the filter offers to choose from, in the reader's language.

use app::{Reference, taxonomy::ListName};
use kernel::{CountryId, Locale, text::fold};
use serde::Serialize;

/// Most cities that are suggested.
const MOST_CITIES: usize = 60;

/// One choice of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
}

/// Choices under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The heading.
    pub label: String,
    /// The choices.
    pub options: Vec<Choice>,
}

impl Choice {
    /// A choice of these words.
    pub fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self { value: value.to_string(), label: label.into() }
    }
}

/// Every talent that can be chosen, by category.
#[must_use]
pub fn talents(reference: &Reference, locale: Locale) -> Vec<Group> {
    let taxonomy = &reference.taxonomy;
    let group = |category: &app::taxonomy::Category| {
        let own = taxonomy
            .talents()
            .iter()
            .filter(|talent| talent.active && talent.category == category.id);
        let options = own.map(|talent| Choice::new(talent.id, talent.names.get(locale))).collect();
        Group { label: category.names.get(locale).to_owned(), options }
    };
    taxonomy.categories().iter().map(group).filter(|group| !group.options.is_empty()).collect()
}

/// Every country, by name.
#[must_use]
pub fn countries(reference: &Reference, locale: Locale) -> Vec<Choice> {
    let mut all: Vec<(String, Choice)> = reference
        .places
        .countries()
        .iter()
        .map(|country| {
            let name = country.names.get(locale);
            (fold(name), Choice::new(country.id, name.to_owned()))
        })
        .collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all.into_iter().map(|(_, choice)| choice).collect()
}

/// The names of the bigger cities of a country, to be suggested.
#[must_use]
pub fn cities(reference: &Reference, locale: Locale, country: CountryId) -> Vec<String> {
    let cities = reference.places.cities_of(country).iter().take(MOST_CITIES);
    cities.map(|city| city.names.get(locale).to_owned()).collect()
}

/// The genders.
#[must_use]
pub fn genders(reference: &Reference, locale: Locale) -> Vec<Choice> {
    list(reference, locale, ListName::Gender)
}

/// The values of a closed list.
#[must_use]
pub fn list(reference: &Reference, locale: Locale, name: ListName) -> Vec<Choice> {
    let choices = reference.taxonomy.lists().get(name).iter();
    choices.map(|choice| Choice::new(&choice.key, choice.names.get(locale))).collect()
}
