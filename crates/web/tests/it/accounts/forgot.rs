//! A forgotten password.

use testkit::TestSite;

use super::{AMINA, amina, assert_leads};

#[tokio::test]
async fn the_answer_says_nothing_of_whether_the_account_exists() {
    let site = TestSite::open().await;
    let code = amina(&site).await.code;
    let before = site.house.mailer.sent().len();
    let mut pages = Vec::new();
    for identifier in [AMINA, &code.to_lowercase(), "personne@example.org", "n'importe quoi"] {
        let mut browser = site.browser().staying();
        let form = browser.get("/auth/forgot").await.form().fill("identifier", identifier);
        let seen = browser.submit(form).await;
        assert_leads(&seen, "/auth/forgot");
        pages.push(browser.get(&seen.location().unwrap()).await.html());
    }
    assert!(pages.iter().all(|page| *page == pages[0]));
    assert!(pages[0].contains("Regardez votre boîte e-mail"));
    site.house.run_jobs().await;
    let letters = site.house.mailer.sent();
    let new: Vec<&str> = letters[before..].iter().map(|letter| letter.to.email.as_str()).collect();
    assert_eq!(new, [AMINA, AMINA]);
}

#[tokio::test]
async fn an_empty_form_comes_back() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let form = browser.get("/auth/forgot").await.form();
    let seen = browser.submit(form).await;
    assert_eq!(seen.status, 422);
    assert_eq!(seen.error("identifier").as_deref(), Some("Ce champ est nécessaire."));
}

#[tokio::test]
async fn the_sixth_request_of_an_hour_waits_and_keeps_the_address() {
    let site = TestSite::open().await;
    let mut browser = site.browser().staying();
    for _ in 0..5 {
        assert_leads(&browser.post("/auth/forgot", &[("identifier", AMINA)]).await, "/auth/forgot");
    }
    let seen = browser.post("/auth/forgot", &[("identifier", AMINA)]).await;
    assert_eq!(seen.status, 429);
    assert!(!seen.header("retry-after").is_empty());
    assert!(seen.words("[role=alert]").contains("Trop d’essais"));
    assert_eq!(seen.form().value("identifier"), AMINA);
}
