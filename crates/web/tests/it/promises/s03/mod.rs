//! No field beyond what its reader may see (quality.md S03): every confidential column of the inventory holds values that
//! stand nowhere else, every address is read as everybody, and only those to whom product.md §2 gives a column find
//! its values anywhere in an answer: head or body, page, fragment, file or refusal.

mod columns;
mod json;

use std::collections::{BTreeMap, BTreeSet};

use app::testing::Row;
use axum::{
    body::Body,
    http::{Method, Request},
};
use kernel::PersonId;
use routes::Route;
use testkit::{Browser, Seen};

use self::columns::{COLUMNS, PLAIN, Reader, reader};
use super::estate::{self, Estate, Who};

/// Markers shorter than this would be found by chance.
const SHORTEST: usize = 6;

/// A value and whom it tells something about, by column.
type Markers = BTreeMap<String, BTreeSet<(&'static str, Option<PersonId>)>>;

/// Letters and digits alone: what is grouped, escaped or cut apart by a dash is found all the same.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whom a row is about.
fn subject(table: &str, row: &Row, people: &BTreeMap<String, PersonId>) -> Option<PersonId> {
    let number = |column: &str| row.get(column).and_then(|id| id.parse().ok()).map(PersonId);
    match table {
        "people" => number("id"),
        _ => number("person_id")
            .or_else(|| row.get("account_id").and_then(|id| people.get(id)).copied()),
    }
}

fn markers(estate: &Estate, rows: &BTreeMap<String, Vec<Row>>) -> Markers {
    let accounts = rows["accounts"].iter();
    let people: BTreeMap<String, PersonId> = accounts
        .map(|row| (row["id"].clone(), PersonId(row["person_id"].parse().unwrap())))
        .collect();
    let mut found = Markers::new();
    for (column, reader) in
        COLUMNS.iter().flat_map(|(reader, names)| names.iter().map(move |name| (*name, *reader)))
    {
        let (table, name) = column.split_once('.').unwrap();
        if reader == Reader::Silent {
            continue;
        }
        let mut filled = false;
        for row in &rows[table] {
            let Some(marker) = row.get(name).map(|value| squeezed(value)) else { continue };
            if marker.len() < SHORTEST {
                continue;
            }
            filled = true;
            let subject = subject(table, row, &people);
            found.entry(marker).or_default().insert((column, subject));
        }
        assert!(filled, "the estate has no {column}: fill it in promises/estate/furnish.rs");
    }
    for (column, whose, values) in PLAIN {
        let subject = whose(estate);
        for value in *values {
            found.entry(squeezed(value)).or_default().insert((column, Some(subject)));
        }
    }
    found
}

/// Whether somebody may read a value of a column about somebody.
fn may(estate: &Estate, who: Who, (column, subject): (&'static str, Option<PersonId>)) -> bool {
    let own = subject.is_some() && subject == estate.person(who);
    let listed = [&estate.amina, &estate.aminata, &estate.omar, &estate.nora];
    let listed = subject.is_some_and(|subject| listed.iter().any(|one| one.person == subject));
    match reader(column) {
        Reader::Everyone => listed || own || who == Who::Admin,
        Reader::Casting => own || who == Who::Admin || (listed && who == Who::Recruiter),
        Reader::Owner => own || who == Who::Admin,
        Reader::Nobody | Reader::Silent => false,
    }
}

/// Everything an answer says.
fn everything(seen: &Seen) -> String {
    let heads = seen.headers.iter().filter(|(name, _)| *name != "set-cookie");
    let mut text: String = heads
        .map(|(name, value)| format!("{name}={}\n", String::from_utf8_lossy(value.as_bytes())))
        .collect();
    if seen.body.starts_with(b"PK") {
        for (name, bytes) in documents::archive::unzip(&seen.body).unwrap() {
            text.push_str(&name);
            text.push_str(&String::from_utf8_lossy(&bytes));
        }
    } else {
        text.push_str(&String::from_utf8_lossy(&seen.body));
    }
    squeezed(&text)
}

async fn ask(browser: &mut Browser, method: Method, path: &str) -> Seen {
    let request = Request::builder().method(method).uri(path).header("hx-request", "true");
    browser.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s03_no_value_reaches_a_reader_who_may_not_have_it() {
    let estate = estate::open().await;
    let rows = estate.rows().await;
    let markers = markers(&estate, &rows);
    let readings = estate.readings();
    let mut shown = BTreeSet::new();
    for who in Who::ROLES.into_iter().chain([Who::Amina]) {
        let mut browser = estate.browser(who).await;
        let hidden: Vec<&str> = markers
            .iter()
            .filter(|(_, about)| !about.iter().any(|one| may(&estate, who, *one)))
            .map(|(marker, _)| marker.as_str())
            .collect();
        assert!(hidden.len() > 20, "{who:?}: {}", hidden.len());
        for (route, path) in &readings {
            // What a refusal repeats is the same for everybody: two of them are enough.
            let refused = matches!(who, Who::Visitor | Who::Recruiter);
            let methods = if refused { 2 } else { 1 };
            for method in [Method::GET, Method::DELETE].into_iter().take(methods) {
                let seen = ask(&mut browser, method.clone(), path).await;
                let text = everything(&seen);
                let asked = squeezed(path);
                // A link shows whoever holds it what it is for: a shortlist what its maker may read and chose, the end of
                // a letter the address it went to.
                let by_link = |one: &(&'static str, Option<PersonId>)| match route.name {
                    "shared-shortlist" => may(&estate, Who::Recruiter, *one),
                    "mail-stop" => one.0 == "letters.recipient",
                    _ => false,
                };
                let may_by_link = |marker: &str| markers[marker].iter().any(by_link);
                for marker in &hidden {
                    let found = text.contains(marker) && !asked.contains(marker);
                    let found = found && !may_by_link(marker);
                    assert!(
                        !found,
                        "{method} {path} shows {who:?} {marker}: {:?}",
                        markers[*marker]
                    );
                }
                if method == Method::GET {
                    json::assert_known(route, &seen);
                    shown.extend(
                        markers.iter().filter(|(m, _)| text.contains(*m)).map(|(m, _)| m.clone()),
                    );
                }
            }
        }
    }
    // What nobody ever finds is looked for in vain: the search itself works.
    for needed in ["zqamrani", "698765432", "zqrueoliviers", "zqmineur", "19871123"] {
        let needed = if needed == "zqrueoliviers" { "zqruedesoliviers" } else { needed };
        assert!(shown.contains(needed), "{needed} is found nowhere at all");
    }
}

/// Two houses that differ in what is confidential alone: who may not read it is answered alike, byte for byte, whatever
/// the kind of file.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s03_what_is_open_to_all_does_not_depend_on_what_is_not() {
    let one = estate::open().await;
    let other = estate::open_as(&[
        ("date_of_birth", "1991-02-14"),
        ("phone", "06 77 88 99 00"),
        ("whatsapp", "06 77 88 99 11"),
        ("address", "Zqautre chemin"),
        ("instagram", "zqautre"),
        ("rate_hourly_min", "1111111"),
        ("rate_monthly_max", "9999999"),
    ])
    .await;
    for who in [Who::Visitor, Who::Omar, Who::Attendance] {
        let (mut here, mut there) = (one.browser(who).await, other.browser(who).await);
        let about = |route: &Route| route.pattern.contains("{code}");
        for (_, path) in one.readings().into_iter().filter(|(route, _)| about(route)) {
            let (seen, again) = (here.get(&path).await, there.get(&path).await);
            assert_eq!(seen.status, again.status, "{path} as {who:?}");
            assert_eq!(seen.headers.get("etag"), again.headers.get("etag"), "{path} as {who:?}");
            assert!(seen.body == again.body, "{path} as {who:?} tells something");
        }
    }
}
