//! What is allowed and for how long: pure functions.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Message, msg, text::EmailAddress};
use unicode_normalization::UnicodeNormalization;
use zxcvbn::{Score, zxcvbn};

use super::store::account;
use crate::Role;

/// The fewest characters of a password (people.md §3).
pub const SHORTEST_PASSWORD: usize = 10;
/// The most characters of a password (quality.md S13).
pub const LONGEST_PASSWORD: usize = 128;

/// Words that everybody here would think of first.
const PRODUCT_WORDS: [&str; 8] =
    ["taalentio", "talentio", "talent", "talents", "casting", "cinema", "motdepasse", "bienvenue"];

/// What somebody typed to say who they are: an address, or any code of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Identifier {
    /// The key of an address; empty when what was typed is none, which finds nobody.
    Email(String),
    /// A code, upper case, without dashes or spaces.
    Code(String),
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Email(text) | Self::Code(text) => f.write_str(text),
        }
    }
}

/// Reads an identifier; nonsense becomes one that finds nobody, so that it is answered like an unknown one.
pub(super) fn identifier(typed: &str) -> Identifier {
    if typed.contains('@') {
        let address = EmailAddress::parse(typed).map(|address| email_key(&address));
        return Identifier::Email(address.unwrap_or_default());
    }
    let code: String = typed.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    Identifier::Code(code.to_ascii_uppercase())
}

/// What two spellings of one address share.
pub(super) fn email_key(address: &EmailAddress) -> String {
    address.as_str().to_lowercase()
}

/// The one form of a password that is hashed and compared: NFC, nothing trimmed (quality.md S13).
#[must_use]
pub fn normal(password: &str) -> String {
    password.nfc().collect()
}

/// Whether a password may be chosen: 10 to 128 characters in NFC, and not one that is guessed early; `inputs` are
/// words that others know of its owner (names, address). Takes about a millisecond.
///
/// # Errors
/// The sentence that says why not.
pub fn acceptable(password: &str, inputs: &[&str]) -> Result<(), Message> {
    let password = normal(password);
    let length = password.chars().take(LONGEST_PASSWORD + 1).count();
    if length < SHORTEST_PASSWORD {
        return Err(msg!("words-password-short", min = 10));
    }
    if length > LONGEST_PASSWORD {
        return Err(msg!("words-too-long", max = 128));
    }
    let known: Vec<&str> = inputs
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 2)
        .chain(PRODUCT_WORDS)
        .collect();
    if zxcvbn(&password, &known).score() < Score::Two {
        Err(msg!("words-password-common"))
    } else {
        Ok(())
    }
}

/// How long a session lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// Without any request.
    pub idle: TimeDelta,
    /// From the sign-in.
    pub whole: TimeDelta,
}

/// How long a session of this role lives (quality.md S26); being remembered is for devices of talents and of attendance.
#[must_use]
pub const fn lifetime(role: Role, remember: bool) -> Lifetime {
    let (idle, whole) = match (role, remember) {
        (Role::Admin, _) => (TimeDelta::minutes(30), TimeDelta::hours(12)),
        (Role::Attendance, true) => (TimeDelta::hours(24), TimeDelta::days(60)),
        (Role::Talent, true) => (TimeDelta::days(14), TimeDelta::days(60)),
        (Role::Recruiter, _) | (Role::Attendance | Role::Talent, false) => {
            (TimeDelta::hours(12), TimeDelta::hours(12))
        }
    };
    Lifetime { idle, whole }
}

/// The first half of a network address: enough to recognise a place, too little to find a household.
pub(super) fn coarse(address: &str) -> String {
    let (sign, pieces) = if address.contains(':') { (":", 3) } else { (".", 2) };
    let first: Vec<&str> = address.split(sign).take(pieces).collect();
    if address.is_empty() { String::new() } else { format!("{}{sign}…", first.join(sign)) }
}

/// Whether an account may come in with its right password.
pub(super) fn may_sign_in(account: &account::Model, now: DateTime<Utc>) -> bool {
    let over = account.temporary && account.password_expires_at.is_none_or(|end| end <= now);
    account.suspended_at.is_none() && account.prepared_at.is_none() && !over
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_an_address_or_a_code() {
        assert_eq!(identifier(" AMINA@X.ma "), Identifier::Email("amina@x.ma".to_owned()));
        assert_eq!(identifier("mam-0001 rab"), Identifier::Code("MAM0001RAB".to_owned()));
        assert_eq!(identifier("a\u{0}@x"), Identifier::Email(String::new()));
    }

    #[test]
    fn s13_a_password_is_long_enough_and_not_guessed_early() {
        assert_eq!(acceptable("court", &[]), Err(msg!("words-password-short", min = 10)));
        assert_eq!(acceptable("ééééééééé", &[]), Err(msg!("words-password-short", min = 10)));
        assert_eq!(acceptable(&"phrase ".repeat(19), &[]), Err(msg!("words-too-long", max = 128)));
        for common in ["1234567890", "password123", "taalentio1", "aaaaaaaaaaaa", "azertyuiop"] {
            assert_eq!(acceptable(common, &[]), Err(msg!("words-password-common")), "{common}");
        }
        assert_eq!(
            acceptable("benkirane1", &["amina.benkirane@exemple.ma"]),
            Err(msg!("words-password-common"))
        );
        for good in ["une phrase de passe", "Kx7!vv2#Lq", "كلمة مرور طويلة جدا"] {
            assert_eq!(acceptable(good, &["amina"]), Ok(()), "{good}");
        }
    }

    #[test]
    fn s13_a_decomposed_accent_is_the_same_password() {
        assert_eq!(normal("cafe\u{301} noir"), normal("café noir"));
        assert_eq!(normal("  espaces  "), "  espaces  ");
    }

    #[test]
    fn a_place_is_half_an_address() {
        assert_eq!(coarse("192.0.2.17"), "192.0.…");
        assert_eq!(coarse("2001:db8:a:b::/64"), "2001:db8:a:…");
        assert_eq!(coarse(""), "");
    }

    #[test]
    fn only_talents_and_attendance_are_remembered() {
        assert_eq!(lifetime(Role::Admin, true), lifetime(Role::Admin, false));
        assert_eq!(lifetime(Role::Recruiter, true).whole, TimeDelta::hours(12));
        assert_eq!(lifetime(Role::Talent, true).whole, TimeDelta::days(60));
    }
}
