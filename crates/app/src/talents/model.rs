//! What a talent profile is made of.

use chrono::NaiveDate;
use kernel::{PersonId, TalentId};

use crate::people::{Link, NewPerson, Purpose};

/// A language and how well it is spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageSkill {
    /// ISO 639-3.
    pub language: String,
    /// A key of the list `language_level`.
    pub level: String,
}

/// What somebody can do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Skills {
    /// Trades, at least one, the first is the main one.
    pub talents: Vec<TalentId>,
    /// Years of experience, 0 to 80.
    pub years_experience: Option<i32>,
    /// Languages with their level.
    pub languages: Vec<LanguageSkill>,
    /// Education, at most 500 characters.
    pub education: Option<String>,
    /// A few words, at most 2,000 characters.
    pub bio: Option<String>,
}

/// When and how somebody works.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Availability {
    /// A key of the list `availability`.
    pub availability: Option<String>,
    /// From which day.
    pub available_from: Option<NaiveDate>,
    /// Keys of the list `work_mode`.
    pub work_modes: Vec<String>,
    /// Keys of the list `contract_kind`.
    pub contract_kinds: Vec<String>,
}

/// What somebody asks for, in whole units of the currency.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// Least by the hour.
    pub hourly_min: Option<i32>,
    /// Most by the hour.
    pub hourly_max: Option<i32>,
    /// Least by the month.
    pub monthly_min: Option<i32>,
    /// Most by the month.
    pub monthly_max: Option<i32>,
    /// ISO 4217.
    pub currency: Option<String>,
}

/// Everything that makes a new talent.
#[derive(Debug, Clone)]
pub struct NewTalent {
    /// Who they are.
    pub person: NewPerson,
    /// The address they will sign in with.
    pub email: kernel::text::EmailAddress,
    /// What they can do.
    pub skills: Skills,
    /// When and how.
    pub availability: Availability,
    /// For how much.
    pub terms: Terms,
    /// Where else they are.
    pub links: Vec<Link>,
    /// What they agreed to, or not.
    pub consents: Vec<(Purpose, bool)>,
}

/// What a registration gives back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The person.
    pub person: PersonId,
    /// Their code, as stored.
    pub code: String,
    /// Signed, good for 24 h: opens the welcome page.
    pub welcome: String,
}
