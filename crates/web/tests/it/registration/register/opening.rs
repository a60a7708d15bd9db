//! The form as it is opened.

use app::{Actor, settings};
use testkit::TestSite;

use super::{city, country, open};

#[tokio::test]
async fn the_form_is_one_page_that_nobody_keeps() {
    let site = TestSite::open().await;
    let seen = site.browser().get("/auth/register").await;
    assert_eq!((seen.status.as_u16(), seen.header("cache-control")), (200, "no-store"));
    assert_eq!(seen.words("title"), "Inscription talent · Taalentio");
    assert_eq!(seen.count("main form"), 1);
    assert_eq!(seen.count("fieldset[data-step]"), 5);
    let form = seen.form();
    assert_eq!(form.action, "/auth/register");
    assert_eq!(form.value("form_id").len(), 32);
    assert_eq!(form.value("residence_country_id"), "");
    assert_eq!(form.value("whatsapp_same"), "on");
    for consent in ["consent_processing", "consent_terms", "consent_public", "consent_messages"] {
        assert_eq!(form.value(consent), "", "{consent} is never pre-ticked");
    }
    assert_eq!(seen.words("#f-country_id option:nth-child(2)"), "Maroc");
    assert_eq!(seen.count("[name='languages[]']"), 3);
}

#[tokio::test]
async fn hidden_inputs_are_written_as_outside_clients_read_them() {
    let site = TestSite::open().await;
    let html = site.browser().get("/auth/register?poster=a.b").await.html();
    for name in ["form_id", "poster", "shown_token", "question_token"] {
        assert!(
            html.contains(&format!("<input type=\"hidden\" name=\"{name}\" value=\"")),
            "{name}"
        );
    }
}

#[tokio::test]
async fn two_tabs_hold_two_forms() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let one = browser.get("/auth/register").await.form();
    let other = browser.get("/auth/register").await.form();
    assert_ne!(one.value("form_id"), other.value("form_id"));
}

#[tokio::test]
async fn the_page_speaks_three_languages() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    for (tag, dir, title, country) in [
        ("fr", "ltr", "Inscription talent", "Allemagne"),
        ("en", "ltr", "Join as a talent", "Germany"),
        ("ar", "rtl", "تسجيل موهبة", "ألمانيا"),
    ] {
        let seen = browser.get(&format!("/auth/register?lang={tag}")).await;
        assert_eq!(seen.attribute("html", "dir").as_deref(), Some(dir));
        assert_eq!(seen.words("h1"), title, "{tag}");
        assert!(seen.words("#f-country_id").contains(country), "{tag}");
    }
}

#[tokio::test]
async fn without_script_a_button_brings_the_cities_of_the_country() {
    let site = open().await;
    let mut browser = site.browser();
    let seen = browser.get("/auth/register").await;
    assert_eq!(seen.count("#f-residence_city_id option"), 2);
    assert!(seen.html().contains("name=\"refresh\""));
    let form = seen.form().fill("first_name", "Amina");
    let form = form.fill("residence_country_id", &country(&site, "MA"));
    let seen = browser.submit(form.forge("refresh", "cities")).await;
    assert_eq!((seen.status.as_u16(), seen.count("[aria-invalid]")), (200, 0));
    assert_eq!(seen.form().value("first_name"), "Amina");
    let ouarzazate = format!("#f-residence_city_id option[value='{}']", city(&site, "Ouarzazate"));
    assert_eq!(seen.words(&ouarzazate), "Ouarzazate");
}

#[tokio::test]
async fn a_closed_registration_says_so_and_has_no_form() {
    let site = TestSite::open().await;
    let closed = settings::Registration { open: false, ..Default::default() };
    let system = Actor::System("test");
    settings::set_registration(&site.house.app, &system, &closed).await.unwrap();
    let seen = site.browser().get("/auth/register").await;
    assert_eq!((seen.status.as_u16(), seen.count("main form")), (200, 0));
    assert!(seen.text().contains("Les inscriptions sont fermées"));
}

/// The budget of a form step (quality.md) is 8 kB; three lists of the world stand in this one.
#[tokio::test]
async fn the_page_stays_light() {
    let site = TestSite::open().await;
    let mut browser = site.browser().with_header("accept-encoding", "gzip");
    let seen = browser.get("/auth/register").await;
    assert_eq!(seen.header("content-encoding"), "gzip");
    assert!(seen.body.len() < 20_000, "{} bytes", seen.body.len());
}
