//! What is asked of a log.

use chrono::{DateTime, Days, NaiveDate, Utc};
use kernel::local;

use crate::journal::kinds::{Category, Severity};

/// Longest text that is searched, in characters.
const LONGEST: usize = 100;
/// Days of a log that nobody gave a beginning.
const USUAL: u64 = 30;

/// Which log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Log {
    /// Everything that happens.
    #[default]
    Activity,
    /// What concerns the safety of accounts and data.
    Security,
}

/// What is asked of a log: criteria are joined by *and*.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogFilter {
    /// Which log.
    pub log: Log,
    /// Whom it concerns, as doer or as the one it was done to: a number, a code, or part of a name.
    pub who: Option<String>,
    /// The name of a kind.
    pub kind: Option<String>,
    /// What it is about.
    pub category: Option<Category>,
    /// How grave it is.
    pub severity: Option<Severity>,
    /// Refused, or done.
    pub refused: Option<bool>,
    /// Settled by an administrator, or not yet.
    pub settled: Option<bool>,
    /// The first day, where the installation is.
    pub from: Option<NaiveDate>,
    /// The last day, where the installation is.
    pub until: Option<NaiveDate>,
    /// Part of a path, of the name of a request, or of the names of changed fields.
    pub text: Option<String>,
}

impl LogFilter {
    /// Reads the pairs of an address; what makes no sense is left out.
    #[must_use]
    pub fn parse(log: Log, pairs: &[(String, String)]) -> Self {
        let one = |name: &str| {
            let last = pairs.iter().rev().find(|(known, _)| known == name);
            last.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
        };
        let text = |name: &str| one(name).map(|text| text.chars().take(LONGEST).collect());
        let either = |name: &str, yes: &str, no: &str| match one(name) {
            Some(word) if word == yes => Some(true),
            Some(word) if word == no => Some(false),
            _ => None,
        };
        let day = |name: &str| one(name).and_then(local::day_in);
        Self {
            log,
            who: text("who"),
            kind: text("kind"),
            category: one("category").and_then(Category::parse),
            severity: one("severity").and_then(Severity::parse),
            refused: either("result", "refused", "done"),
            settled: either("state", "settled", "open"),
            from: day("from"),
            until: day("until"),
            text: text("q"),
        }
    }

    /// The same as pairs of an address.
    #[must_use]
    pub fn to_query(&self) -> Vec<(&'static str, String)> {
        let word = |is: bool, yes: &str, no: &str| if is { yes.to_owned() } else { no.to_owned() };
        let pairs = [
            ("who", self.who.clone()),
            ("kind", self.kind.clone()),
            ("category", self.category.map(|one| one.key().to_owned())),
            ("severity", self.severity.map(|one| one.key().to_owned())),
            ("result", self.refused.map(|is| word(is, "refused", "done"))),
            ("state", self.settled.map(|is| word(is, "settled", "open"))),
            ("from", self.from.map(|day| day.to_string())),
            ("until", self.until.map(|day| day.to_string())),
            ("q", self.text.clone()),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The span that is meant, the end left out: the last 30 days when nobody says where it begins.
    #[must_use]
    pub fn span(&self, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
        let last = self.until.unwrap_or_else(|| local::day_of(now));
        let first = self.from.or_else(|| last.checked_sub_days(Days::new(USUAL - 1)));
        let first = first.unwrap_or(last).min(last);
        let after = last.checked_add_days(Days::new(1)).unwrap_or(last);
        (local::start_of(first), local::start_of(after))
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    fn pairs(query: &[(&str, &str)]) -> Vec<(String, String)> {
        query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn an_address_reads_back_and_nonsense_is_left_out() {
        let asked = pairs(&[
            ("who", "Benali"),
            ("category", "access"),
            ("result", "refused"),
            ("state", "open"),
            ("from", "2026-05-01"),
            ("until", "2026-05-31"),
            ("q", "/t/"),
        ]);
        let filter = LogFilter::parse(Log::Security, &asked);
        let again: Vec<(String, String)> =
            filter.to_query().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        assert_eq!(again, asked);
        let nonsense = pairs(&[("category", "x"), ("result", "x"), ("from", "x"), ("q", " ")]);
        assert_eq!(LogFilter::parse(Log::Activity, &nonsense), LogFilter::default());
    }

    #[test]
    fn the_last_thirty_days_are_meant_when_nobody_says_more() {
        let now = Utc.with_ymd_and_hms(2026, 6, 30, 9, 0, 0).unwrap();
        let (from, until) = LogFilter::default().span(now);
        assert_eq!((from.to_string(), until.to_string()).0, "2026-05-31 23:00:00 UTC");
        assert_eq!(until.to_string(), "2026-06-30 23:00:00 UTC");
        let day = "2026-02-15".parse().ok();
        let (from, until) = LogFilter { from: day, until: day, ..LogFilter::default() }.span(now);
        assert_eq!((until - from).num_hours(), 25, "clocks were put back that night");
        let wrong = LogFilter { from: "2026-08-01".parse().ok(), ..LogFilter::default() };
        assert!(wrong.span(now).0 < wrong.span(now).1, "a span that begins after its end is a day");
    }
}
