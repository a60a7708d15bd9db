//! What is asked of the log of letters.

use chrono::{DateTime, Days, NaiveDate, Utc};
use kernel::local;

use super::{Status, Template};

/// Longest text that is searched, in characters.
const LONGEST: usize = 100;

/// What is asked of the log of letters: criteria are joined by *and*.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LetterFilter {
    /// Which letter.
    pub template: Option<Template>,
    /// What became of it.
    pub status: Option<Status>,
    /// Part of the address or the name of the recipient.
    pub recipient: Option<String>,
    /// The first day, where the installation is.
    pub from: Option<NaiveDate>,
    /// The last day, where the installation is.
    pub until: Option<NaiveDate>,
}

impl LetterFilter {
    /// Reads the pairs of an address; what makes no sense is left out.
    #[must_use]
    pub fn parse(pairs: &[(String, String)]) -> Self {
        let one = |name: &str| {
            let last = pairs.iter().rev().find(|(known, _)| known == name);
            last.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
        };
        let day = |name: &str| one(name).and_then(local::day_in);
        Self {
            template: one("template").and_then(Template::parse),
            status: one("status").and_then(Status::parse),
            recipient: one("recipient").map(|text| text.chars().take(LONGEST).collect()),
            from: day("from"),
            until: day("until"),
        }
    }

    /// The same as pairs of an address.
    #[must_use]
    pub fn to_query(&self) -> Vec<(&'static str, String)> {
        let pairs = [
            ("template", self.template.map(|one| one.key().to_owned())),
            ("status", self.status.map(|one| one.key().to_owned())),
            ("recipient", self.recipient.clone()),
            ("from", self.from.map(|day| day.to_string())),
            ("until", self.until.map(|day| day.to_string())),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The instant it begins.
    pub(super) fn begins(&self) -> Option<DateTime<Utc>> {
        self.from.map(local::start_of)
    }

    /// The instant before which it ends.
    pub(super) fn ends(&self) -> Option<DateTime<Utc>> {
        let after = self.until.and_then(|day| day.checked_add_days(Days::new(1)));
        after.map(local::start_of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_and_nonsense_is_left_out() {
        let asked = [
            ("template", "password_reset"),
            ("status", "failed"),
            ("recipient", "amina"),
            ("from", "2026-05-01"),
            ("until", "2026-05-31"),
        ];
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let asked: Vec<_> = asked.iter().map(owned).collect();
        let filter = LetterFilter::parse(&asked);
        let again = filter.to_query().into_iter().map(|(name, value)| (name.to_owned(), value));
        assert_eq!(again.collect::<Vec<_>>(), asked);
        assert_eq!(filter.ends().unwrap() - filter.begins().unwrap(), chrono::TimeDelta::days(31));
        assert_eq!(filter.begins().unwrap().to_string(), "2026-04-30 23:00:00 UTC");
        let ramadan = LetterFilter { from: "2026-02-20".parse().ok(), ..filter };
        assert_eq!(ramadan.begins().unwrap().to_string(), "2026-02-20 00:00:00 UTC");
        let odd = [("template", "x"), ("status", "x"), ("recipient", " "), ("from", "x")];
        let odd: Vec<_> = odd.iter().map(owned).collect();
        assert_eq!(LetterFilter::parse(&odd), LetterFilter::default());
    }
}
