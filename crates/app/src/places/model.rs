//! What a country and a city are.

use std::collections::HashMap;

use kernel::{CityId, CountryId, Locale};
use serde::Serialize;

/// The code of a town that is not listed.
pub const UNLISTED: &str = "VNL";

/// A name in the three languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Names {
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
    /// Arabic.
    pub ar: String,
}

impl Names {
    /// The name in one language.
    #[must_use]
    pub fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::Fr => &self.fr,
            Locale::En => &self.en,
            Locale::Ar => &self.ar,
        }
    }
}

/// A country or territory of ISO 3166-1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// Its number here.
    pub id: CountryId,
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Its names.
    pub names: Names,
    /// The flag as an emoji: decoration, never the name.
    pub flag: String,
    /// The French adjective, masculine then feminine.
    pub nationality: (String, String),
    /// Dialling prefix, digits only.
    pub dial: String,
    /// ISO 4217.
    pub currency: String,
}

/// A town with a code of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct City {
    /// Its number here.
    pub id: CityId,
    /// Its country.
    pub country: CountryId,
    /// Three letters A–Z.
    pub code: String,
    /// Its names.
    pub names: Names,
}

/// Every country and city, ready to be looked up.
#[derive(Debug, Default)]
pub struct Places {
    countries: Vec<Country>,
    by_country: HashMap<CountryId, usize>,
    cities: HashMap<CountryId, Vec<City>>,
    by_city: HashMap<CityId, (CountryId, usize)>,
}

impl Places {
    pub(super) fn new(countries: Vec<Country>, list: Vec<City>) -> Self {
        let by_country =
            countries.iter().enumerate().map(|(index, country)| (country.id, index)).collect();
        let mut cities: HashMap<CountryId, Vec<City>> = HashMap::new();
        for city in list {
            cities.entry(city.country).or_default().push(city);
        }
        let by_city = cities
            .iter()
            .flat_map(|(country, list)| {
                list.iter().enumerate().map(|(index, city)| (city.id, (*country, index)))
            })
            .collect();
        Self { countries, by_country, cities, by_city }
    }

    /// Every country, in the order of its code.
    #[must_use]
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// A country by its number.
    #[must_use]
    pub fn country(&self, id: CountryId) -> Option<&Country> {
        self.by_country.get(&id).and_then(|index| self.countries.get(*index))
    }

    /// A country by number or ISO code, as forms and clients write it.
    #[must_use]
    pub fn country_named(&self, text: &str) -> Option<&Country> {
        match text.parse::<CountryId>() {
            Ok(id) => self.country(id),
            Err(_) => self.countries.iter().find(|country| country.code.eq_ignore_ascii_case(text)),
        }
    }

    /// The cities of a country, bigger ones first.
    #[must_use]
    pub fn cities_of(&self, country: CountryId) -> &[City] {
        self.cities.get(&country).map_or(&[], Vec::as_slice)
    }

    /// A city by its number.
    #[must_use]
    pub fn city(&self, id: CityId) -> Option<&City> {
        let (country, index) = self.by_city.get(&id)?;
        self.cities.get(country)?.get(*index)
    }
}
