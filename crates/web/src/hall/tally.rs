//! How many requests were answered, how and in what time, since this process began. What is counted by is the table of
//! routes: an address that somebody makes up is no line of its own.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use axum::http::StatusCode;
use chrono::{DateTime, Utc};

/// What stands for the route of a request that found none.
pub const NO_ROUTE: &str = "-";

/// The classes of answers, as monitoring writes them.
const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];
/// Times that answers are compared with, in microseconds and as monitoring writes them, in seconds.
const BOUNDS: [(u64, &str); 5] =
    [(10_000, "0.01"), (50_000, "0.05"), (250_000, "0.25"), (1_000_000, "1"), (5_000_000, "5")];

/// The counters of this process.
#[derive(Debug)]
pub struct Tally {
    since: DateTime<Utc>,
    lines: BTreeMap<&'static str, Line>,
}

/// The counters of one route.
#[derive(Debug, Default)]
struct Line {
    classes: [AtomicU64; CLASSES.len()],
    /// By the first bound that an answer kept; the last one for those that kept none.
    times: [AtomicU64; BOUNDS.len() + 1],
    microseconds: AtomicU64,
}

/// The answers of one route.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// Its pattern.
    pub route: &'static str,
    /// Classes that there were, with the number of answers.
    pub classes: Vec<(&'static str, u64)>,
    /// For each bound in seconds, how many answers took at most so long.
    pub within: Vec<(&'static str, u64)>,
    /// All of them.
    pub all: u64,
    /// How long all of them took together, in seconds.
    pub seconds: f64,
}

impl Tally {
    /// Begins to count.
    #[must_use]
    pub fn since(now: DateTime<Utc>) -> Self {
        let patterns = routes::all().map(|route| route.pattern).chain([NO_ROUTE]);
        Self { since: now, lines: patterns.map(|pattern| (pattern, Line::default())).collect() }
    }

    /// When it began, in UTC.
    #[must_use]
    pub const fn began(&self) -> DateTime<Utc> {
        self.since
    }

    /// Counts an answer of the route with this pattern.
    pub fn count(&self, route: &str, status: StatusCode, took: Duration) {
        let Some(line) = self.lines.get(route).or_else(|| self.lines.get(NO_ROUTE)) else { return };
        let took = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let class = usize::from(status.as_u16() / 100).saturating_sub(1);
        let time = BOUNDS.iter().position(|(bound, _)| took <= *bound).unwrap_or(BOUNDS.len());
        for counter in [line.classes.get(class), line.times.get(time)].into_iter().flatten() {
            counter.fetch_add(1, Ordering::Relaxed);
        }
        line.microseconds.fetch_add(took, Ordering::Relaxed);
    }

    /// Every route that was asked, in the order of patterns.
    pub fn answers(&self) -> impl Iterator<Item = Answers> {
        self.lines.iter().map(|(route, line)| line.read(route)).filter(|answers| answers.all > 0)
    }
}

impl Line {
    fn read(&self, route: &'static str) -> Answers {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let classes = CLASSES.into_iter().zip(self.classes.iter().map(read));
        let sums = self.times.iter().map(read).scan(0, |sum, count| {
            *sum += count;
            Some(*sum)
        });
        let sums: Vec<u64> = sums.collect();
        let took = Duration::from_micros(read(&self.microseconds));
        Answers {
            route,
            classes: classes.filter(|(_, count)| *count > 0).collect(),
            within: BOUNDS.into_iter().map(|(_, bound)| bound).zip(sums.iter().copied()).collect(),
            all: sums.last().copied().unwrap_or_default(),
            seconds: took.as_secs_f64(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_by_pattern_class_and_time() {
        let tally = Tally::since(DateTime::UNIX_EPOCH);
        assert_eq!(tally.answers().count(), 0, "what nobody asked has no line");
        let route = routes::PROFILE.pattern;
        for (status, milliseconds) in [(200, 4), (200, 10), (404, 11), (500, 7_000)] {
            let status = StatusCode::from_u16(status).unwrap();
            tally.count(route, status, Duration::from_millis(milliseconds));
        }
        tally.count("/t/MAM0001RAB", StatusCode::OK, Duration::ZERO);
        let answers: Vec<Answers> = tally.answers().collect();
        let names: Vec<&str> = answers.iter().map(|answers| answers.route).collect();
        assert_eq!(names, [NO_ROUTE, route]);
        let profile = &answers[1];
        assert_eq!(profile.classes, [("2xx", 2), ("4xx", 1), ("5xx", 1)]);
        let within: Vec<u64> = profile.within.iter().map(|(_, count)| *count).collect();
        assert_eq!((within, profile.all), (vec![2, 3, 3, 3, 3], 4));
        assert!((profile.seconds - 7.025).abs() < 1e-9);
    }
}
