//! What is said of the columns of some tables, beside the list of tables.

use super::holding::Shown;

/// Somebody's photo.
pub(super) const PHOTOS: &[(&str, Shown)] = &[
    ("id", Shown::Plain),
    ("person_id", Shown::Plain),
    ("name", Shown::Plain),
    ("blur", Shown::Plain),
    ("width", Shown::Plain),
    ("height", Shown::Plain),
    ("created_at", Shown::Plain),
];

/// What a match with a name that is watched says; the person reads the name and the reason in their copy.
pub(super) const WATCH_MATCHES: &[(&str, Shown)] = &[
    ("id", Shown::Plain),
    ("watch_id", Shown::Plain),
    ("person_id", Shown::Plain),
    ("score", Shown::Plain),
    ("state", Shown::Plain),
    ("told", Shown::Plain),
    ("watched", Shown::Sealed("watch_matches.watched")),
    ("at", Shown::Plain),
    ("settled_at", Shown::Plain),
    ("by_account", Shown::Withheld("the number of somebody else")),
];

/// What they last chose for a file.
pub(super) const EXPORT_CHOICES: &[(&str, Shown)] = &[
    ("account_id", Shown::Plain),
    ("columns", Shown::Plain),
    ("format", Shown::Plain),
    ("separation", Shown::Plain),
    ("changed_at", Shown::Plain),
];

const PLACE: Shown =
    Shown::Withheld("a place in the order of changes, which the search index follows");

/// That an entry of the search index is out of date.
pub(super) const SEARCH_FEED: &[(&str, Shown)] =
    &[("id", PLACE), ("txid", PLACE), ("person_id", Shown::Plain)];
