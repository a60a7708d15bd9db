//! From a query string to a filter: what is not understood is left out with a notice, and is never a failure.

use kernel::{CityId, CountryId, Message, TalentId, msg, text::fold};

use super::{DirectoryFilter, ListedStatus, Sort};
use crate::{Reference, people::normalised, places::Places, taxonomy::ListName};

const LONGEST_TEXT: usize = 200;
const MOST_TALENTS: usize = 20;
const MOST_NOTICES: usize = 5;
/// Names of the page itself, which are no criteria.
const OF_THE_PAGE: [&str; 6] = ["page", "cursor", "size", "view", "lang", "format"];

impl DirectoryFilter {
    /// Reads the pairs of a query string (names of search.md §1); gives the filter and a notice for each of the first
    /// criteria that were left out because the name is unknown or the value is none of the lists.
    #[must_use]
    pub fn parse(reference: &Reference, pairs: &[(String, String)]) -> (Self, Vec<Message>) {
        let mut filter = Self::default();
        let mut notices = Vec::new();
        for (name, value) in pairs {
            let value = value.trim();
            if value.is_empty() || OF_THE_PAGE.contains(&name.as_str()) {
                continue;
            }
            let notice = match filter.read(reference, name, value) {
                Some(true) => continue,
                Some(false) => msg!("search-filter-value-unknown", name = short(name)),
                None => msg!("search-filter-unknown", name = short(name)),
            };
            if notices.len() < MOST_NOTICES && !notices.contains(&notice) {
                notices.push(notice);
            }
        }
        (filter, notices)
    }

    /// Whether the value was understood; nothing when the name is no criterion.
    fn read(&mut self, reference: &Reference, name: &str, value: &str) -> Option<bool> {
        match name {
            "q" | "search" => keep(&mut self.q, Some(text(value)).filter(|text| !text.is_empty())),
            "code" => keep(&mut self.code, Some(normalised(value)).filter(|code| !code.is_empty())),
            "talent" | "talents" | "talents[]" | "talent_id" => self.read_talent(reference, value),
            "country_id" => keep(
                &mut self.country,
                reference.places.country_named(value).map(|country| country.id),
            ),
            "city_id" => keep(&mut self.city, city(&reference.places, self.country, value)),
            "gender" => keep(
                &mut self.gender,
                reference.taxonomy.lists().read(ListName::Gender, value).ok(),
            ),
            "registered_from" => keep(&mut self.registered_from, value.parse().ok()),
            "has_photo" => keep(&mut self.has_photo, yes_or_no(value)),
            "status" => keep(&mut self.status, ListedStatus::parse(value)),
            "sort" => {
                let sort = [Sort::Relevance, Sort::Newest, Sort::Name]
                    .into_iter()
                    .find(|sort| sort.key() == value);
                self.sort = sort.unwrap_or(self.sort);
                Some(sort.is_some())
            }
            _ => None,
        }
    }

    fn read_talent(&mut self, reference: &Reference, value: &str) -> Option<bool> {
        let talent: Option<TalentId> =
            reference.taxonomy.talent_named(value).map(|talent| talent.id);
        let Some(id) = talent else { return Some(false) };
        if self.talents.len() < MOST_TALENTS && !self.talents.contains(&id) {
            self.talents.push(id);
        }
        Some(true)
    }
}

/// A city by its number, or by its name in any language: the one of that country first.
fn city(places: &Places, country: Option<CountryId>, value: &str) -> Option<CityId> {
    if let Ok(id) = value.parse() {
        return places.city(id).map(|city| city.id);
    }
    let name = fold(&text(value));
    let all = country.into_iter().chain(places.countries().iter().map(|country| country.id));
    let mut cities = all.flat_map(|country| places.cities_of(country));
    let found = cities.find(|city| {
        [&city.names.fr, &city.names.en, &city.names.ar]
            .into_iter()
            .any(|known| fold(known) == name)
    });
    found.map(|city| city.id)
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value {
        "1" | "true" | "on" => Some(true),
        "0" | "false" | "off" => Some(false),
        _ => None,
    }
}

fn keep<T>(place: &mut Option<T>, value: Option<T>) -> Option<bool> {
    let understood = value.is_some();
    if understood {
        *place = value;
    }
    Some(understood)
}

/// One line without control characters; a text that is too long is cut, because its beginning still finds.
fn text(value: &str) -> String {
    let plain: String =
        value.chars().take(LONGEST_TEXT).map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name from the outside, short enough for a notice.
fn short(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(40).collect()
}
