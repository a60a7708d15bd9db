//! Numbers, dates and lists as each language writes them; digits are Latin everywhere (Maghreb usage).

use crate::Translator;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use kernel::{Arg, Locale, local};

impl Translator {
    /// A whole number with its thousands set apart: `12 345` (U+202F), `12,345`.
    #[must_use]
    pub fn number(&self, locale: Locale, number: i64) -> String {
        show_number(locale, &number.to_string(), 4)
    }

    /// A date in words: `3 avril 1998`, `3 April 1998`, `3 أبريل 1998`.
    #[must_use]
    pub fn date(&self, locale: Locale, date: NaiveDate) -> String {
        let month = self.text(locale, &format!("format-month-{}", date.month()), &[]);
        self.text(
            locale,
            "format-date",
            &[
                ("day", Arg::Number(date.day().into())),
                ("month", Arg::Text(month)),
                ("year", Arg::Text(date.year().to_string())),
            ],
        )
    }

    /// A moment in words, as clocks where the installation is show it: `3 avril 1998 à 14:05`.
    #[must_use]
    pub fn datetime(&self, locale: Locale, moment: DateTime<Utc>) -> String {
        let local = local::local(moment);
        self.text(
            locale,
            "format-datetime",
            &[
                ("date", Arg::Text(self.date(locale, local.date_naive()))),
                ("time", Arg::Text(local.format("%H:%M").to_string())),
            ],
        )
    }

    /// Items joined as a sentence does: `a, b et c`. An empty list is empty.
    #[must_use]
    pub fn list(&self, locale: Locale, items: &[String]) -> String {
        let Some((last, before)) = items.split_last() else {
            return String::new();
        };
        let folded = before.iter().cloned().reduce(|first, next| {
            let args = [("first", Arg::Text(first)), ("next", Arg::Text(next))];
            self.text(locale, "format-list-next", &args)
        });
        let Some(first) = folded else {
            return last.clone();
        };
        let args = [("first", Arg::Text(first)), ("last", Arg::Text(last.clone()))];
        self.text(locale, "format-list-last", &args)
    }
}

/// A plain decimal number as the language writes it; thousands are set apart from `gap_from` digits on.
pub(crate) fn show_number(locale: Locale, plain: &str, gap_from: usize) -> String {
    let (group, point) = match locale {
        Locale::Fr => ('\u{202F}', ','),
        Locale::En | Locale::Ar => (',', '.'),
    };
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain), |rest| (minus(locale), rest));
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let mut shown = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        let left = whole.len() - place;
        if place > 0 && left.is_multiple_of(3) && whole.len() >= gap_from {
            shown.push(group);
        }
        shown.push(digit);
    }
    if !decimals.is_empty() {
        shown.push(point);
        shown.push_str(decimals);
    }
    shown
}

/// In right-to-left text a bare hyphen would be drawn after its number.
const fn minus(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr | Locale::En => "-",
        Locale::Ar => "\u{200E}-",
    }
}
