//! The one filter object of the directory.

use chrono::NaiveDate;
use kernel::{CityId, CountryId, TalentId};

use super::ListedStatus;

/// What is asked of the directory: criteria are joined by *and*, the values of one by *or*.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DirectoryFilter {
    /// Words of a name, a code, a talent or a place; at most 200 characters.
    pub q: Option<String>,
    /// The beginning of a talent code, present or former, normalised.
    pub code: Option<String>,
    /// Talents, at most 20.
    pub talents: Vec<TalentId>,
    /// Country of origin.
    pub country: Option<CountryId>,
    /// City of residence.
    pub city: Option<CityId>,
    /// `M`, `F` or `N`.
    pub gender: Option<String>,
    /// Joined on this day (UTC) or later.
    pub registered_from: Option<NaiveDate>,
    /// With a photo, or without one.
    pub has_photo: Option<bool>,
    /// Whether the account works; who is suspended is listed for administrators alone, whatever is asked.
    pub status: Option<ListedStatus>,
    /// The order of the list.
    pub sort: Sort,
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
}

impl Sort {
    /// The word in addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "newest",
            Self::Name => "name",
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
        pairs.extend(self.talents.iter().map(|talent| ("talent", talent.to_string())));
        pairs.extend(self.country.map(|country| ("country_id", country.to_string())));
        pairs.extend(self.city.map(|city| ("city_id", city.to_string())));
        pairs.extend(self.gender.clone().map(|gender| ("gender", gender)));
        pairs.extend(self.registered_from.map(|day| ("registered_from", day.to_string())));
        pairs.extend(
            self.has_photo.map(|has| ("has_photo", if has { "1" } else { "0" }.to_owned())),
        );
        pairs.extend(self.status.map(|status| ("status", status.key().to_owned())));
        if self.sort != Sort::default() {
            pairs.push(("sort", self.sort.key().to_owned()));
        }
        pairs
    }

    /// Whether nothing is asked, whatever the order.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Self { sort: Sort::default(), ..self.clone() } == Self::default()
    }
}
