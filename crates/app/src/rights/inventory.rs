//! Every column that holds something about somebody: how its rows are found, what an export says of it, and what
//! becomes of it when the person is erased.

use super::columns::{
    CODES, EXPORT_CHOICES, EXPORTS, LIST_LOOKS, PHOTOS, SAVED_SEARCHES, SAVED_TOLD, SEARCH_FEED,
    SHORTLIST_CHANGES, SHORTLIST_ENTRIES, SHORTLIST_NOTES, SHORTLIST_VOTES, SHORTLISTS,
    WATCH_MATCHES,
};
pub use super::holding::{Fate, Holding, Of, Shown};

const FOLDED: Shown = Shown::Withheld("a folded copy of another column, for sorting and finding");
const SECRET: Shown = Shown::Withheld("a secret of the account, kept only as a hash");
const TECHNICAL: Shown =
    Shown::Withheld("a random number that only binds encrypted values to their row");
const SOMEBODY: Shown = Shown::Withheld("the number of somebody else");
const BYPERSON: Of = Of::Person("person_id");
const PLAIN: Shown = Shown::Plain;

/// Every table about people, those that depend on others first. A test compares it with the schema.
pub const ALL: &[Holding] = &[
    removed(
        "person_nationalities",
        &[("person_id", PLAIN), ("country_id", PLAIN), ("position", PLAIN)],
    ),
    removed(
        "person_links",
        &[
            ("person_id", PLAIN),
            ("kind", PLAIN),
            ("url", Shown::Sealed("person_links.url")),
            ("shown", PLAIN),
        ],
    ),
    removed("profile_talents", &[("person_id", PLAIN), ("talent_id", PLAIN), ("position", PLAIN)]),
    removed(
        "profile_languages",
        &[("person_id", PLAIN), ("language", PLAIN), ("level", PLAIN), ("position", PLAIN)],
    ),
    removed("profile_choices", &[("person_id", PLAIN), ("list", PLAIN), ("key", PLAIN)]),
    removed("profile_views", &[("person_id", PLAIN), ("day", PLAIN), ("count", PLAIN)]),
    removed("talent_profiles", PROFILE),
    removed("photos", PHOTOS),
    removed("cvs", CVS),
    removed(
        "stored_files",
        &[
            ("id", PLAIN),
            ("person_id", PLAIN),
            ("name", PLAIN),
            ("folder", PLAIN),
            ("bytes", PLAIN),
            ("scan", PLAIN),
            ("created_at", PLAIN),
        ],
    ),
    removed("consents", CONSENTS),
    removed("absences", ABSENCES),
    removed("letters", LETTERS),
    removed(
        "import_rows",
        &[
            ("id", PLAIN),
            ("import_id", PLAIN),
            ("number", PLAIN),
            ("seal_id", TECHNICAL),
            ("cells", Shown::Withheld("a row of a file of staff, which waits a week to be mended")),
            ("verdict", PLAIN),
            ("why", PLAIN),
            ("person_id", PLAIN),
        ],
    ),
    removed(
        "import_keys",
        &[
            ("id", PLAIN),
            ("person_id", PLAIN),
            ("reference", Shown::Sealed("import_keys.reference")),
            ("reference_index", Shown::Withheld("a keyed hash of the reference, for finding it")),
            ("at", PLAIN),
        ],
    ),
    removed("watch_matches", WATCH_MATCHES),
    removed("shortlist_votes", SHORTLIST_VOTES),
    removed("shortlist_notes", SHORTLIST_NOTES),
    removed("shortlist_changes", SHORTLIST_CHANGES),
    removed("shortlist_entries", SHORTLIST_ENTRIES),
    Holding {
        table: "merges",
        of: Of::Pair("kept_id", "gone_id"),
        columns: MERGES,
        fate: Fate::Removed,
    },
    Holding {
        table: "distinct_pairs",
        of: Of::Pair("first_id", "second_id"),
        columns: &[
            ("first_id", PLAIN),
            ("second_id", PLAIN),
            ("at", PLAIN),
            ("by_account", SOMEBODY),
        ],
        fate: Fate::Removed,
    },
    Holding { table: "sessions", of: Of::Account, columns: SESSIONS, fate: Fate::Removed },
    of_account(
        "second_factors",
        &[
            ("account_id", PLAIN),
            ("seal_id", TECHNICAL),
            ("secret", Shown::Withheld("the secret of the second factor, which opens the account")),
            ("last_step", TECHNICAL),
            ("created_at", PLAIN),
            ("confirmed_at", PLAIN),
        ],
    ),
    of_account("export_choices", EXPORT_CHOICES),
    removed("saved_told", SAVED_TOLD),
    of_account("saved_searches", SAVED_SEARCHES),
    of_account("exports", EXPORTS),
    of_account("shortlists", SHORTLISTS),
    of_account("list_looks", LIST_LOOKS),
    of_account(
        "passkeys",
        &[
            ("id", PLAIN),
            ("account_id", PLAIN),
            ("credential_id", PLAIN),
            ("user_handle", TECHNICAL),
            ("name", PLAIN),
            ("public_key", PLAIN),
            ("counter", PLAIN),
            ("created_at", PLAIN),
            ("used_at", PLAIN),
        ],
    ),
    of_account(
        "passkey_challenges",
        &[
            ("token", SECRET),
            ("account_id", PLAIN),
            ("session", SECRET),
            ("purpose", PLAIN),
            ("state", Shown::Withheld("what a passkey was asked, good for five minutes")),
            ("expires_at", PLAIN),
        ],
    ),
    of_account("recovery_codes", &[("account_id", PLAIN), ("code", SECRET), ("used_at", PLAIN)]),
    of_account(
        "pending_sign_ins",
        &[
            ("token", SECRET),
            ("account_id", PLAIN),
            ("remembered", PLAIN),
            ("tries", PLAIN),
            ("expires_at", PLAIN),
        ],
    ),
    of_account(
        "email_changes",
        &[
            ("account_id", PLAIN),
            ("former", PLAIN),
            ("email", PLAIN),
            ("email_key", FOLDED),
            ("asked_at", PLAIN),
            ("former_agreed_at", PLAIN),
            ("new_agreed_at", PLAIN),
            ("done_at", PLAIN),
        ],
    ),
    of_account("known_devices", &[("account_id", PLAIN), ("mark", SECRET), ("seen_at", PLAIN)]),
    of_account(
        "waiting_registrations",
        &[
            ("token", SECRET),
            ("account_id", PLAIN),
            ("seal_id", TECHNICAL),
            ("answers", Shown::Withheld("opens only to the browser that sent it, for a day")),
            ("expires_at", PLAIN),
        ],
    ),
    Holding {
        table: "event_reviews",
        of: Of::Account,
        columns: &[("event_id", PLAIN), ("note", PLAIN), ("account_id", PLAIN), ("at", PLAIN)],
        fate: Fate::Kept(
            "says of a line of the security log what was checked; it goes with the line",
        ),
    },
    Holding { table: "account_links", of: Of::Account, columns: LINKS, fate: Fate::Removed },
    Holding {
        table: "minor_accesses",
        of: Of::Account,
        columns: &[("account_id", PLAIN), ("until", PLAIN)],
        fate: Fate::Removed,
    },
    removed("accounts", ACCOUNTS),
    Holding { table: "people", of: Of::Person("id"), columns: PEOPLE, fate: Fate::Emptied },
    Holding { table: "events", of: Of::Either, columns: EVENTS, fate: Fate::Emptied },
    kept(
        "codes",
        CODES,
        "a code is given once, and printed cards must not open somebody else's page",
    ),
    kept(
        "tombstones",
        &[("person_id", PLAIN), ("erased_at", PLAIN), ("why", PLAIN)],
        "says that the number was erased, so that a restored backup is erased again",
    ),
    kept(
        "search_feed",
        SEARCH_FEED,
        "takes whoever was erased out of every search index, also out of one that was away",
    ),
];

const fn removed(table: &'static str, columns: &'static [(&'static str, Shown)]) -> Holding {
    Holding { table, of: BYPERSON, columns, fate: Fate::Removed }
}

const fn of_account(table: &'static str, columns: &'static [(&'static str, Shown)]) -> Holding {
    Holding { table, of: Of::Account, columns, fate: Fate::Removed }
}

const fn kept(
    table: &'static str,
    columns: &'static [(&'static str, Shown)],
    why: &'static str,
) -> Holding {
    Holding { table, of: BYPERSON, columns, fate: Fate::Kept(why) }
}

const PROFILE: &[(&str, Shown)] = &[
    ("person_id", PLAIN),
    ("code", PLAIN),
    ("name_key", FOLDED),
    ("years_experience", PLAIN),
    ("education", PLAIN),
    ("bio", PLAIN),
    ("availability", PLAIN),
    ("available_from", PLAIN),
    ("rate_hourly_min", PLAIN),
    ("rate_hourly_max", PLAIN),
    ("rate_monthly_min", PLAIN),
    ("rate_monthly_max", PLAIN),
    ("currency", PLAIN),
    ("score", PLAIN),
    ("status", PLAIN),
    ("registered_at", PLAIN),
];

const CVS: &[(&str, Shown)] = &[
    ("id", PLAIN),
    ("person_id", PLAIN),
    ("name", PLAIN),
    ("seal_id", TECHNICAL),
    ("title", Shown::Sealed("cvs.title")),
    ("kind", PLAIN),
    ("bytes", PLAIN),
    ("state", PLAIN),
    ("content", Shown::Sealed("cvs.content")),
    ("created_at", PLAIN),
    ("read_at", PLAIN),
];

const CONSENTS: &[(&str, Shown)] = &[
    ("id", PLAIN),
    ("person_id", PLAIN),
    ("purpose", PLAIN),
    ("version", PLAIN),
    ("given", PLAIN),
    ("how", PLAIN),
    ("at", PLAIN),
    ("text_hash", PLAIN),
];

const ABSENCES: &[(&str, Shown)] = &[
    ("person_id", PLAIN),
    ("visibility", PLAIN),
    ("paused_at", PLAIN),
    ("leaving_at", PLAIN),
    ("erase_at", PLAIN),
    ("asked_by", PLAIN),
];

const LETTERS: &[(&str, Shown)] = &[
    ("id", PLAIN),
    ("key", PLAIN),
    ("template", PLAIN),
    ("person_id", PLAIN),
    ("recipient", Shown::OfOwnLetter),
    ("recipient_name", Shown::OfOwnLetter),
    ("subject", PLAIN),
    ("html", Shown::OfOwnLetter),
    ("status", PLAIN),
    ("error", PLAIN),
    ("attempts", PLAIN),
    ("created_at", PLAIN),
    ("sent_at", PLAIN),
    ("plain", Shown::OfOwnLetter),
    ("payload", Shown::Withheld("the numbers by which the letter is written again")),
    ("caused_by", SOMEBODY),
    ("tried_at", PLAIN),
];

const MERGES: &[(&str, Shown)] = &[
    ("id", PLAIN),
    ("kept_id", PLAIN),
    ("gone_id", PLAIN),
    ("at", PLAIN),
    ("by_account", SOMEBODY),
    ("ends_at", PLAIN),
    (
        "snapshot",
        Shown::Withheld("holds what two people had, each of whom has theirs in their own copy"),
    ),
    ("undone_at", PLAIN),
];

const SESSIONS: &[(&str, Shown)] = &[
    ("token", SECRET),
    ("account_id", PLAIN),
    ("address", PLAIN),
    ("device", PLAIN),
    ("remembered", PLAIN),
    ("created_at", PLAIN),
    ("seen_at", PLAIN),
    ("expires_at", PLAIN),
    ("proven_at", PLAIN),
];

const LINKS: &[(&str, Shown)] = &[
    ("token", SECRET),
    ("account_id", PLAIN),
    ("purpose", PLAIN),
    ("expires_at", PLAIN),
    ("used_at", PLAIN),
];

const ACCOUNTS: &[(&str, Shown)] = &[
    ("id", PLAIN),
    ("person_id", PLAIN),
    ("email", PLAIN),
    ("email_key", FOLDED),
    ("role", PLAIN),
    ("locale", PLAIN),
    ("password", SECRET),
    ("temporary", PLAIN),
    ("password_expires_at", PLAIN),
    ("suspended_at", PLAIN),
    ("signed_in_at", PLAIN),
    ("created_at", PLAIN),
    ("factor_due_at", PLAIN),
    ("prepared_at", PLAIN),
];

const PEOPLE: &[(&str, Shown)] = &[
    ("id", PLAIN),
    ("seal_id", TECHNICAL),
    ("first_name", PLAIN),
    ("last_name", PLAIN),
    ("name_key", FOLDED),
    ("birth_date", PLAIN),
    ("gender", PLAIN),
    ("origin_country_id", PLAIN),
    ("residence_country_id", PLAIN),
    ("residence_city_id", PLAIN),
    ("residence_city_name", PLAIN),
    ("phone", Shown::Sealed("people.phone")),
    ("phone_index", Shown::Withheld("a keyed hash of the telephone, for finding doubles")),
    ("whatsapp", Shown::Sealed("people.whatsapp")),
    ("address", Shown::Sealed("people.address")),
    ("guardian", Shown::Sealed("people.guardian")),
    ("locale", PLAIN),
    ("visibility", PLAIN),
    ("indexable", PLAIN),
    ("verified_at", PLAIN),
    ("submission", PLAIN),
    ("created_at", PLAIN),
    ("updated_at", PLAIN),
];

const EVENTS: &[(&str, Shown)] = &[
    ("id", PLAIN),
    ("name", PLAIN),
    ("at", PLAIN),
    ("actor", PLAIN),
    ("account_id", SOMEBODY),
    ("person_id", PLAIN),
    ("data", Shown::Event),
    ("address", Shown::OfOwnAct),
    ("agent", Shown::OfOwnAct),
    ("kind", Shown::OfOwnAct),
    ("method", Shown::OfOwnAct),
    ("path", Shown::OfOwnAct),
    ("request", Shown::OfOwnAct),
];
