//! A talent as lists show it, and who is looking.

use chrono::{DateTime, Months, NaiveDate, Utc};
use kernel::{CityId, CountryId, Locale, PersonId, TalentId};

use crate::{Actor, App, Permission, Reference, media::Photo};

/// The age from which people are listed for everyone who searches.
const MAJORITY_IN_MONTHS: u32 = 18 * 12;

/// A talent in a list: what a card shows, never a whole profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalentCard {
    /// The person.
    pub person: PersonId,
    /// The present talent code, without dashes.
    pub code: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// `M`, `F` or `N`.
    pub gender: String,
    /// Age in years; nothing when the birth date makes no sense.
    pub age: Option<u32>,
    /// Country of residence.
    pub country: Option<CountryId>,
    /// City of residence, when it is listed.
    pub city: Option<CityId>,
    /// The name of a city that is not listed, as the person wrote it.
    pub city_name: Option<String>,
    /// Talents in the order the person chose.
    pub talents: Vec<TalentId>,
    /// The photo.
    pub photo: Option<Photo>,
    /// Key of the closed list of availabilities.
    pub availability: Option<String>,
    /// When the person joined, in UTC.
    pub registered_at: DateTime<Utc>,
    /// Whether the account works; only administrators ever see another value than active.
    pub status: ListedStatus,
}

impl TalentCard {
    /// The city's name in a language, or as the person wrote it.
    #[must_use]
    pub fn city_in<'a>(&'a self, reference: &'a Reference, locale: Locale) -> Option<&'a str> {
        let listed =
            self.city.and_then(|id| reference.places.city(id)).map(|city| city.names.get(locale));
        listed.or(self.city_name.as_deref())
    }
}

/// Whether a listed talent's account works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListedStatus {
    /// It does.
    Active,
    /// An administrator suspended it.
    Suspended,
}

impl ListedStatus {
    /// The status of a word in an address.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Active, Self::Suspended].into_iter().find(|status| status.key() == key)
    }

    /// The word in addresses and templates.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
        }
    }
}

/// What the reader may find at all.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View {
    /// Administrators find suspended and private people too.
    pub everyone: bool,
    /// Whether people under 18 are among those who are meant.
    pub minors: Minors,
    /// The present day, where the installation is.
    pub today: NaiveDate,
    /// The last write of the reader, which they want to find.
    pub wrote: u64,
}

/// Whether people under 18 are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Minors {
    /// They are in no list (people.md §8).
    Left,
    /// They alone, for staff who said why.
    Only,
    /// They too, when one person is looked up.
    Too,
}

impl View {
    pub(crate) fn of(app: &App, actor: &Actor) -> Self {
        Self {
            everyone: actor.may(Permission::Administer),
            minors: Minors::Left,
            today: app.today(),
            wrote: app.directory().last_write_of(actor),
        }
    }

    /// Who was born after this day is a minor.
    pub(super) fn adults_born_until(&self) -> NaiveDate {
        self.today.checked_sub_months(Months::new(MAJORITY_IN_MONTHS)).unwrap_or(NaiveDate::MIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn majority_comes_on_the_birthday_and_a_leap_day_waits_for_march() {
        let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default();
        let until = |today| {
            View { everyone: false, minors: Minors::Left, today, wrote: 0 }.adults_born_until()
        };
        assert_eq!(until(on(2026, 6, 1)), on(2008, 6, 1));
        assert!(on(2008, 2, 29) > until(on(2026, 2, 28)), "still a minor");
        assert!(on(2008, 2, 29) <= until(on(2026, 3, 1)), "an adult");
    }
}
