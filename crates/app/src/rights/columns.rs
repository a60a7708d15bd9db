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

/// The files that a job made for them.
pub(super) const EXPORTS: &[(&str, Shown)] = &[
    ("id", Shown::Plain),
    ("account_id", Shown::Plain),
    ("role", Shown::Plain),
    ("seal_id", Shown::Withheld("a random number that only binds encrypted values to their row")),
    ("asked", Shown::Withheld("what was searched, which may be about somebody else")),
    ("format", Shown::Plain),
    ("state", Shown::Plain),
    ("rows", Shown::Plain),
    ("reached", Shown::Plain),
    ("bytes", Shown::Plain),
    ("file", Shown::Withheld("a random number that only names a file")),
    ("created_at", Shown::Plain),
    ("settled_at", Shown::Plain),
    ("ends_at", Shown::Plain),
];

/// How somebody sees the list of talents.
pub(super) const LIST_LOOKS: &[(&str, Shown)] = &[
    ("account_id", Shown::Plain),
    ("shown_as", Shown::Plain),
    ("columns", Shown::Plain),
    ("changed_at", Shown::Plain),
];

const PLACE: Shown =
    Shown::Withheld("a place in the order of changes, which the search index follows");

/// That an entry of the search index is out of date.
pub(super) const SEARCH_FEED: &[(&str, Shown)] =
    &[("id", PLACE), ("txid", PLACE), ("person_id", Shown::Plain)];

/// The searches they keep.
pub(super) const SAVED_SEARCHES: &[(&str, Shown)] = &[
    ("id", Shown::Plain),
    (
        "token",
        Shown::Withheld("what the address of the search ends with, which opens it to colleagues"),
    ),
    ("account_id", Shown::Plain),
    ("name", Shown::Plain),
    ("query", Shown::Plain),
    ("alerts", Shown::Plain),
    ("created_at", Shown::Plain),
    ("told_from", Shown::Plain),
    ("told_until", Shown::Plain),
    ("seen_at", Shown::Plain),
    ("marked_from", Shown::Plain),
];

/// That somebody of the staff was told that the person joined.
pub(super) const SAVED_TOLD: &[(&str, Shown)] = &[
    ("account_id", Shown::Withheld("the number of somebody else")),
    ("person_id", Shown::Plain),
    ("search_id", Shown::Withheld("the number of a search of somebody else")),
    ("letter", Shown::Withheld("the key of a letter to somebody else")),
    ("at", Shown::Plain),
];
const SOMEBODY: Shown = Shown::Withheld("the number of somebody else");

/// A list of people somebody made.
pub(super) const SHORTLISTS: &[(&str, Shown)] = &[
    ("id", Shown::Plain),
    ("account_id", Shown::Plain),
    ("name", Shown::Plain),
    ("columns", Shown::Plain),
    ("team", Shown::Plain),
    ("created_at", Shown::Plain),
    ("changed_at", Shown::Plain),
];

/// That somebody is on a list, and what is thought of them.
pub(super) const SHORTLIST_ENTRIES: &[(&str, Shown)] = &[
    ("id", Shown::Plain),
    ("shortlist_id", Shown::Plain),
    ("person_id", Shown::Plain),
    ("position", Shown::Withheld("a place among other people")),
    ("state", Shown::Plain),
    ("by_account", SOMEBODY),
    ("added_at", Shown::Plain),
];

/// What was written about somebody on a list.
pub(super) const SHORTLIST_NOTES: &[(&str, Shown)] = &[
    ("id", Shown::Plain),
    ("entry_id", Shown::Plain),
    ("person_id", Shown::Plain),
    ("by_account", SOMEBODY),
    ("level", Shown::Plain),
    ("seal_id", Shown::Withheld("a random number that only binds encrypted values to their row")),
    ("text", Shown::Sealed("shortlist_notes.text")),
    ("at", Shown::Plain),
];

/// What was done with somebody on a list.
pub(super) const SHORTLIST_CHANGES: &[(&str, Shown)] = &[
    ("id", Shown::Plain),
    ("shortlist_id", Shown::Plain),
    ("at", Shown::Plain),
    ("by_account", SOMEBODY),
    ("what", Shown::Plain),
    ("person_id", Shown::Plain),
    ("detail", Shown::Plain),
];

/// What somebody with a link said of them.
pub(super) const SHORTLIST_VOTES: &[(&str, Shown)] = &[
    ("id", Shown::Plain),
    ("link_id", Shown::Plain),
    ("entry_id", Shown::Plain),
    ("person_id", Shown::Plain),
    ("vote", Shown::Plain),
    ("seal_id", Shown::Withheld("a random number that only binds encrypted values to their row")),
    ("comment", Shown::Sealed("shortlist_votes.comment")),
    ("at", Shown::Plain),
];

/// The codes they have and had.
pub(super) const CODES: &[(&str, Shown)] = &[
    ("code", Shown::Plain),
    ("kind", Shown::Plain),
    ("person_id", Shown::Plain),
    ("alias", Shown::Plain),
    ("given_at", Shown::Plain),
];
