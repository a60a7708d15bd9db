//! What a link is, and what its holder sees.

use chrono::{DateTime, Utc};
use kernel::{CityId, TalentId};

use crate::{media::Photo, shortlists::model::words};

/// How long a link may work, in hours, as forms offer it; 1 hour to 90 days.
pub const HOURS: [i64; 7] = [1, 24, 72, 168, 336, 720, 2_160];
/// How long it works when nobody says otherwise: 14 days.
pub const DEFAULT_HOURS: i64 = 336;

words! {
    /// What a link may show of people. What is not here is shown by no link.
    Field {
        /// The photo.
        Photo = "photo",
        /// The whole name; else the first name and an initial.
        Name = "name",
        /// Age in years.
        Age = "age",
        /// Gender.
        Gender = "gender",
        /// City of residence.
        City = "city",
        /// Talents.
        Talents = "talents",
        /// Availability.
        Availability = "availability",
        /// The talent code.
        Code = "code",
        /// Notes for the production.
        Notes = "notes",
    }
}

impl Field {
    /// What a new link shows.
    pub const FIRST: [Self; 5] =
        [Self::Photo, Self::Age, Self::City, Self::Talents, Self::Availability];
}

words! {
    /// What the holder of a link says of somebody.
    Vote {
        /// Yes.
        Yes = "yes",
        /// Perhaps.
        Maybe = "maybe",
        /// No.
        No = "no",
    }
}

/// Whether a link still works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// It does.
    Open,
    /// Its owner ended it.
    Revoked,
    /// Its time is over.
    Expired,
    /// It was opened as often as it may be.
    UsedUp,
}

/// A link, as its owner sees it: never with its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkLine {
    /// Its number.
    pub id: i64,
    /// For whom it is.
    pub label: String,
    /// What it shows.
    pub fields: Vec<Field>,
    /// Whether a code word is asked.
    pub has_code: bool,
    /// Whether it works.
    pub state: LinkState,
    /// How often it was opened.
    pub openings: i32,
    /// How often it may be.
    pub most_openings: Option<i32>,
    /// The last openings, the newest first.
    pub last: Vec<Opening>,
    /// When it was made, in UTC.
    pub created_at: DateTime<Utc>,
    /// When it ends, in UTC.
    pub expires_at: DateTime<Utc>,
}

/// That a link was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// With what, in two words.
    pub device: String,
}

/// A new link; the only time its address is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeLink {
    /// The whole address.
    pub url: String,
    /// Its QR as an SVG.
    pub qr: String,
}

/// What the holder of a link finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// A door: the list is behind a button, and a code word when `code`.
    Door {
        /// Whether a code word is asked.
        code: bool,
    },
    /// The list.
    List(SharedShortlist),
}

/// A list as the holder of a link sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedShortlist {
    /// Its name.
    pub name: String,
    /// What proves that the door was passed, for [`super::PASS`]; for the browser that passed it, and no address.
    pub pass: String,
    /// When the link ends, in UTC.
    pub expires_at: DateTime<Utc>,
    /// The people, in their order; those who are set aside or may not be found are not among them.
    pub people: Vec<SharedPerson>,
}

/// Somebody as the holder of a link sees them. There is no field for a telephone, an address, a birth date, a guardian or
/// a note of the team: showing one is a compile error (quality.md S03).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedPerson {
    /// The number of the entry.
    pub entry: i64,
    /// The name, whole or with an initial.
    pub name: String,
    /// The photo.
    pub photo: Option<Photo>,
    /// The code, without dashes.
    pub code: Option<String>,
    /// Age in years.
    pub age: Option<u32>,
    /// `M`, `F` or `N`.
    pub gender: Option<String>,
    /// The city, when it is listed.
    pub city: Option<CityId>,
    /// A city that is not listed, as it was written.
    pub city_name: Option<String>,
    /// Talents.
    pub talents: Vec<TalentId>,
    /// Key of the list of availabilities.
    pub availability: Option<String>,
    /// Notes for the production.
    pub notes: Vec<String>,
    /// What this link said of them.
    pub vote: Option<Vote>,
    /// What it wrote about them.
    pub comment: Option<String>,
}

/// What a link said of somebody, for staff who see the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteLine {
    /// For whom the link is.
    pub label: String,
    /// The vote.
    pub vote: Option<Vote>,
    /// The comment.
    pub comment: Option<String>,
    /// When, in UTC.
    pub at: DateTime<Utc>,
}
