//! `TalentCode`: format and parse (codes.md §1, §2).

use std::{fmt, str::FromStr};

use crate::people::{Gender, LONGEST_CODE, normalised};

/// A talent code of either style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TalentCode {
    /// `PP G NNNN VVV`: one sequence for each country of origin.
    Sequential(Parts),
    /// `PP VVV NNNN G`: random digits.
    Random(Parts),
}

/// The parts of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// ISO 3166-1 alpha-2 of the country of origin.
    pub country: String,
    /// The stated gender.
    pub gender: Gender,
    /// The digits, at least four.
    pub digits: String,
    /// The three letters of the city of residence.
    pub city: String,
}

/// The text is no talent code of ours; it may still be an alias.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the shape of a talent code")]
pub struct CodeFault;

impl TalentCode {
    /// The code of the `number`th talent of a country.
    #[must_use]
    pub fn sequential(country: &str, gender: Gender, number: i64, city: &str) -> Self {
        Self::Sequential(Parts {
            country: country.to_owned(),
            gender,
            digits: format!("{number:04}"),
            city: city.to_owned(),
        })
    }

    /// A code of the random style, with its digits drawn.
    #[must_use]
    pub fn random(country: &str, gender: Gender, digits: String, city: &str) -> Self {
        Self::Random(Parts { country: country.to_owned(), gender, digits, city: city.to_owned() })
    }
}

impl fmt::Display for TalentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sequential(p) => {
                write!(f, "{}{}{}{}", p.country, p.gender.letter(), p.digits, p.city)
            }
            Self::Random(p) => {
                write!(f, "{}{}{}{}", p.country, p.city, p.digits, p.gender.letter())
            }
        }
    }
}

impl FromStr for TalentCode {
    type Err = CodeFault;

    fn from_str(text: &str) -> Result<Self, CodeFault> {
        let code = normalised(text);
        if !code.is_ascii() || !(10..=LONGEST_CODE).contains(&code.len()) {
            return Err(CodeFault);
        }
        let sequential = code.as_bytes().get(3).is_some_and(u8::is_ascii_digit);
        let parts = if sequential {
            read(&code, 2, 3, code.len().saturating_sub(3))
        } else {
            read_random(&code)
        };
        let parts = parts.ok_or(CodeFault)?;
        Ok(if sequential { Self::Sequential(parts) } else { Self::Random(parts) })
    }
}

fn read(code: &str, country_end: usize, gender_end: usize, digits_end: usize) -> Option<Parts> {
    let parts = Parts {
        country: code.get(..country_end)?.to_owned(),
        gender: Gender::parse(code.get(country_end..gender_end)?)?,
        digits: code.get(gender_end..digits_end)?.to_owned(),
        city: code.get(digits_end..)?.to_owned(),
    };
    is_sound(&parts).then_some(parts)
}

fn read_random(code: &str) -> Option<Parts> {
    let digits_end = code.len().checked_sub(1)?;
    let parts = Parts {
        country: code.get(..2)?.to_owned(),
        gender: Gender::parse(code.get(digits_end..)?)?,
        digits: code.get(5..digits_end)?.to_owned(),
        city: code.get(2..5)?.to_owned(),
    };
    is_sound(&parts).then_some(parts)
}

fn is_sound(parts: &Parts) -> bool {
    let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
    letters(&parts.country)
        && letters(&parts.city)
        && parts.digits.len() >= 4
        && parts.digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::people::dashed;

    #[test]
    fn the_examples_of_the_specification_hold() {
        assert_eq!(TalentCode::sequential("MA", Gender::M, 1, "RAB").to_string(), "MAM0001RAB");
        assert_eq!(
            TalentCode::sequential("MA", Gender::F, 10_000, "CAS").to_string(),
            "MAF10000CAS"
        );
        assert_eq!(
            TalentCode::random("MA", Gender::F, "4821".to_owned(), "CAS").to_string(),
            "MACAS4821F"
        );
        for wrong in
            ["", "MAM0001", "MAX0001RAB", "MAM00A1RAB", "MACAS48211", "ÉAM0001RAB", "M1M0001RAB"]
        {
            assert_eq!(wrong.parse::<TalentCode>(), Err(CodeFault), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_code_reads_back(country in "[A-Z]{2}", city in "[A-Z]{3}", number in 1_i64..10_000_000, which in 0_usize..3, random: bool) {
            let gender = [Gender::F, Gender::M, Gender::N].get(which).copied().unwrap_or(Gender::N);
            let code = if random {
                TalentCode::random(&country, gender, format!("{number:04}"), &city)
            } else {
                TalentCode::sequential(&country, gender, number, &city)
            };
            prop_assert_eq!(code.to_string().parse::<TalentCode>(), Ok(code.clone()));
            prop_assert_eq!(dashed(&code.to_string()).to_lowercase().parse::<TalentCode>(), Ok(code));
        }
    }
}
