//! From a query string to a filter: what is not understood is left out with a notice, and is never a failure.

use kernel::{CountryId, Message, Violations, local, msg};

use super::{
    DirectoryFilter, Facet, RateKind, Sort,
    by_code::{in_address, is_address},
    filter::Value,
    levels::level,
    rates,
};
use crate::{Reference, people::normalised};

const LONGEST_TEXT: usize = 200;
const MOST_VALUES: usize = 20;
const OLDEST: u32 = 120;
const MOST_NOTICES: usize = 5;
/// Names of the page itself, which are no criteria.
const OF_THE_PAGE: [&str; 7] = ["page", "cursor", "size", "view", "lang", "format", "all"];

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
        let long = |(name, value): &(String, String)| {
            matches!(name.as_str(), "q" | "search") && value.trim().chars().count() > LONGEST_TEXT
        };
        if pairs.iter().any(long) {
            let most = i64::try_from(LONGEST_TEXT).unwrap_or(i64::MAX);
            notices.push(msg!("search-filter-text-cut", most = most));
        }
        notices.extend(filter.settle(reference, pairs));
        (filter, notices)
    }

    /// Leaves out what asks nothing alone, and says so where somebody may have meant something.
    fn settle(&mut self, reference: &Reference, pairs: &[(String, String)]) -> Option<Message> {
        // A switch of nothing changes nothing.
        self.among.retain(|_, values| !values.is_empty());
        let among = &self.among;
        self.all_of.retain(|facet| among.contains_key(facet));
        self.settle_rate(reference);
        let least = pairs.iter().rev().find(|(name, _)| name == "language_level");
        let least = least.and_then(|(_, text)| level(reference, text.trim()))?;
        (!self.settle_level(reference, least)).then(|| msg!("search-filter-level-alone"))
    }

    /// Whether the value was understood; nothing when the name is no criterion.
    fn read(&mut self, reference: &Reference, name: &str, value: &str) -> Option<bool> {
        match name {
            // A scanner types what a QR says.
            "q" | "search" if is_address(value) && in_address(value).is_some() => {
                keep(&mut self.code, in_address(value).map(|code| normalised(&code)))
            }
            "q" | "search" => keep(&mut self.q, Some(text(value)).filter(|text| !text.is_empty())),
            "code" => keep(&mut self.code, Some(normalised(value)).filter(|code| !code.is_empty())),
            "age_min" => keep(&mut self.age_min, number(value, OLDEST)),
            "age_max" => keep(&mut self.age_max, number(value, OLDEST)),
            "experience_min" => keep(&mut self.experience_min, number(value, OLDEST)),
            "score_min" => keep(&mut self.score_min, number(value, 100)),
            "rate_max" => keep(&mut self.rate_max, number(value, rates::MOST)),
            "rate_kind" => {
                let kind = RateKind::parse(value);
                self.rate_kind = kind.unwrap_or(self.rate_kind);
                Some(kind.is_some())
            }
            "currency" => keep(&mut self.currency, rates::currency(reference, value)),
            // It is of every chosen language, and so is read when they are known.
            "language_level" => Some(level(reference, value).is_some()),
            "registered_from" => keep(&mut self.registered_from, local::day_in(value)),
            "registered_to" => keep(&mut self.registered_to, local::day_in(value)),
            "talents_all" => self.read_all(Facet::Talent, value),
            "languages_all" => self.read_all(Facet::Language, value),
            "sort" => {
                let sort = Sort::ALL.into_iter().find(|sort| sort.key() == value);
                self.sort = sort.unwrap_or(self.sort);
                Some(sort.is_some())
            }
            _ => Facet::named(name).map(|facet| self.read_value(reference, facet, value)),
        }
    }

    fn read_all(&mut self, facet: Facet, value: &str) -> Option<bool> {
        match value {
            "1" | "true" | "on" => self.all_of.insert(facet),
            "0" | "false" | "off" => self.all_of.remove(&facet),
            _ => return Some(false),
        };
        Some(true)
    }

    /// Whether the lists have the value.
    pub(super) fn read_value(&mut self, reference: &Reference, facet: Facet, text: &str) -> bool {
        let near = self.values(Facet::Origin).next().map(CountryId);
        // Registrations write a language at a level so too.
        let (text, least) = match text.split_once(':').filter(|_| facet == Facet::Language) {
            Some((language, text)) => {
                let Some(least) = level(reference, text) else { return false };
                (language, Some(least))
            }
            None => (text, None),
        };
        let number = facet.read(reference, near, text);
        let word = number.and_then(|number| facet.word(reference, number));
        let Some((number, word)) = number.zip(word) else { return false };
        let values = self.among.entry(facet).or_default();
        if values.len() < MOST_VALUES && values.iter().all(|known| known.number != number) {
            let value = Value { number, word, least: None };
            values.push(match least {
                Some(least) => value.at_level(reference, least),
                None => value,
            });
        }
        true
    }

    /// What cannot hold together, each beside the name of its first field.
    #[must_use]
    pub fn contradictions(&self) -> Violations {
        let mut contradictions = Violations::default();
        if self.age_min.zip(self.age_max).is_some_and(|(least, most)| least > most) {
            contradictions.add("age_min", msg!("search-filter-ages-contradict"));
        }
        let days = self.registered_from.zip(self.registered_to);
        if days.is_some_and(|(first, last)| first > last) {
            contradictions.add("registered_from", msg!("search-filter-days-contradict"));
        }
        contradictions
    }
}

fn number(value: &str, most: u32) -> Option<u32> {
    value.parse().ok().filter(|number| *number <= most)
}

fn keep<T>(place: &mut Option<T>, value: Option<T>) -> Option<bool> {
    let understood = value.is_some();
    if understood {
        *place = value;
    }
    Some(understood)
}

/// One line without control characters; a text that is too long is cut, because its beginning still finds.
pub(super) fn text(value: &str) -> String {
    let plain: String =
        value.chars().take(LONGEST_TEXT).map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name from the outside, short enough for a notice.
fn short(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(40).collect()
}
