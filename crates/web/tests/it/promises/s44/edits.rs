//! The same words come in by the forms of the owner and of administrators, and stand in these forms again.

use app::Role;
use testkit::{Browser, Form, Seen, TestSite};

use super::{Typed, assert_same, form, harmless, hostile, is_address, shape, squeezed, value};
use crate::promises::{open, payloads::count};

/// The sections with words, and their fields.
const SECTIONS: [(&str, &[&str]); 5] = [
    ("identity", &["first_name", "last_name"]),
    ("contact", &["address"]),
    ("place", &["residence_city_name"]),
    ("talents", &["education", "bio"]),
    ("links", &["portfolio_url", "website", "instagram", "imdb_url"]),
];

/// A form as somebody finds it, and how its page is built when it was saved with harmless words.
struct Desk {
    form: Form,
    fields: &'static [&'static str],
    saved: Vec<String>,
}

fn filled(form: &Form, fields: &[&str], typed: &Typed) -> Form {
    let form = form.clone();
    fields.iter().fold(form, |form, field| form.fill(field, value(typed, field)))
}

async fn desks(browser: &mut Browser, path: impl Fn(&str) -> String) -> Vec<Desk> {
    let mut desks = Vec::new();
    for (section, fields) in SECTIONS {
        let form = browser.get(&path(section)).await.form();
        let saved = browser.submit(filled(&form, fields, &harmless())).await;
        assert!(saved.text().contains("C’est enregistré."), "{section}: {}", saved.text());
        desks.push(Desk { form, fields, saved: shape(&saved.whole()) });
    }
    desks
}

/// Addresses come back as they are kept, words as they were typed.
fn stored(field: &str, words: &str) -> String {
    let address = kernel::text::web_address(words).ok().filter(|_| is_address(field));
    address.unwrap_or_else(|| squeezed(words))
}

/// The page after a save is the form again, with what was typed in it.
fn assert_stands(seen: &Seen, desk: &Desk, typed: &Typed) {
    let whole = seen.whole();
    let what = format!("{} with {typed:?}", seen.path);
    assert_eq!(seen.status, 200, "{what}: {}", seen.words("[data-summary]"));
    assert_same(&desk.saved, &whole, &what);
    for field in desk.fields {
        let words = value(typed, field);
        let stored = stored(field, words);
        let mut attributes = whole.elements.iter().flat_map(|(_, attributes)| attributes);
        let stands = attributes.any(|(name, value)| name == "value" && squeezed(value) == stored);
        assert!(stands || whole.text.contains(&stored), "{what}: {field}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_markup_in_any_field_is_text_in_the_forms_that_change_it() {
    let site: TestSite = open().await;
    let talent = site.house.register(&form(&site, "amina@example.org", &harmless())).await;
    let (mut owner, mut admin) =
        (site.as_person(talent.person).await, site.signed_in(Role::Admin).await);
    let own = desks(&mut owner, |section| format!("/profile/edit/{section}")).await;
    let person = talent.person;
    let path = |section: &str| format!("/admin/users/{person}/edit?section={section}");
    let theirs = desks(&mut admin, path).await;
    let page = format!("/t/{}", talent.code);
    let public = shape(&owner.get(&page).await.whole());
    let photo = shape(&owner.get("/profile/photo").await.whole());
    for number in 0..count() {
        let typed = hostile(number);
        let place = number % SECTIONS.len();
        let (browser, desk) = if (number / SECTIONS.len()).is_multiple_of(2) {
            (&mut owner, &own[place])
        } else {
            (&mut admin, &theirs[place])
        };
        let saved = browser.submit(filled(&desk.form, desk.fields, &typed)).await;
        assert_stands(&saved, desk, &typed);
        if number.is_multiple_of(7) {
            let what = format!("after {typed:?}");
            assert_same(&public, &owner.get(&page).await.whole(), &what);
            assert_same(&photo, &owner.get("/profile/photo").await.whole(), &what);
        }
    }
}
