//! Days as spreadsheets and people write them.

use chrono::{Days, NaiveDate};

/// The day before the first one that Excel counts; it believes in a 29 February 1900.
const EXCEL_BEGINS: (i32, u32, u32) = (1899, 12, 30);
/// Numbers of days that somebody alive can have been born on or work from: 1920 to 2064.
const SERIALS: std::ops::RangeInclusive<u64> = 7_306..=60_000;

/// Digits of Arabic and Persian as their western twins.
#[must_use]
pub(super) fn western(text: &str) -> String {
    let digit = |c: char| {
        let value = match c {
            '\u{0660}'..='\u{0669}' => u32::from(c) - 0x0660,
            '\u{06F0}'..='\u{06F9}' => u32::from(c) - 0x06F0,
            _ => return c,
        };
        char::from_digit(value, 10).unwrap_or(c)
    };
    text.chars().map(digit).collect()
}

/// A day as `YYYY-MM-DD`, from year first, day first, or the number Excel keeps; `None` for everything that could be two
/// days or none.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let text = western(text.trim());
    // A time behind the day says nothing here.
    let text = text.split([' ', 'T']).next().unwrap_or_default();
    if let Ok(serial) = text.split(['.', ',']).next().unwrap_or_default().parse::<u64>() {
        let plain = text.split(['.', ',']).count() <= 2;
        if plain && SERIALS.contains(&serial) {
            let (year, month, day) = EXCEL_BEGINS;
            return NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(Days::new(serial));
        }
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, month, day) =
        if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    // Two digits of a year are two centuries.
    if year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_was_meant_or_not_at_all() {
        for text in [
            "1998-04-03",
            "03/04/1998",
            "3.4.1998",
            "3-4-1998",
            "1998/04/03",
            "35888",
            "35888.0",
            "35888,5",
            "٠٣/٠٤/١٩٩٨",
            "1998-04-03T00:00:00",
            "03/04/1998 00:00",
        ] {
            assert_eq!(day(text), NaiveDate::from_ymd_opt(1998, 4, 3), "{text}");
        }
        // Month first cannot be told from day first, so only what is no day is refused.
        for text in [
            "04/25/1998",
            "03/04/98",
            "avril 1998",
            "1998",
            "212612345678",
            "",
            "31/02/2000",
            "1.2.3.4",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
