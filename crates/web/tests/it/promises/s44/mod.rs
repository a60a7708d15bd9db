//! Markup that somebody stored is text wherever it is shown (quality.md S44): every payload in every field that takes
//! words, every view read by an HTML parser.

mod edits;
mod letters;
mod people;
mod refused;

use app::{answers::Answers, testing::with};
use kernel::text::web_address;
use testkit::{Seen, TestSite, Whole};

use super::{
    payloads::{Takes, squeezed, typed},
    shape::{assert_same, shape},
};

/// Every field that takes words, with harmless ones.
const FIELDS: [(&str, Takes, &str); 10] = [
    ("first_name", Takes::Name, "Amina"),
    ("last_name", Takes::Name, "Benali"),
    ("address", Takes::Lines, "12 rue des Oliviers"),
    ("residence_city_name", Takes::Line(100), "Zagora"),
    ("education", Takes::Lines, "Baccalauréat"),
    ("bio", Takes::Lines, "Du sourire et du souffle."),
    ("portfolio_url", Takes::Address("https://evil.example/"), "https://evil.example/"),
    ("website", Takes::Address("https://evil.example/?q="), "https://evil.example/?q="),
    ("instagram", Takes::Address("https://instagram.com/"), "https://instagram.com/a"),
    ("imdb_url", Takes::Address("https://imdb.com/#"), "https://imdb.com/#a"),
];

/// What one person typed, by field.
type Typed = Vec<(&'static str, String)>;

/// Payload `number` in the first field, the next one in the second, and so on; harmless words where none is taken.
fn hostile(number: usize) -> Typed {
    let fields = FIELDS.iter().enumerate();
    let typed = fields.map(|(place, (field, takes, harmless))| {
        (*field, typed(*takes, number + place * 37).unwrap_or_else(|| (*harmless).to_owned()))
    });
    typed.collect()
}

fn harmless() -> Typed {
    FIELDS.iter().map(|(field, _, words)| (*field, (*words).to_owned())).collect()
}

fn value<'t>(typed: &'t Typed, field: &str) -> &'t str {
    typed.iter().find(|(name, _)| *name == field).map_or("", |(_, words)| words)
}

/// Amina's form with these words.
fn form(site: &TestSite, email: &str, typed: &Typed) -> Answers {
    let form = with(&site.house.amina(email), "residence_city_id", "other");
    typed.iter().fold(form, |form, (name, words)| with(&form, name, words))
}

/// Asserts that the page shows these fields as they were typed: words as words, addresses as the targets of links.
#[track_caller]
fn assert_shows(seen: &Whole, typed: &Typed, fields: &[&str], what: &str) {
    for field in fields {
        let words = value(typed, field);
        let shown = match web_address(words).ok().filter(|_| is_address(field)) {
            Some(address) => leads_to(seen, &address),
            None => seen.text.contains(&squeezed(words)),
        };
        assert!(shown, "{what}: {field} is not shown as it was typed: {words:?}");
    }
}

fn is_address(field: &str) -> bool {
    FIELDS.iter().any(|(name, takes, _)| *name == field && matches!(takes, Takes::Address(_)))
}

fn leads_to(seen: &Whole, address: &str) -> bool {
    let links = seen.elements.iter().filter(|(name, _)| name == "a");
    let mut targets = links.flat_map(|(_, attributes)| attributes);
    targets.any(|(name, value)| name == "href" && value == address)
}

/// The pages about somebody harmless, in the order in which they are opened: what the others are compared with.
#[derive(Default)]
struct Harmless(Vec<Vec<String>>);

/// Somebody whose pages are opened, one after the other.
struct Walk<'h> {
    typed: &'h Typed,
    harmless: &'h mut Harmless,
    next: usize,
}

impl<'h> Walk<'h> {
    fn of(typed: &'h Typed, harmless: &'h mut Harmless) -> Self {
        Self { typed, harmless, next: 0 }
    }

    /// Compares a page with that of the first walk, which is the harmless one.
    fn page(&mut self, seen: &Seen, fields: &[&str], what: &str) {
        assert_eq!(seen.status, 200, "{what} {}", seen.path);
        let whole = seen.whole();
        if self.harmless.0.len() == self.next {
            self.harmless.0.push(shape(&whole));
        }
        let what = format!("{what} with {:?}", self.typed);
        assert_same(&self.harmless.0[self.next], &whole, &what);
        assert_shows(&whole, self.typed, fields, &what);
        self.next += 1;
    }
}
