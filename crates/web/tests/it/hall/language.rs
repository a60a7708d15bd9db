//! The language and the colours of a page.

use app::Role;
use testkit::{Seen, TestSite};

fn language(seen: &Seen) -> String {
    seen.attribute("html", "lang").unwrap_or_default()
}

#[tokio::test]
async fn the_address_is_stronger_than_the_cookie_and_the_cookie_than_the_browser() {
    let site = TestSite::open().await;
    assert_eq!(language(&site.browser().get("/").await), "fr");
    let mut browser = site.browser().with_header("accept-language", "de, ar;q=0.8, en;q=0.3");
    assert_eq!(language(&browser.get("/").await), "ar");
    browser.set_cookie("lang", "en");
    assert_eq!(language(&browser.get("/").await), "en");
    assert_eq!(language(&browser.get("/?lang=fr").await), "fr");
    assert_eq!(browser.cookie("lang"), Some("fr"));
    assert_eq!(language(&browser.get("/?lang=klingon").await), "fr");
}

#[tokio::test]
async fn the_switch_remembers_and_comes_back() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let seen = browser.get("/legal/terms?page=2").await;
    let switch = seen.attribute("a[hreflang=ar]", "href").unwrap();
    let seen = browser.get(&switch).await;
    assert_eq!((seen.path.as_str(), language(&seen).as_str()), ("/legal/terms?page=2", "ar"));
    assert_eq!(browser.get("/language/de").await.status, 404);
}

#[tokio::test]
async fn colours_are_in_the_first_byte_of_the_page() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let theme = |seen: &Seen| seen.attribute("html", "data-theme");
    assert_eq!(theme(&browser.get("/").await).as_deref(), Some("auto"));
    let seen = browser.get("/theme/dark?next=/poster").await;
    assert_eq!((seen.path.as_str(), theme(&seen).as_deref()), ("/poster", Some("dark")));
    assert_eq!(browser.get("/theme/purple").await.status, 404);
}

#[tokio::test]
async fn s25_preferences_are_out_of_reach_of_scripts_and_of_other_sites() {
    let site =
        TestSite::open_with(|config| config.base_url = "https://talents.example".to_owned()).await;
    for path in ["/language/en", "/theme/dark", "/?lang=en"] {
        let seen = site.browser().staying().get(path).await;
        let cookie = seen.header("set-cookie");
        for part in ["Path=/", "HttpOnly", "SameSite=Lax", "Secure", "Max-Age=31536000"] {
            assert!(cookie.split("; ").any(|known| known == part), "{path}: {cookie}");
        }
    }
}

#[tokio::test]
async fn a_signed_in_person_can_read_in_another_language_than_the_account() {
    let site = TestSite::open().await;
    let mut browser = site.signed_in(Role::Recruiter).await.with_header("accept-language", "ar");
    assert_eq!(language(&browser.get("/legal/terms").await), "fr");
    browser.set_cookie("lang", "en");
    assert_eq!(language(&browser.get("/legal/terms").await), "fr");
    assert_eq!(language(&browser.get("/language/en?next=/legal/terms").await), "en");
}
