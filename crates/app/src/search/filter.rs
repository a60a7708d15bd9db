//! The one filter object of the directory.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use kernel::{CityId, CountryId, TalentId};

use super::{Facet, RateKind};
use crate::Reference;

/// What is asked of the directory: criteria are joined by *and*, the values of one by *or*.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DirectoryFilter {
    /// Words of a name, a code, a talent or a place; at most 200 characters.
    pub q: Option<String>,
    /// The beginning of a talent code, present or former, normalised.
    pub code: Option<String>,
    /// Criteria with values, at most 20 of each: one of them must be theirs.
    pub among: BTreeMap<Facet, Vec<Value>>,
    /// The criteria of those whose every value must be theirs.
    pub all_of: BTreeSet<Facet>,
    /// At least this old, in years.
    pub age_min: Option<u32>,
    /// At most this old, in years.
    pub age_max: Option<u32>,
    /// At least so many years of experience.
    pub experience_min: Option<u32>,
    /// At least so complete, 0 to 100.
    pub score_min: Option<u32>,
    /// Asks for at most so much, in whole units of `currency`.
    pub rate_max: Option<u32>,
    /// What the rate is for.
    pub rate_kind: RateKind,
    /// Three letters; there is one whenever a rate is asked.
    pub currency: Option<String>,
    /// Joined on this day, where the installation is, or later.
    pub registered_from: Option<NaiveDate>,
    /// Joined on this day, where the installation is, or earlier.
    pub registered_to: Option<NaiveDate>,
    /// The order of the list.
    pub sort: Sort,
}

/// A value of a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// As the index keeps it.
    pub(super) number: i64,
    /// The word in addresses.
    pub(super) word: String,
    /// Of a language, the level that is the least.
    pub(super) least: Option<i64>,
}

/// The order of a list: a public rule, never sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Who is meant most by the words first; last joined first, where no words are asked.
    #[default]
    Relevance,
    /// Last joined first.
    Newest,
    /// By folded name.
    Name,
    /// Most complete profiles first.
    Completeness,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 4] = [Self::Relevance, Self::Newest, Self::Name, Self::Completeness];

    /// The word in addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "newest",
            Self::Name => "name",
            Self::Completeness => "completeness",
        }
    }
}

impl DirectoryFilter {
    /// The filter as pairs of a query string; what is not asked is left out. Reading them gives the filter again.
    #[must_use]
    pub fn to_query(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        pairs.extend(self.q.clone().map(|text| ("q", text)));
        pairs.extend(self.code.clone().map(|code| ("code", code)));
        for (facet, values) in &self.among {
            pairs.extend(values.iter().map(|value| (facet.key(), value.word.clone())));
        }
        pairs.extend(self.all_of.iter().filter_map(|facet| Some((all_key(*facet)?, one()))));
        for (name, number) in self.numbers() {
            pairs.extend(number.map(|number| (name, number.to_string())));
        }
        pairs.extend(self.rate_pairs());
        for (name, day) in self.days() {
            pairs.extend(day.map(|day| (name, day.to_string())));
        }
        if self.sort != Sort::default() {
            pairs.push(("sort", self.sort.key().to_owned()));
        }
        pairs
    }

    /// The criteria that are one number, with their names in addresses.
    #[must_use]
    pub const fn numbers(&self) -> [(&'static str, Option<u32>); 5] {
        [
            ("age_min", self.age_min),
            ("age_max", self.age_max),
            ("experience_min", self.experience_min),
            ("score_min", self.score_min),
            ("rate_max", self.rate_max),
        ]
    }

    /// The criteria that are a day, with their names in addresses.
    #[must_use]
    pub const fn days(&self) -> [(&'static str, Option<NaiveDate>); 2] {
        [("registered_from", self.registered_from), ("registered_to", self.registered_to)]
    }

    /// The order that the list has: without words nobody is meant more than another.
    #[must_use]
    pub const fn order(&self) -> Sort {
        match self.sort {
            Sort::Relevance if self.q.is_none() => Sort::Newest,
            sort => sort,
        }
    }

    /// Whether nothing is asked, whatever the order.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Self { sort: Sort::default(), ..self.clone() } == Self::default()
    }

    /// The values of a criterion that are asked, as the index keeps them.
    pub fn values(&self, facet: Facet) -> impl Iterator<Item = i64> {
        self.among.get(&facet).into_iter().flatten().map(|value| value.number)
    }

    /// The words of a criterion's values in addresses.
    pub fn words(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.among.get(&facet).into_iter().flatten().map(|value| value.word.as_str())
    }

    /// Whether every value of a criterion must be theirs.
    #[must_use]
    pub fn asks_all(&self, facet: Facet) -> bool {
        self.all_of.contains(&facet)
    }

    /// Everybody who has a talent.
    #[must_use]
    pub fn of_talent(talent: TalentId) -> Self {
        Self::of_numbered(Facet::Talent, talent.0)
    }

    /// Everybody who lives in a city.
    #[must_use]
    pub fn of_city(city: CityId) -> Self {
        Self::of_numbered(Facet::City, city.0)
    }

    /// Everybody who comes from a country.
    #[must_use]
    pub fn of_origin(country: CountryId) -> Self {
        Self::of_numbered(Facet::Origin, country.0)
    }

    /// Of a criterion whose values are numbers in addresses too.
    fn of_numbered(facet: Facet, number: i64) -> Self {
        let value = Value { number, word: number.to_string(), least: None };
        Self { among: BTreeMap::from([(facet, vec![value])]), ..Self::default() }
    }

    /// The filter with a value more, as addresses say it; the same where the lists do not have it.
    #[must_use]
    pub fn with(mut self, reference: &Reference, facet: Facet, text: &str) -> Self {
        self.read_value(reference, facet, text);
        self
    }

    /// The filter without a value.
    pub(super) fn without(&self, facet: Facet, value: i64) -> Self {
        let mut filter = self.clone();
        filter.among.entry(facet).or_default().retain(|known| known.number != value);
        filter.among.retain(|_, values| !values.is_empty());
        // Of one value all is as good as one.
        let several = |facet: &Facet| filter.among.get(facet).is_some_and(|some| some.len() > 1);
        filter.all_of.retain(several);
        filter
    }
}

/// The name in addresses of the switch that asks every value.
#[must_use]
pub const fn all_key(facet: Facet) -> Option<&'static str> {
    match facet {
        Facet::Talent => Some("talents_all"),
        Facet::Language => Some("languages_all"),
        _ => None,
    }
}

fn one() -> String {
    "1".to_owned()
}
