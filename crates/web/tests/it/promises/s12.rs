//! Nobody learns from an answer who has an account.

use testkit::{Seen, TestSite};

use crate::search::talent;

/// What an answer shows: its status, its headers, its body. The length is the body's.
fn shown(seen: &Seen) -> (u16, Vec<String>, String) {
    let mut headers: Vec<String> = seen
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "content-length" | "date"))
        .map(|(name, value)| format!("{name}: {value:?}"))
        .collect();
    headers.sort_unstable();
    (seen.status.as_u16(), headers, seen.html())
}

async fn asked(
    site: &TestSite,
    address: usize,
    identifier: &str,
) -> Vec<(u16, Vec<String>, String)> {
    let mut browser = site.browser().from_address(&format!("198.51.100.{address}")).staying();
    let mut answers = Vec::new();
    for _ in 0..6 {
        let seen = browser.post("/auth/forgot", &[("identifier", identifier)]).await;
        let mut answer = shown(&seen);
        // The refused form keeps what was typed.
        answer.2 = answer.2.replace(identifier, "…");
        answers.push(answer);
    }
    answers
}

#[tokio::test]
async fn s12_a_forgotten_password_answers_alike() {
    let site = TestSite::open().await;
    let known = talent(&site, "Amina", &[]).await;
    let suspended = talent(&site, "Salma", &[]).await;
    let mut admin = site.signed_in(app::Role::Admin).await.staying();
    let path = format!("/admin/users/{}/suspend", suspended.person);
    assert_eq!(admin.post(&path, &[]).await.status, 303);
    let identifiers = [
        "personne@example.org",
        "amina@example.org",
        &known.code,
        "salma@example.org",
        "MAF9999OUA",
        "zz-quelque-chose",
    ];
    let unknown = asked(&site, 0, identifiers[0]).await;
    assert_eq!(unknown.iter().map(|one| one.0).collect::<Vec<_>>(), [303, 303, 303, 303, 303, 429]);
    for (address, identifier) in identifiers.iter().enumerate().skip(1) {
        let answers = asked(&site, address, identifier).await;
        for (number, (answer, expected)) in answers.iter().zip(&unknown).enumerate() {
            assert_eq!(answer, expected, "{identifier}, answer {number}");
        }
    }
    assert!(
        site.house.mailer.sent_to("amina@example.org").is_empty(),
        "no letter is waited for: an answer takes no longer when there is one"
    );
}

/// Registers in a browser with that telephone; gives what the answer shows, without what is each person's own.
async fn registered(site: &TestSite, name: &str, phone: &str) -> (u16, String, Vec<String>) {
    let mut browser = site.browser();
    let form = browser.get("/auth/register").await.form();
    let answers = site.house.amina(&format!("{name}@example.org"));
    let form = answers.iter().fold(form, |form, (name, _)| form.forge(name, answers.one(name)));
    let form = form.forge("first_name", name).forge("phone", phone);
    let seen = browser.submit(form).await;
    let code = seen.attribute("[data-copy]", "data-copy").unwrap();
    let words = seen.words("main").replace(&code, "…").replace(&app::people::dashed(&code), "…");
    let path = seen.path.rsplit_once('/').unwrap();
    let headers = seen.headers.keys().map(ToString::to_string).collect();
    (seen.status.as_u16(), format!("{} {}", path.0, words.replace(name, "…")), headers)
}

/// A change of address is no part of the product yet: the profile shows it and has no field for it.
#[tokio::test]
async fn s12_a_phone_somebody_else_has_is_not_told() {
    let site = super::open_without_limits().await;
    talent(&site, "Amina", &[("phone", "06 12 34 56 78")]).await;
    let unknown = registered(&site, "Salma", "06 98 76 54 32").await;
    assert!(unknown.0 == 200 && unknown.1.starts_with("/auth/welcome "), "{unknown:?}");
    assert_eq!(registered(&site, "Samia", "06 12 34 56 78").await, unknown);
}
