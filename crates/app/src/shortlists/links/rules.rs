//! What a link may be, and whether it works.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Message, Violations, msg, text::line};

use super::{Field, LinkState, NewLink, Vote};
use crate::shortlists::store::link;

/// The longest a link works.
const MOST_HOURS: i64 = 90 * 24;
/// Openings that can be asked for.
const MOST_OPENINGS: i32 = 1_000;
/// Characters of a label.
const LONGEST_LABEL: usize = 80;
/// Characters of a code word.
const CODE: std::ops::RangeInclusive<usize> = 6..=64;

/// A form, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub label: String,
    pub fields: Vec<Field>,
    pub lasts: TimeDelta,
    pub code: Option<String>,
    pub most_openings: Option<i32>,
}

/// Reads the form of a new link.
pub(super) fn wanted(new: &NewLink) -> Result<Wanted, Violations> {
    let mut refused = Violations::new();
    let label = refused.take("label", line(&new.label, LONGEST_LABEL));
    let hours =
        new.hours.trim().parse::<i64>().ok().filter(|hours| (1..=MOST_HOURS).contains(hours));
    let hours = refused.take("hours", hours.ok_or_else(|| msg!("shortlists-link-hours")));
    let code = refused.take("code", code(&new.code));
    let most_openings = refused.take("most_openings", most(&new.most_openings));
    match (label, hours, code, most_openings) {
        (Some(label), Some(hours), Some(code), Some(most_openings)) => Ok(Wanted {
            label,
            fields: new.fields.clone(),
            lasts: TimeDelta::hours(hours),
            code,
            most_openings,
        }),
        _ => Err(refused),
    }
}

fn code(typed: &str) -> Result<Option<String>, Message> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let long = CODE.contains(&typed.chars().count());
    if long { Ok(Some(typed.to_owned())) } else { Err(msg!("shortlists-link-code-length")) }
}

fn most(typed: &str) -> Result<Option<i32>, Message> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let number = typed.parse().ok().filter(|number| (1..=MOST_OPENINGS).contains(number));
    number.map(Some).ok_or_else(|| msg!("shortlists-link-openings"))
}

/// Fields as they are kept.
pub(super) fn written(fields: &[Field]) -> String {
    fields.iter().map(|field| field.key()).collect::<Vec<_>>().join(" ")
}

/// Fields as they were kept.
pub(super) fn fields(kept: &str) -> Vec<Field> {
    let kept: Vec<&str> = kept.split(' ').collect();
    Field::ALL.iter().copied().filter(|field| kept.contains(&field.key())).collect()
}

/// Whether a link works.
pub(super) fn state(row: &link::Model, now: DateTime<Utc>) -> LinkState {
    if row.revoked_at.is_some() {
        LinkState::Revoked
    } else if row.expires_at <= now {
        LinkState::Expired
    } else if row.most_openings.is_some_and(|most| row.openings >= most) {
        LinkState::UsedUp
    } else {
        LinkState::Open
    }
}

/// Whether the list is behind a button: robots that follow links of letters press none.
pub(super) const fn has_a_door(row: &link::Model) -> bool {
    row.code.is_some() || row.most_openings.is_some()
}

/// A vote as it was sent; nothing is none.
pub(super) fn vote(word: &str) -> Result<Option<Vote>, Message> {
    if word.is_empty() {
        return Ok(None);
    }
    Vote::parse(word).map(Some).ok_or_else(|| msg!("words-choice-unknown"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(hours: &str, code: &str, most: &str) -> NewLink {
        NewLink {
            label: "Karim".to_owned(),
            fields: Field::FIRST.to_vec(),
            hours: hours.to_owned(),
            code: code.to_owned(),
            most_openings: most.to_owned(),
        }
    }

    #[test]
    fn a_link_lasts_an_hour_to_ninety_days() {
        for hours in ["1", "336", " 2160 "] {
            assert!(wanted(&new(hours, "", "")).is_ok(), "{hours}");
        }
        for (new, field) in [
            (new("0", "", ""), "hours"),
            (new("2161", "", ""), "hours"),
            (new("-1", "", ""), "hours"),
            (new("", "", ""), "hours"),
            (new("9999999999999999999999", "", ""), "hours"),
            (new("1", "abc", ""), "code"),
            (new("1", &"x".repeat(65), ""), "code"),
            (new("1", "", "0"), "most_openings"),
            (new("1", "", "1001"), "most_openings"),
            (new("1", "", "beaucoup"), "most_openings"),
            (NewLink { label: String::new(), ..new("1", "", "") }, "label"),
        ] {
            let refused = wanted(&new).unwrap_err();
            assert!(refused.iter().any(|one| one.field == field), "{field}: {refused:?}");
        }
        let read = wanted(&new("24", "sésame", "3")).unwrap();
        assert_eq!((read.code.as_deref(), read.most_openings), (Some("sésame"), Some(3)));
    }

    #[test]
    fn only_known_fields_are_read_back() {
        assert_eq!(fields("phone name photo"), [Field::Photo, Field::Name]);
        assert_eq!(fields(&written(&Field::FIRST)), Field::FIRST);
    }
}
