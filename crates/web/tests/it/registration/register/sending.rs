//! The form as it is sent: once, twice, from two tabs, with an address that is known.

use app::accounts;
use kernel::text::EmailAddress;

use super::{amina, open};

#[tokio::test]
async fn who_registers_is_led_to_a_welcome_and_is_not_signed_in() {
    let site = open().await;
    let mut browser = site.browser().staying();
    let form = amina(&site, &mut browser).await;
    let seen = browser.submit(form).await;
    assert_eq!(seen.status, 303);
    assert!(seen.header("location").starts_with("/auth/welcome/"));
    assert_eq!((browser.cookie("sid"), seen.header("set-cookie")), (None, ""));
    let email = EmailAddress::parse("amina@example.org").unwrap();
    assert!(accounts::known(&site.house.app, &email).await.unwrap().is_some());
}

#[tokio::test]
async fn a_lost_answer_sent_again_gives_the_same_welcome() {
    let site = testkit::TestSite::open().await;
    site.house.clock.advance(chrono::TimeDelta::seconds(1));
    let mut browser = site.browser().staying();
    let form = amina(&site, &mut browser).await.forge("refresh", "1");
    let page = browser.submit(form).await;
    site.house.clock.advance(chrono::TimeDelta::seconds(3));
    let question = page.words("label[for=f-robot_answer]");
    let sum: u32 = question.split(' ').filter_map(|word| word.parse::<u32>().ok()).sum();
    let form = page.form().fill("robot_answer", &sum.to_string());
    let form =
        form.attach("photo", "a.png", "image/png", &crate::registration::pictures::png(300, 400));
    let first = browser.submit(form.clone()).await;
    let again = browser.submit(form).await;
    assert_eq!(
        (first.status.as_u16(), again.status.as_u16()),
        (303, 303),
        "{}",
        again.words("[data-summary]")
    );
    assert_eq!(first.header("location"), again.header("location"));
}

#[tokio::test]
async fn a_form_pressed_twice_makes_one_person() {
    let site = open().await;
    let (mut one, mut other) = (site.browser(), site.browser());
    let form = amina(&site, &mut one).await;
    let (first, second) = (one.submit(form.clone()), other.submit(form.clone()));
    let (first, second) = tokio::join!(first, second);
    for seen in [first, second, one.submit(form).await] {
        assert_eq!(seen.status, 200, "{}", seen.words("[data-summary]"));
        assert!(seen.text().contains("MA-F-0001-OUA"));
    }
}

#[tokio::test]
async fn two_tabs_register_two_people() {
    let site = open().await;
    let mut browser = site.browser();
    let amina_form = amina(&site, &mut browser).await;
    let sister = amina(&site, &mut browser)
        .await
        .fill("first_name", "Salma")
        .fill("email", "salma@example.org");
    assert!(browser.submit(amina_form).await.text().contains("MA-F-0001-OUA"));
    assert!(browser.submit(sister).await.text().contains("MA-F-0002-OUA"));
}

#[tokio::test]
async fn the_same_page_filled_in_for_somebody_else_is_somebody_else() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await;
    browser.submit(form.clone()).await;
    let sister = form.fill("first_name", "Salma").fill("email", "salma@example.org");
    assert!(browser.submit(sister).await.text().contains("MA-F-0002-OUA"));
}

#[tokio::test]
async fn a_known_address_is_told_beside_the_field_with_the_way_to_sign_in() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await;
    browser.submit(form).await;
    let form = amina(&site, &mut browser).await.fill("email", "AMINA@example.org");
    let form =
        form.attach("photo", "a.png", "image/png", &crate::registration::pictures::png(300, 400));
    let seen = browser.submit(form).await;
    assert_eq!(seen.status, 422);
    assert!(seen.error("email").unwrap_or_default().contains("connectez-vous"));
    let way_back = "main form a[href^='/auth/login?next=%2Fauth%2Fregister%3Fwaiting%3D']";
    assert_eq!(seen.count(way_back), 1);
    assert_eq!(seen.form().value("email"), "AMINA@example.org");
    assert!(!seen.form().value("incoming").is_empty(), "the photo waits");
    let seen = browser.submit(seen.form().fill("email", "salma@example.org")).await;
    assert!(seen.text().contains("MA-F-0002-OUA"));
}

#[tokio::test]
async fn the_language_of_the_page_is_the_language_of_the_person() {
    let site = open().await;
    let mut browser = site.browser().with_header("accept-language", "ar");
    let form = amina(&site, &mut browser).await;
    assert_eq!(browser.submit(form).await.status, 200);
    let email = EmailAddress::parse("amina@example.org").unwrap();
    let app = &site.house.app;
    let person = accounts::known(app, &email).await.unwrap().unwrap().person;
    let account = accounts::of_person(app, person).await.unwrap().unwrap();
    assert_eq!(account.locale, kernel::Locale::Ar);
}

#[tokio::test]
async fn nonsense_instead_of_a_form_is_a_refused_form() {
    let site = open().await;
    let mut browser = site.browser();
    assert_eq!(browser.post("/auth/register", &[]).await.status, 422);
    let many: Vec<(String, String)> =
        (0..300).map(|n| ("nationality".to_owned(), n.to_string())).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, value)| (&**name, &**value)).collect();
    assert_eq!(browser.post("/auth/register", &many).await.status, 422);
}
