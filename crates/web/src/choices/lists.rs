//! Reference lists as choices.

use app::{
    Reference,
    places::Country,
    taxonomy::{Category, ListName, Talent},
};
use kernel::{CountryId, Locale, text::fold};

use super::{Choice, Group};

/// Every country by name; the one with the code `first` before all others.
#[must_use]
pub fn countries(reference: &Reference, locale: Locale, first: Option<&str>) -> Vec<Choice> {
    let mut all: Vec<&Country> = reference.places.countries().iter().collect();
    all.sort_by_cached_key(|country| {
        (first != Some(country.code.as_str()), fold(country.names.get(locale)))
    });
    all.into_iter().map(|country| Choice::new(country.id, country.names.get(locale))).collect()
}

/// The cities of a country, bigger ones first.
#[must_use]
pub fn cities(reference: &Reference, locale: Locale, country: CountryId) -> Vec<Choice> {
    let cities = reference.places.cities_of(country).iter();
    cities.map(|city| Choice::new(city.id, city.names.get(locale))).collect()
}

/// Every talent that can be chosen and is wanted, by category, folded; `held` are numbers of
/// talents that are shown even when they are offered no more.
#[must_use]
pub fn talents(
    reference: &Reference,
    locale: Locale,
    held: &[String],
    wanted: impl Fn(&Talent) -> bool,
) -> Vec<Group> {
    let taxonomy = &reference.taxonomy;
    let group = |category: &Category| {
        let talents = taxonomy.talents().iter();
        let shown = |talent: &Talent| {
            wanted(talent) && (talent.active || held.contains(&talent.id.to_string()))
        };
        let own = talents.filter(|talent| talent.category == category.id && shown(talent));
        let options =
            own.map(|talent| Choice::new(talent.id, talent.names.get(locale)).with(&talent.emoji));
        Group {
            label: category.names.get(locale).to_owned(),
            open: false,
            options: options.collect(),
        }
    };
    let categories = taxonomy.categories().iter();
    categories.map(group).filter(|group| !group.options.is_empty()).collect()
}

/// The values of a closed list.
#[must_use]
pub fn list(reference: &Reference, locale: Locale, name: ListName) -> Vec<Choice> {
    let choices = reference.taxonomy.lists().get(name).iter();
    choices
        .map(|choice| Choice::new(&choice.key, choice.names.get(locale)).with(&choice.emoji))
        .collect()
}
