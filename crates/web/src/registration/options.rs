//! One line of each list that the fields of a talent are chosen from.

use kernel::{CityId, CountryId, TalentId};
use serde::Serialize;

/// One country.
#[derive(Debug, Serialize)]
pub struct CountryOption {
    /// Its number.
    pub id: CountryId,
    /// Its name.
    pub name: String,
    /// Its flag.
    pub flag: String,
    /// Its dialling prefix, digits only.
    pub dial: String,
    /// ISO 4217.
    pub currency: String,
}

/// One city.
#[derive(Debug, Serialize)]
pub struct CityOption {
    /// Its number.
    pub id: CityId,
    /// Its name.
    pub name: String,
}

/// One value of a closed list.
#[derive(Debug, Serialize)]
pub struct ChoiceOption {
    /// The stored key.
    pub value: String,
    /// The words.
    pub label: String,
    /// Decoration; empty where the list has none.
    pub emoji: String,
}

/// A group of talents.
#[derive(Debug, Serialize)]
pub struct CategoryOption {
    /// Its name.
    pub name: String,
    /// Whether it is unfolded: it holds a choice, or it is the first of a form without any.
    pub open: bool,
    /// Its talents.
    pub talents: Vec<TalentOption>,
}

/// One talent.
#[derive(Debug, Serialize)]
pub struct TalentOption {
    /// Its number.
    pub id: TalentId,
    /// Decoration.
    pub emoji: String,
    /// Its name.
    pub name: String,
}

/// One language.
#[derive(Debug, Serialize)]
pub struct LanguageOption {
    /// ISO 639-3.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// One social network.
#[derive(Debug, Serialize)]
pub struct NetworkOption {
    /// The form name.
    pub name: &'static str,
    /// The name people know it by.
    pub label: &'static str,
}
