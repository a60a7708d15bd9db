//! Every place where sealed values are kept: the one list that rotation, removal of a key and `doctor` walk.
//!
//! A new sealed column gets a row here. Sealing for a place that is not listed stops any test, and a test of the room
//! `upkeep` looks through the whole database for sealed values outside it.

/// A table with sealed values.
#[derive(Debug, Clone, Copy)]
pub struct SealedTable {
    /// The table.
    pub name: &'static str,
    /// A whole-number column that batches follow; few rows share a value of it.
    pub cursor: &'static str,
    /// Where the `seal_id` is that binds a row's values to it.
    pub bound_to: BoundTo,
    /// Its sealed columns.
    pub columns: &'static [SealedColumn],
}

/// Where a `seal_id` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoundTo {
    /// In the row.
    Itself,
    /// In the row of `people` that this column names.
    Person(&'static str),
    /// In the row of `people` that a member of the row's JSON names; without such a member, in another one of it.
    Inside {
        /// The member that names a person.
        person: &'static str,
        /// The member that is the `seal_id` itself.
        own: &'static str,
    },
}

/// A column with sealed values.
#[derive(Debug, Clone, Copy)]
pub struct SealedColumn {
    /// The column.
    pub name: &'static str,
    /// The place it is sealed for, usually `table.column`.
    pub place: &'static str,
    /// The column of its keyed hash, when it can be looked up.
    pub index: Option<&'static str>,
    /// The member that is sealed, when the column is JSON.
    pub inside: Option<&'static str>,
}

const fn plain(name: &'static str, place: &'static str) -> SealedColumn {
    SealedColumn { name, place, index: None, inside: None }
}

/// Every table with sealed values.
pub const SEALED: &[SealedTable] = &[
    SealedTable {
        name: "people",
        cursor: "id",
        bound_to: BoundTo::Itself,
        columns: &[
            SealedColumn { index: Some("phone_index"), ..plain("phone", "people.phone") },
            plain("whatsapp", "people.whatsapp"),
            plain("address", "people.address"),
            plain("guardian", "people.guardian"),
        ],
    },
    SealedTable {
        name: "person_links",
        cursor: "person_id",
        bound_to: BoundTo::Person("person_id"),
        columns: &[plain("url", "person_links.url")],
    },
    SealedTable {
        name: "second_factors",
        cursor: "account_id",
        bound_to: BoundTo::Itself,
        columns: &[plain("secret", "second_factors.secret")],
    },
    SealedTable {
        name: "waiting_registrations",
        cursor: "account_id",
        bound_to: BoundTo::Itself,
        columns: &[plain("answers", "waiting_registrations.answers")],
    },
    SealedTable {
        name: "cvs",
        cursor: "id",
        bound_to: BoundTo::Itself,
        columns: &[plain("title", "cvs.title"), plain("content", "cvs.content")],
    },
    SealedTable {
        name: "merges",
        cursor: "id",
        bound_to: BoundTo::Person("kept_id"),
        columns: &[plain("snapshot", "merges.snapshot")],
    },
    SealedTable {
        name: "imports",
        cursor: "id",
        bound_to: BoundTo::Itself,
        columns: &[plain("head", "imports.head")],
    },
    SealedTable {
        name: "watched_names",
        cursor: "id",
        bound_to: BoundTo::Itself,
        columns: &[
            plain("name", "watched_names.name"),
            plain("reason", "watched_names.reason"),
            plain("note", "watched_names.note"),
            plain("notify", "watched_names.notify"),
        ],
    },
    SealedTable {
        name: "watch_matches",
        cursor: "id",
        bound_to: BoundTo::Person("person_id"),
        columns: &[plain("watched", "watch_matches.watched")],
    },
    SealedTable {
        name: "exports",
        cursor: "id",
        bound_to: BoundTo::Itself,
        columns: &[plain("asked", "exports.asked")],
    },
    SealedTable {
        name: "shortlist_notes",
        cursor: "id",
        bound_to: BoundTo::Itself,
        columns: &[plain("text", "shortlist_notes.text")],
    },
    SealedTable {
        name: "shortlist_votes",
        cursor: "id",
        bound_to: BoundTo::Itself,
        columns: &[plain("comment", "shortlist_votes.comment")],
    },
    SealedTable {
        name: "import_rows",
        cursor: "id",
        bound_to: BoundTo::Itself,
        columns: &[plain("cells", "import_rows.cells")],
    },
    SealedTable {
        name: "import_keys",
        cursor: "id",
        bound_to: BoundTo::Person("person_id"),
        columns: &[SealedColumn {
            index: Some("reference_index"),
            ..plain("reference", "import_keys.reference")
        }],
    },
    SealedTable {
        name: "mail_stops",
        cursor: "id",
        bound_to: BoundTo::Itself,
        columns: &[SealedColumn {
            index: Some("address_index"),
            ..plain("address", "mail_stops.address")
        }],
    },
    SealedTable {
        name: "gateway_keys",
        cursor: "id",
        bound_to: BoundTo::Itself,
        columns: &[plain("value", "gateway_keys.value")],
    },
    // A message that is relayed lives in its job until it is sent; before it is known to whom, it is bound to its mark.
    SealedTable {
        name: "jobs",
        cursor: "id",
        bound_to: BoundTo::Inside { person: "person", own: "mark" },
        columns: &[SealedColumn { inside: Some("sealed"), ..plain("payload", "events.contact") }],
    },
];

/// Whether values may be sealed for this place.
#[must_use]
pub fn is_known(place: &str) -> bool {
    SEALED.iter().flat_map(|table| table.columns).any(|column| column.place == place)
}
