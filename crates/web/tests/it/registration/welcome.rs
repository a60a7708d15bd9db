//! The page after registration.

use app::testing::with;
use chrono::TimeDelta;
use testkit::{Seen, TestSite};

async fn welcome(site: &TestSite, public: bool) -> Seen {
    let form = site.house.amina("amina@example.org");
    let form = if public { form } else { with(&form, "consent_public", "") };
    let registered = site.house.register(&form).await;
    site.browser().get(&format!("/auth/welcome/{}", registered.welcome)).await
}

#[tokio::test]
async fn the_code_stands_there_with_dashes_and_what_to_do_with_it() {
    let site = TestSite::open().await;
    let seen = welcome(&site, true).await;
    assert_eq!((seen.status.as_u16(), seen.header("cache-control")), (200, "no-store"));
    assert_eq!(seen.words("h1"), "Bienvenue, Amina.");
    assert!(seen.text().contains("MA-F-0001-OUA"));
    assert_eq!(seen.attribute("[data-copy]", "data-copy").as_deref(), Some("MAF0001OUA"));
    assert_eq!(seen.count(".qr svg"), 1);
    assert_eq!(seen.count("a[href='/t/MAF0001OUA']"), 1);
    assert_eq!(seen.count("a[href='/t/MAF0001OUA/card.pdf']"), 1);
    assert!(seen.text().contains("a•••@example.org") && !seen.html().contains("amina@example.org"));
    assert_eq!(seen.attribute("meta[name=robots]", "content").as_deref(), Some("noindex"));
    assert_eq!(seen.header("content-encoding"), "");
}

#[tokio::test]
async fn whatsapp_gets_the_code_and_the_address_of_the_page() {
    let site = TestSite::open().await;
    let seen = welcome(&site, true).await;
    let href = seen.attribute("a[href^='https://wa.me/']", "href").unwrap();
    let text = url::Url::parse(&href).unwrap();
    let text = text.query_pairs().find(|(name, _)| name == "text").unwrap().1.into_owned();
    assert_eq!(
        text,
        "Mon code talent\u{202f}: MA-F-0001-OUA. Ma page\u{202f}:\nhttp://localhost:5000/t/MAF0001OUA"
    );
    assert!(!href.contains('+'));
}

#[tokio::test]
async fn a_page_for_recruiters_is_reached_by_way_of_sign_in() {
    let site = TestSite::open().await;
    let seen = welcome(&site, false).await;
    assert!(seen.text().contains("Votre page est réservée aux recruteurs"));
    assert_eq!(seen.count("a[href='/auth/login?next=/t/MAF0001OUA']"), 1);
    assert_eq!(seen.count("a[href='/auth/login?next=/t/MAF0001OUA/card.pdf']"), 1);
}

#[tokio::test]
async fn forged_and_old_tokens_open_nothing() {
    let site = TestSite::open().await;
    let token = site.house.register(&site.house.amina("amina@example.org")).await.welcome;
    assert_eq!(site.browser().get("/auth/welcome/x.y").await.status, 404);
    assert_eq!(site.browser().get(&format!("/auth/welcome/{token}x")).await.status, 404);
    site.house.clock.advance(TimeDelta::hours(24));
    assert_eq!(site.browser().get(&format!("/auth/welcome/{token}")).await.status, 404);
}
