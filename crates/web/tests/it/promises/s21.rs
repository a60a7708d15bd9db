//! Nobody learns from an answer whether a code is given (quality.md S21).

use app::{Actor, accounts};
use testkit::{Browser, Seen, TestSite};

use super::open_without_limits;
use crate::search::talent;

/// A code that nobody has.
const UNKNOWN: &str = "MAM9999OUA";

/// Everything an answer shows, with the code taken out in every way it is written.
fn shown(seen: &Seen, code: &str) -> (u16, Vec<String>, String) {
    let mut headers: Vec<String> = seen
        .headers
        .iter()
        .filter(|(name, _)| name.as_str() != "content-length")
        .map(|(name, value)| format!("{name}: {value:?}"))
        .collect();
    headers.sort_unstable();
    let dashed = app::people::dashed(code);
    (seen.status.as_u16(), headers, seen.html().replace(code, "…").replace(&dashed, "…"))
}

/// What hangs on a code.
async fn answers(browser: &mut Browser, code: &str) -> Vec<(u16, Vec<String>, String)> {
    let mut answers = Vec::new();
    for path in [
        "/t/{}",
        "/profile/view/{}",
        "/t/{}/contact",
        "/t/{}/card.pdf",
        "/t/{}/qr.svg",
        "/t/{}/qr.png",
    ] {
        let seen = browser.get(&path.replace("{}", code)).await;
        assert_eq!(seen.status, 404, "{path} of {code}");
        answers.push(shown(&seen, code));
    }
    let message = [("name", "Nadia"), ("email", "nadia@example.net"), ("message", "Bonjour")];
    answers.push(shown(&browser.post(&format!("/t/{code}/contact"), &message).await, code));
    answers
}

/// Codes that are given, each with another reason to be answered like one that is not.
async fn hidden(site: &TestSite) -> Vec<(&'static str, String)> {
    let minor = [
        ("date_of_birth", "2012-04-03"),
        ("guardian_name", "Hassan"),
        ("guardian_phone", "06 12 34 56 79"),
        ("guardian_email", "hassan@example.org"),
        ("guardian_consent", "on"),
    ];
    let minor = talent(site, "Aya", &minor).await;
    let unpublished = talent(site, "Salma", &[("consent_public", "")]).await;
    let (private, suspended) =
        (talent(site, "Fatou", &[]).await, talent(site, "Youssef", &[]).await);
    crate::talents::hide(site, &private, "private").await;
    let account = accounts::of_person(&site.house.app, suspended.person).await.unwrap().unwrap();
    let system = Actor::System("test");
    accounts::roles::suspend(&site.house.app, &system, account.account).await.unwrap();
    vec![
        ("a minor", minor.code),
        ("for casting staff alone", unpublished.code),
        ("private", private.code),
        ("suspended", suspended.code),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s21_unknown_hidden_and_suspended_are_one_answer() {
    let site = open_without_limits().await;
    let mut browser = site.browser().staying();
    let expected = answers(&mut browser, UNKNOWN).await;
    for (why, code) in hidden(&site).await {
        assert_eq!(answers(&mut browser, &code).await, expected, "{why}");
    }
}
