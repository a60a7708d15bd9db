//! Who may read which confidential column (product.md §2, people.md §5).

use std::{collections::BTreeSet, fs, path::Path};

use kernel::PersonId;

use crate::promises::estate::Estate;

/// To whom a column is open, besides administrators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Everybody, while the person is.
    Everyone,
    /// Casting staff, of those whom they may see; and the person.
    Casting,
    /// The person alone.
    Owner,
    /// Nobody at all, administrators included: hashes, and what is sealed.
    Nobody,
    /// No value of it stands out: numbers, times, words of lists, and what is made of other columns.
    Silent,
}

/// Every confidential column of the inventory.
pub const COLUMNS: &[(Reader, &[&str])] = &[
    (Reader::Everyone, &["photos.name"]),
    (
        Reader::Casting,
        &[
            "people.last_name",
            "people.name_key",
            "talent_profiles.name_key",
            "people.birth_date",
            "accounts.email",
            "accounts.email_key",
            "talent_profiles.rate_hourly_min",
            "talent_profiles.rate_hourly_max",
            "talent_profiles.rate_monthly_min",
            "talent_profiles.rate_monthly_max",
        ],
    ),
    (
        Reader::Owner,
        &["email_changes.email", "email_changes.email_key", "letters.recipient", "shortlists.name"],
    ),
    (
        Reader::Nobody,
        &[
            "accounts.password",
            "cvs.name",
            "cvs.title",
            "cvs.content",
            "account_links.token",
            "known_devices.mark",
            "merges.snapshot",
            "people.phone",
            "people.phone_index",
            "people.whatsapp",
            "people.address",
            "people.guardian",
            "person_links.url",
            "recovery_codes.code",
            "second_factors.secret",
            "sessions.token",
            "shortlist_links.code",
            "shortlist_links.token",
        ],
    ),
    (
        Reader::Silent,
        &[
            // Forms and messages that wait are gone when their owner signs in; sealed, as upkeep's S74 shows.
            "waiting_registrations.token",
            "waiting_registrations.answers",
            "jobs.payload",
            "pending_sign_ins.token",
            // Numbers of rows.
            "absences.person_id",
            "account_links.account_id",
            "consents.person_id",
            "distinct_pairs.first_id",
            "distinct_pairs.second_id",
            "distinct_pairs.by_account",
            "email_changes.account_id",
            "event_reviews.account_id",
            "exports.asked",
            "events.account_id",
            "events.person_id",
            "known_devices.account_id",
            "letters.person_id",
            "merges.kept_id",
            "merges.gone_id",
            "merges.by_account",
            "minor_accesses.account_id",
            "pending_sign_ins.account_id",
            "person_nationalities.country_id",
            "recovery_codes.account_id",
            "search_feed.person_id",
            "second_factors.account_id",
            "sessions.account_id",
            "waiting_registrations.account_id",
            // Times, and words that stand elsewhere too.
            "absences.paused_at",
            "cvs.state",
            // Beside the names of photos and CVs.
            "stored_files.name",
            // Names that are watched are sealed, and shown to administrators alone.
            "watch_matches.watch_id",
            "watch_matches.person_id",
            "watch_matches.score",
            "watch_matches.state",
            "watch_matches.watched",
            "watch_matches.at",
            "watch_matches.settled_at",
            "watch_matches.by_account",
            "watched_names.name",
            "watched_names.reason",
            "watched_names.note",
            "watched_names.notify",
            "watched_names.account_id",
            // What staff call their searches, shown to colleagues who have the address; who was told of whom.
            "saved_searches.account_id",
            "saved_searches.name",
            "saved_searches.query",
            "saved_searches.token",
            "saved_told.account_id",
            "saved_told.person_id",
            // Who is on a list of one's own, in numbers and words of lists; notes are sealed, and read as `plain.note`.
            "shortlist_changes.detail",
            "shortlist_changes.person_id",
            "shortlist_entries.person_id",
            "shortlist_links.label",
            "shortlist_votes.comment",
            "shortlist_votes.person_id",
            "shortlist_votes.vote",
            "shortlist_entries.state",
            "shortlist_notes.person_id",
            "shortlist_notes.text",
            // Imports are sealed, and shown on no page yet.
            "import_keys.person_id",
            "import_keys.reference",
            "import_keys.reference_index",
            "import_rows.cells",
            "import_rows.person_id",
            "imports.head",
            // Keys are made by a device, which nobody has in this house (accounts/passkeys.rs does).
            "passkey_challenges.token",
            "passkey_challenges.account_id",
            "passkey_challenges.session",
            "passkey_challenges.state",
            "passkeys.account_id",
            "passkeys.credential_id",
            "passkeys.name",
            "passkeys.public_key",
            "absences.leaving_at",
            "accounts.suspended_at",
            "accounts.signed_in_at",
            "consents.purpose",
            "consents.given",
            "consents.at",
            "sessions.seen_at",
            "sessions.address",
            "sessions.device",
            "talent_profiles.currency",
            "events.data",
            "events.address",
            "events.agent",
            "events.path",
            "event_reviews.note",
            "email_changes.former",
            "letters.recipient_name",
            "letters.subject",
            "letters.html",
            "letters.plain",
            // Sealed, and typed by an administrator.
            "mail_stops.address",
            "mail_stops.address_index",
            "gateway_keys.value",
        ],
    ),
];

/// A table, whose rows they are, and its columns.
type Columns = (&'static str, fn(&Estate) -> PersonId, &'static [&'static str]);

/// What is sealed, as it is read, and in the ways in which it could be shown.
pub const PLAIN: &[Columns] = &[
    ("plain.phone", |e| e.amina.person, &["698765432"]),
    ("plain.whatsapp", |e| e.amina.person, &["691827364"]),
    ("plain.address", |e| e.amina.person, &["Zqrue des Oliviers"]),
    ("plain.cv", |e| e.amina.person, &["Zqcurriculum"]),
    ("plain.url", |e| e.amina.person, &["zqinsta"]),
    ("plain.note", |e| e.amina.person, &["Zqnote de sélection"]),
    (
        "plain.birth",
        |e| e.amina.person,
        &["23 novembre 1987", "November 23, 1987", "23/11/1987", "23 November 1987"],
    ),
    ("plain.guardian", |e| e.hidden[1].person, &["Zqfatima", "Zqtutrice", "697867564"]),
    ("plain.birth", |e| e.hidden[1].person, &["3 avril 2012", "April 3, 2012", "03/04/2012"]),
    ("plain.first", |e| e.hidden[0].person, &["Zqzineb"]),
    ("plain.first", |e| e.hidden[1].person, &["Zqyounes"]),
    ("plain.first", |e| e.hidden[2].person, &["Zqsamir"]),
    ("plain.first", |e| e.hidden[3].person, &["Zqleila"]),
    ("nobody.message", |e| e.amina.person, &["Zqmessage", "zqecrit@example.net"]),
    ("nobody.phrase", |e| e.amina.person, &["une girafe sous la pluie"]),
];

/// Who may read a column.
pub fn reader(column: &str) -> Reader {
    if column.starts_with("plain.") {
        return Reader::Casting;
    }
    let mut all = COLUMNS.iter();
    let found = all.find(|(_, names)| names.contains(&column));
    found.map_or(Reader::Nobody, |(reader, _)| *reader)
}

#[test]
fn s03_every_confidential_column_has_its_readers() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/data-inventory.md");
    let inventory = fs::read_to_string(path).unwrap();
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let rows = inventory.lines().map(cells).filter(|cells| cells.len() > 4);
    let secret = rows.filter(|cells| matches!(cells[3].as_str(), "confidential" | "special"));
    let listed: BTreeSet<String> =
        secret.map(|cells| format!("{}.{}", cells[1], cells[2])).collect();
    let known: BTreeSet<String> =
        COLUMNS.iter().flat_map(|(_, names)| names.iter().map(|&name| name.to_owned())).collect();
    let new: Vec<_> = listed.difference(&known).collect();
    let gone: Vec<_> = known.difference(&listed).collect();
    assert!(new.is_empty(), "say in promises/s03/columns.rs who may read {new:?}");
    assert!(gone.is_empty(), "docs/data-inventory.md calls none of these confidential: {gone:?}");
}
