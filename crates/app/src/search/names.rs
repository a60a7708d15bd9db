//! The names of talents and places, read as a question is, once for each state of the reference data.

use std::sync::{Arc, PoisonError, RwLock};

use index::without_article;

use crate::{Reference, places};

/// Shorter words are part of nearly every name, so they must be a whole word of it.
const SHORTEST_PART: usize = 3;

/// The names as they stand, with the reference data they were made from.
type Known = Option<(Arc<Reference>, Arc<FoldedNames>)>;

static KNOWN: RwLock<Known> = RwLock::new(None);

/// The names of everything a word may mean beside a person, as [`index::words`] reads them.
#[derive(Debug)]
pub(super) struct FoldedNames {
    talents: Vec<(i64, String)>,
    cities: Vec<(i64, String)>,
    countries: Vec<(i64, String)>,
}

/// What a word may mean beside a person's name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Meanings {
    pub talents: Vec<i64>,
    pub cities: Vec<i64>,
    pub countries: Vec<i64>,
}

impl FoldedNames {
    /// The names of this reference data; folded when it is seen for the first time.
    pub(super) fn of(reference: &Arc<Reference>) -> Arc<Self> {
        let known = KNOWN.read().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, names)) = known.as_ref()
            && Arc::ptr_eq(of, reference)
        {
            return Arc::clone(names);
        }
        drop(known);
        let names = Arc::new(Self::folded(reference));
        *KNOWN.write().unwrap_or_else(PoisonError::into_inner) =
            Some((Arc::clone(reference), Arc::clone(&names)));
        names
    }

    fn folded(reference: &Reference) -> Self {
        let countries = reference.places.countries();
        let cities = countries.iter().flat_map(|country| reference.places.cities_of(country.id));
        let talents = reference.taxonomy.talents().iter();
        Self {
            talents: talents
                .map(|talent| (talent.id.0, words(&talent.names, &talent.synonyms)))
                .collect(),
            cities: cities.map(|city| (city.id.0, words(&city.names, ""))).collect(),
            countries: countries
                .iter()
                .map(|country| (country.id.0, words(&country.names, "")))
                .collect(),
        }
    }

    /// What a word of [`index::words`] may mean.
    pub(super) fn meanings(&self, word: &str) -> Meanings {
        Meanings {
            talents: named(&self.talents, word),
            cities: named(&self.cities, word),
            countries: named(&self.countries, word),
        }
    }
}

fn words(names: &places::Names, synonyms: &str) -> String {
    index::words(&format!("{} {} {} {synonyms}", names.fr, names.en, names.ar)).join(" ")
}

fn named(list: &[(i64, String)], word: &str) -> Vec<i64> {
    let bare = without_article(word);
    let meant = |name: &str| says(name, word) || bare.is_some_and(|bare| says(name, bare));
    list.iter().filter(|(_, name)| meant(name)).map(|(id, _)| *id).collect()
}

fn says(name: &str, word: &str) -> bool {
    let short = word.chars().count() < SHORTEST_PART;
    let is = |part: &str| part == word || without_article(part) == Some(word);
    if short { name.split(' ').any(is) } else { name.contains(word) }
}
