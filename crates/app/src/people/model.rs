//! What a person is made of.

use chrono::NaiveDate;
use kernel::{
    CityId, CountryId, Locale, PersonId,
    text::{EmailAddress, PersonName, PhoneNumber},
};
use serde::{Deserialize, Serialize};

/// The gender somebody states; it is part of the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gender {
    /// Woman.
    F,
    /// Man.
    M,
    /// Not stated.
    N,
}

impl Gender {
    /// The stored letter.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::F => 'F',
            Self::M => 'M',
            Self::N => 'N',
        }
    }

    /// The gender of a stored letter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "F" => Some(Self::F),
            "M" => Some(Self::M),
            "N" => Some(Self::N),
            _ => None,
        }
    }
}

/// Who may see somebody's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// Everyone.
    Public,
    /// Casting staff.
    Recruiter,
    /// The person and administrators.
    Private,
}

impl Visibility {
    /// Every value, widest first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Recruiter, Self::Private];

    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Recruiter => "recruiter",
            Self::Private => "private",
        }
    }

    /// The value of a stored word; anything unknown is private.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|value| value.key() == text).unwrap_or(Self::Private)
    }
}

/// Who somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// Date of birth; the age is 0 to 100.
    pub birth_date: NaiveDate,
    /// Gender.
    pub gender: Gender,
    /// Nationalities, at least one, the first is the main one.
    pub nationalities: Vec<CountryId>,
}

/// How to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The telephone.
    pub phone: PhoneNumber,
    /// WhatsApp, often the same.
    pub whatsapp: PhoneNumber,
    /// Postal address, several lines.
    pub address: Option<String>,
}

/// Where somebody comes from and lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceOf {
    /// Country of origin: decides the code.
    pub origin: CountryId,
    /// Country of residence.
    pub residence: CountryId,
    /// The listed city.
    pub city: Option<CityId>,
    /// The name of a town that is not listed.
    pub city_name: Option<String>,
}

/// Who answers for a minor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardian {
    /// Their full name.
    pub name: String,
    /// Their telephone.
    pub phone: PhoneNumber,
    /// Their e-mail.
    pub email: EmailAddress,
}

/// Everything that makes a new person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Who.
    pub identity: Identity,
    /// How to reach.
    pub contact: Contact,
    /// Where.
    pub place: PlaceOf,
    /// For minors.
    pub guardian: Option<Guardian>,
    /// The language they registered in.
    pub locale: Locale,
    /// Who may see them.
    pub visibility: Visibility,
    /// What makes a form sent twice the same registration.
    pub submission: Option<String>,
}

/// A person as the product knows them, without contacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The number.
    pub id: PersonId,
    /// What binds sealed values to this row.
    pub seal_id: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Gender.
    pub gender: Gender,
    /// Country of origin; staff without a profile have none.
    pub origin: Option<CountryId>,
    /// Country of residence.
    pub residence: Option<CountryId>,
    /// The listed city.
    pub city: Option<CityId>,
    /// The name of a town that is not listed.
    pub city_name: Option<String>,
    /// The language they read.
    pub locale: Locale,
    /// Who may see them.
    pub visibility: Visibility,
    /// Whether search engines may list the public page.
    pub indexable: bool,
    /// Whether staff verified the identity, which locks it.
    pub verified: bool,
}

impl Person {
    /// First and last name.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// First name and the initial of the last name: what a public page shows.
    #[must_use]
    pub fn public_name(&self) -> String {
        Self::shown_to_all(&self.first_name, &self.last_name)
    }

    /// The name everybody may see, from the two parts of the whole one.
    #[must_use]
    pub fn shown_to_all(first_name: &str, last_name: &str) -> String {
        match last_name.chars().next() {
            Some(initial) => format!("{first_name} {}.", initial.to_uppercase()),
            None => first_name.to_owned(),
        }
    }
}
