//! Sign-out.

use app::Role;
use testkit::TestSite;

use super::{assert_is_out, assert_leads};

#[tokio::test]
async fn the_page_shows_a_button_and_ends_nothing() {
    let site = TestSite::open().await;
    let mut browser = site.signed_in(Role::Talent).await.staying();
    let page = browser.get("/auth/logout").await;
    assert_eq!((page.status.as_u16(), page.words("h1")), (200, "Déconnexion".to_owned()));
    assert_eq!(page.form().action, "/auth/logout");
    assert_eq!(browser.get("/account/password").await.status, 200);
}

#[tokio::test]
async fn s27_the_button_ends_the_session_on_the_server() {
    let site = TestSite::open().await;
    let mut browser = site.signed_in(Role::Talent).await;
    let ended = browser.cookie("sid").unwrap().to_owned();
    browser.set_cookie("lang", "fr");
    let page = browser.get("/auth/logout").await;
    browser = browser.staying();
    let seen = browser.submit(page.form()).await;
    assert_leads(&seen, "/");
    assert_eq!(seen.header("clear-site-data"), "\"cache\", \"storage\"");
    assert_eq!((browser.cookie("sid"), browser.cookie("lang")), (None, Some("fr")));
    let front = browser.get(&seen.location().unwrap()).await;
    assert!(front.text().contains("Vous êtes déconnecté."), "{}", front.text());

    let mut thief = site.browser().staying();
    thief.set_cookie("sid", &ended);
    assert_is_out(&mut thief).await;
    thief.set_cookie("sid", &ended);
    assert_eq!(thief.post("/auth/logout", &[]).await.status, 401);
}

#[tokio::test]
async fn who_is_not_signed_in_has_nothing_to_end() {
    let site = TestSite::open().await;
    let mut browser = site.browser().staying();
    assert_leads(&browser.get("/auth/logout").await, "/auth/login");
    assert_eq!(browser.post("/auth/logout", &[]).await.status, 401);
}
