//! What people typed about themselves, and what visitors write to them, in letters.

use app::{
    Actor, Caller,
    settings::{self, Registration},
    talents::{self, ContactMessage},
};

use kernel::text::EmailAddress;
use testkit::{Letter, TestSite};

use super::{Takes, Typed, assert_same, form, harmless, hostile, shape, squeezed, typed, value};
use crate::promises::{
    open, open_without_limits,
    payloads::{count, payload},
    shape::{assert_known, page},
};

/// Each letter of welcome carries a card, which is drawn: people in steps, so that every payload is in one of their fields.
const STEP: usize = 9;

/// Who is told of each registration.
const ADMIN: &str = "admin@example.org";

async fn letters_of(site: &TestSite, email: &str, typed: &Typed) -> Vec<Letter> {
    let told = site.house.mailer.sent_to(ADMIN).len();
    site.house.register(&form(site, email, typed)).await;
    site.house.run_jobs().await;
    let mut letters = site.house.mailer.sent_to(email);
    letters.extend(site.house.mailer.sent_to(ADMIN).split_off(told));
    letters
}

/// No header can be added, and the parts hold what was typed as words.
fn assert_sound(letter: &Letter, what: &str) {
    let breaks =
        |text: &str| text.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
    let mut headers = vec![&letter.subject, &letter.to.name, &letter.to.email];
    headers.extend(letter.reply_to.iter().flat_map(|one| [&one.name, &one.email]));
    assert!(!headers.into_iter().any(|text| breaks(text)), "{what}: {letter:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_markup_in_a_registration_is_text_in_its_letters() {
    let site = open().await;
    site.signed_in(app::Role::Admin).await;
    let told = Registration { tell_admins: true, ..Registration::default() };
    settings::set_registration(&site.house.app, &Actor::System("test"), &told).await.unwrap();
    let expected = letters_of(&site, "amina@example.org", &harmless()).await;
    assert!(expected.len() >= 3, "{expected:?}");
    let shapes: Vec<_> = expected.iter().map(|one| shape(&page(&one.html).whole())).collect();
    for number in (0..count()).step_by(STEP) {
        let typed = hostile(number);
        let letters = letters_of(&site, &format!("amina{number}@example.org"), &typed).await;
        assert_eq!(letters.len(), expected.len(), "{typed:?}");
        let name = squeezed(value(&typed, "first_name"));
        for (letter, shape) in letters.iter().zip(&shapes) {
            let whole = page(&letter.html).whole();
            assert_same(shape, &whole, &format!("{}: {typed:?}", letter.subject));
            let text = squeezed(&letter.text);
            assert!(whole.text.contains(&name) && text.contains(&name), "{name}: {text}");
            assert_sound(letter, &name);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_markup_in_a_message_is_text_in_the_letter_that_brings_it() {
    let site = open_without_limits().await;
    let (app, talent) = (
        &site.house.app,
        site.house.register(&form(&site, "amina@example.org", &harmless())).await,
    );
    site.house.run_jobs().await;
    let mut harmless: Option<Vec<String>> = None;
    let visitor = Actor::Visitor(Caller { address: "192.0.2.7".to_owned(), ..Caller::default() });
    for number in 0..=count() {
        let words = |takes, place: usize| match number {
            0 => Some("Nadia".to_owned()),
            _ => typed(takes, number + place),
        };
        let name = words(Takes::Line(100), 41).unwrap_or_else(|| "Nadia".to_owned());
        let message = words(Takes::Lines, 0).unwrap_or_else(|| "Nadia".to_owned());
        let email = EmailAddress::parse("nadia@example.net").unwrap();
        let sent = ContactMessage { name: name.clone(), email, message: message.clone() };
        talents::contact(app, &visitor, &talent.code, sent).await.unwrap();
        site.house.run_jobs().await;
        let letter = site.house.mailer.sent().pop().unwrap();
        let whole = page(&letter.html).whole();
        let expected = harmless.get_or_insert_with(|| shape(&whole));
        if message.contains(['\n', '\r']) {
            assert_known(expected, &whole, payload(number));
        } else {
            assert_same(expected, &whole, payload(number));
        }
        for line in message.lines().map(squeezed).chain([squeezed(&name)]) {
            assert!(whole.text.contains(&line), "{line:?}");
            assert!(squeezed(&letter.text).contains(&line), "{line:?}: {}", letter.text);
        }
        assert_sound(&letter, &message);
    }
}
