//! When letters about saved searches are due, by clocks where the installation is.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};
use kernel::local;

use super::Alerts;

/// The hour of letters.
const HOUR: u32 = 8;

/// The last morning at which daily letters were due, at `now` or before it.
pub(crate) fn last_morning(now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    last_due(Alerts::Daily, now)
}

/// The last moment at which a letter was due, at `now` or before it; none when no letters are wanted.
pub(super) fn last_due(alerts: Alerts, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let today = local::day_of(now);
    let (back, step) = match alerts {
        Alerts::Never => return None,
        Alerts::Instant => return Some(now),
        Alerts::Daily => (0, 1),
        Alerts::Weekly => (today.weekday().num_days_from_monday(), 7),
    };
    let time = NaiveTime::from_hms_opt(HOUR, 0, 0)?;
    let on = |day: NaiveDate| local::instant(day.and_time(time));
    let day = today - Days::new(u64::from(back));
    let moment = on(day);
    Some(if moment > now { on(day - Days::new(step)) } else { moment })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_in_morocco_is_seven_in_utc_and_eight_in_ramadan() {
        let utc = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let due = |alerts, now| last_due(alerts, utc(now)).map(|at| at.to_rfc3339());
        // 1 June 2026 is a Monday; clocks were put back on 15 February and forward on 22 March.
        for (now, day, week) in [
            ("2026-06-01T06:59:59Z", "2026-05-31T07:00:00+00:00", "2026-05-25T07:00:00+00:00"),
            ("2026-06-01T07:00:00Z", "2026-06-01T07:00:00+00:00", "2026-06-01T07:00:00+00:00"),
            ("2026-06-03T23:30:00Z", "2026-06-03T07:00:00+00:00", "2026-06-01T07:00:00+00:00"),
            ("2026-02-15T07:30:00Z", "2026-02-14T07:00:00+00:00", "2026-02-09T07:00:00+00:00"),
            ("2026-02-16T07:59:59Z", "2026-02-15T08:00:00+00:00", "2026-02-09T07:00:00+00:00"),
            ("2026-02-16T08:00:00Z", "2026-02-16T08:00:00+00:00", "2026-02-16T08:00:00+00:00"),
            ("2026-03-23T06:59:59Z", "2026-03-22T07:00:00+00:00", "2026-03-16T08:00:00+00:00"),
        ] {
            assert_eq!(due(Alerts::Daily, now).as_deref(), Some(day), "{now}");
            assert_eq!(due(Alerts::Weekly, now).as_deref(), Some(week), "{now}");
        }
        assert_eq!(due(Alerts::Never, "2026-06-01T07:00:00Z"), None);
        let now = due(Alerts::Instant, "2026-06-01T07:00:05Z");
        assert_eq!(now.as_deref(), Some("2026-06-01T07:00:05+00:00"));
    }
}
