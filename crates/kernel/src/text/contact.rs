//! Names, e-mail addresses and phone numbers.

use std::str::FromStr;

use phonenumber::{Mode, country};
use serde::{Deserialize, Serialize};

use super::{fold, line};
use crate::{Message, msg};

/// A first or last name: 1 to 100 characters with at least one letter, any script.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonName(String);

impl PersonName {
    /// Reads a name as it was typed.
    ///
    /// # Errors
    /// Empty, longer than 100 characters, control characters, or no letter at all.
    pub fn parse(raw: &str) -> Result<Self, Message> {
        let text = line(raw, 100)?;
        if text.chars().any(char::is_alphabetic) {
            Ok(Self(text))
        } else {
            Err(msg!("words-name-invalid"))
        }
    }

    /// The name as it is shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name as it is compared and sorted.
    #[must_use]
    pub fn key(&self) -> String {
        fold(&self.0)
    }
}

/// An e-mail address, lower case, of at most 254 characters (RFC 5321 §4.5.3.1.3).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address as it was typed; international domains become their ASCII form.
    ///
    /// # Errors
    /// Anything that is not a plain `local@domain.tld` address.
    pub fn parse(raw: &str) -> Result<Self, Message> {
        let text = line(raw, 254)?.to_lowercase();
        let invalid = || msg!("words-email-invalid");
        let (local, domain) = text.rsplit_once('@').ok_or_else(invalid)?;
        let domain = url::Host::parse(domain).map_err(|_| invalid())?.to_string();
        let address = format!("{local}@{domain}");
        let plain = !local.contains(['"', ' ', ',', ';', '<', '>', '(', ')']);
        let dotted = domain.contains('.') && !domain.starts_with('[');
        if plain && dotted && email_address::EmailAddress::is_valid(&address) {
            Ok(Self(address))
        } else {
            Err(invalid())
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address with its middle hidden, for pages that others may see: `am…@x.ma`.
    #[must_use]
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.split_once('@').unwrap_or((&self.0, ""));
        let shown: String = local.chars().take(2).collect();
        format!("{shown}…@{domain}")
    }
}

/// A phone number in E.164: `+` and 6 to 15 digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads an international number, or a national one of `country` (ISO 3166-1 alpha-2).
    ///
    /// # Errors
    /// A number that cannot exist; the sentence shows an example.
    pub fn parse(raw: &str, country: Option<&str>) -> Result<Self, Message> {
        let text = line(raw, 40)?;
        let western: String = text.chars().map(western_digit).collect();
        let international =
            western.strip_prefix("00").map_or_else(|| western.clone(), |rest| format!("+{rest}"));
        let home = country.and_then(|code| country::Id::from_str(code).ok());
        let parsed = phonenumber::parse(home, &international).map_err(|_| Self::invalid())?;
        if !phonenumber::is_valid(&parsed) {
            return Err(Self::invalid());
        }
        Ok(Self(parsed.format().mode(Mode::E164).to_string()))
    }

    /// A number already in E.164, as it was stored.
    #[must_use]
    pub fn stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The number in E.164.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as people read it, in the groups of its country: `+212 6 12 34 56 78`. Written without its spaces, it is
    /// [`Self::as_str`] again.
    #[must_use]
    pub fn grouped(&self) -> String {
        let Ok(parsed) = phonenumber::parse(None, &self.0) else {
            return self.0.clone();
        };
        let written = parsed.format().mode(Mode::International).to_string();
        let plain = |c: char| if c == '+' || c.is_ascii_digit() { c } else { ' ' };
        let spaced: String = written.chars().map(plain).collect();
        let grouped = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
        if grouped.replace(' ', "") == self.0 { grouped } else { self.0.clone() }
    }

    fn invalid() -> Message {
        msg!("words-phone-invalid", example = "+212 6 12 34 56 78")
    }
}

/// Arabic-Indic and Persian digits as their western twins; other characters unchanged.
fn western_digit(c: char) -> char {
    let value = match c {
        '\u{0660}'..='\u{0669}' => u32::from(c) - 0x0660,
        '\u{06F0}'..='\u{06F9}' => u32::from(c) - 0x06F0,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_lowered_and_checked() {
        assert_eq!(
            EmailAddress::parse("  AMINA@X.ma ").map(|e| e.as_str().to_owned()),
            Ok("amina@x.ma".to_owned())
        );
        for bad in [
            "",
            "amina",
            "a@b",
            "a b@x.ma",
            "a@x.ma,b@x.ma",
            "\"a\"@x.ma",
            "a@[127.0.0.1]",
            "a@x.ma\r\nBcc: b@x.ma",
        ] {
            assert!(EmailAddress::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn national_numbers_are_read_for_their_country() {
        let number = |raw, home| PhoneNumber::parse(raw, home).map(|n| n.as_str().to_owned()).ok();
        assert_eq!(number("06 12 34 56 78", Some("MA")), Some("+212612345678".to_owned()));
        assert_eq!(number("٠٦١٢٣٤٥٦٧٨", Some("MA")), Some("+212612345678".to_owned()));
        assert_eq!(number("00221 77 123 45 67", Some("MA")), Some("+221771234567".to_owned()));
        assert_eq!(number("77 123 45", Some("SN")), None);
        assert_eq!(number("hello", None), None);
    }

    #[test]
    fn numbers_are_read_in_the_groups_of_their_country() {
        for (stored, read) in [
            ("+212612345678", "+212 6 12 34 56 78"),
            ("+33612345678", "+33 6 12 34 56 78"),
            ("+221771234567", "+221 77 123 45 67"),
            ("+12125550123", "+1 212 555 0123"),
            ("of old", "of old"),
            ("", ""),
        ] {
            assert_eq!(PhoneNumber::stored(stored).grouped(), read);
        }
    }

    #[test]
    fn a_name_needs_a_letter() {
        assert!(PersonName::parse("ⵜⴰⵎⴰⵣⵉⵖⵜ").is_ok());
        assert!(PersonName::parse("…").is_err());
    }
}
