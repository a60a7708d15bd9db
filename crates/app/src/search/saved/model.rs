//! What a saved search is.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{AccountId, Page};
use url::form_urlencoded;

use super::store::search::Model;
use crate::{
    Actor, Reference,
    search::{DirectoryFilter, TalentCard},
};

/// Between two openings of a search that are two visits.
const VISIT: TimeDelta = TimeDelta::minutes(30);

/// How often the owner of a search is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alerts {
    /// Never.
    Never,
    /// Within minutes.
    Instant,
    /// Each day at 08:00 of Morocco.
    Daily,
    /// Each Monday at 08:00 of Morocco.
    Weekly,
}

impl Alerts {
    /// Every one, the rarest first.
    pub const ALL: [Self; 4] = [Self::Never, Self::Weekly, Self::Daily, Self::Instant];

    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Instant => "instant",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }

    /// The one of a stored word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|alerts| alerts.key() == key)
    }
}

/// A filter under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSearch {
    /// What its address ends with.
    pub token: String,
    /// Whose it is.
    pub owner: AccountId,
    /// The name.
    pub name: String,
    /// Who is meant.
    pub filter: DirectoryFilter,
    /// How often its owner is written to.
    pub alerts: Alerts,
    /// Since when it is kept, in UTC.
    pub created_at: DateTime<Utc>,
    /// How many joined since the last visit of its owner; none where nobody counted.
    pub new: Option<u64>,
}

/// A search with one page of its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The search.
    pub search: SavedSearch,
    /// Whether the reader keeps it.
    pub own: bool,
    /// The people whom the reader may find.
    pub people: Page<TalentCard>,
    /// How many there are.
    pub total: u64,
    /// Who joined after this moment is new to its owner; none for other readers.
    pub marked_from: Option<DateTime<Utc>>,
}

impl SavedSearch {
    /// What a row says today to a reader; a criterion that is no longer understood, or not theirs to ask, is left out.
    pub(super) fn of(reference: &Reference, reader: &Actor, row: &Model) -> Self {
        Self {
            token: row.token.clone(),
            owner: AccountId(row.account_id),
            name: row.name.clone(),
            filter: filter(reference, &row.query).open_to(reader).0,
            alerts: Alerts::parse(&row.alerts).unwrap_or(Alerts::Never),
            created_at: row.created_at,
            new: None,
        }
    }
}

/// The filter of a query string.
pub(super) fn filter(reference: &Reference, query: &str) -> DirectoryFilter {
    let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    DirectoryFilter::parse(reference, &pairs).0
}

/// The query string of a filter.
pub(super) fn query(filter: &DirectoryFilter) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(filter.to_query()).finish()
}

/// From when on people are new to somebody who opens a search now, last seen at `seen_at` and marked from
/// `marked_from` then: marks stay during a visit, and the next visit begins where this one ended. A clock
/// that was ahead then marks nobody, and is forgotten with the visit.
pub(super) fn marked_from(
    (seen_at, marked_from): (DateTime<Utc>, DateTime<Utc>),
    now: DateTime<Utc>,
) -> DateTime<Utc> {
    if now - seen_at > VISIT { seen_at } else { marked_from.min(now) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_back_and_a_visit_keeps_its_marks() {
        assert!(Alerts::ALL.iter().all(|one| Alerts::parse(one.key()) == Some(*one)));
        let at = |minutes| DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes);
        assert_eq!(marked_from((at(100), at(10)), at(101)), at(10));
        assert_eq!(marked_from((at(100), at(10)), at(130)), at(10));
        assert_eq!(marked_from((at(100), at(10)), at(131)), at(100));
        assert_eq!(marked_from((at(900), at(10)), at(131)), at(10));
        assert_eq!(marked_from((at(900), at(800)), at(131)), at(131));
    }
}
