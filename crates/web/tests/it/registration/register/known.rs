//! Somebody whose address is known: what they typed waits, they sign in, and add a profile to the person they are.

use app::{Actor, Role, accounts};
use kernel::text::EmailAddress;
use testkit::{Browser, Form, Seen, TestSite};

use super::{amina, open};
use crate::registration::pictures::png;

const PHRASE: &str = "une girafe sous la pluie";

/// What Amina typed, with the address of an account that exists.
async fn typed(site: &TestSite, browser: &mut Browser, email: &str) -> Form {
    let form = amina(site, browser).await.fill("email", email);
    form.fill("bio", "Je danse depuis l’enfance.").fill("instagram", "amina.b")
}

/// Sends a form whose address is known, and opens sign-in by the link beside the field.
async fn to_sign_in(browser: &mut Browser, form: Form) -> Seen {
    let refused = browser.submit(form).await;
    assert_eq!(refused.status, 422);
    let link = refused.attribute("main form a[href^='/auth/login']", "href").unwrap();
    browser.get(&link).await
}

async fn sign_in(browser: &mut Browser, login: &Seen, email: &str, password: &str) -> Seen {
    browser.submit(login.form().fill("identifier", email).fill("password", password)).await
}

#[tokio::test]
async fn what_was_typed_comes_back_after_sign_in_and_becomes_a_facet() {
    let site = open().await;
    site.signed_in(Role::Recruiter).await;
    let email = "recruteur@example.org";
    let mut browser = site.browser();
    let form = typed(&site, &mut browser, email).await;
    let sent = form.clone().attach("photo", "moi.png", "image/png", &png(300, 400));
    let login = to_sign_in(&mut browser, sent).await;
    let back = sign_in(&mut browser, &login, email, PHRASE).await;
    assert_eq!(back.status, 200);
    assert!(back.text().contains("Voici ce que vous aviez rempli"), "{}", back.text());
    let again = back.form();
    for field in ["first_name", "phone", "residence_city_id", "talents[]", "bio", "instagram"] {
        assert_eq!(again.value(field), form.value(field), "{field}");
    }
    assert!(!again.value("incoming").is_empty(), "the photo waits");
    assert_eq!((again.value("consent_terms"), again.value("consent_public")), ("", ""));
    assert_eq!(back.count("input[name=email][readonly]"), 1);
    let agreed = again.tick("consent_processing", "on").tick("consent_terms", "on");
    let done = browser.submit(agreed.clone()).await;
    assert_eq!(
        (done.status.as_u16(), done.path.split('?').next()),
        (200, Some("/profile/dashboard"))
    );
    assert!(
        done.text().contains("Votre profil talent est ajouté à votre compte."),
        "{}",
        done.text()
    );
    assert!(done.text().contains("MA-F-0001-OUA"));
    // The answer was lost, and the form is sent again.
    let twice = browser.submit(agreed).await;
    assert!(twice.text().contains("Votre profil talent est ajouté"), "{}", twice.text());
    let app = &site.house.app;
    let account =
        accounts::known(app, &EmailAddress::parse(email).unwrap()).await.unwrap().unwrap();
    let summary = accounts::of_person(app, account.person).await.unwrap().unwrap();
    assert_eq!(summary.role, Role::Recruiter);
}

#[tokio::test]
async fn every_language_brings_it_back() {
    let site = open().await;
    site.signed_in(Role::Attendance).await;
    for (tag, said) in [
        ("fr", "Voici ce que vous aviez rempli"),
        ("en", "Here is what you had filled in"),
        ("ar", "هذا ما كنت قد ملأته"),
    ] {
        let mut browser = site.browser().with_header("accept-language", tag);
        let form = typed(&site, &mut browser, "presence@example.org").await;
        let login = to_sign_in(&mut browser, form).await;
        let link = login.form().value("next").to_owned();
        sign_in(&mut browser, &login, "presence@example.org", PHRASE).await;
        let seen = browser.get(&format!("{link}&lang={tag}")).await;
        assert!(seen.text().contains(said), "{tag}: {}", seen.text());
    }
}

#[tokio::test]
async fn the_token_opens_nothing_for_anybody_else() {
    let site = open().await;
    site.signed_in(Role::Recruiter).await;
    let mut browser = site.browser();
    let form = typed(&site, &mut browser, "recruteur@example.org").await;
    let login = to_sign_in(&mut browser, form).await;
    let next = login.form().value("next").to_owned();
    assert!(next.starts_with("/auth/register?waiting="), "{next}");
    let mut other = site.signed_in(Role::Admin).await;
    let seen = other.get(&next).await;
    assert_eq!(seen.form().value("bio"), "");
    assert_eq!(seen.form().value("email"), "admin@example.org");
    let visitor = site.browser().staying().get(&next).await;
    assert_eq!(visitor.status, 303);
    assert!(visitor.header("location").starts_with("/auth/login?next=%2Fauth%2Fregister"));
}

#[tokio::test]
async fn who_has_a_profile_is_led_to_it_with_a_sentence() {
    let site = open().await;
    let talent = site.house.register(&site.house.amina("amina@example.org")).await;
    let mut browser = crate::talents::signed_in(&site, &talent).await;
    let seen = browser.get("/auth/register?waiting=anything").await;
    assert_eq!(seen.path.split('?').next(), Some("/profile/edit/identity"));
    assert!(seen.text().contains("Vous avez déjà un profil talent"), "{}", seen.text());
    let seen = browser.post("/auth/register", &[("first_name", "Amina")]).await;
    assert_eq!(seen.path.split('?').next(), Some("/profile/edit/identity"));
    let mut staying = browser.staying();
    let seen = staying.get("/auth/register").await;
    assert_eq!((seen.status.as_u16(), seen.header("location")), (303, "/profile/dashboard"));
}

#[tokio::test]
async fn staff_without_a_profile_add_one_of_their_own_accord() {
    let site = TestSite::open().await;
    for role in Role::ALL {
        let mut browser = site.signed_in(role).await;
        let email = format!("{}@example.org", role.key());
        let form = amina(&site, &mut browser).await;
        assert_eq!(form.value("email"), "amina@example.org");
        let other = browser.submit(form.clone()).await;
        let said = other.error("email").unwrap_or_default();
        assert!(said.contains("déconnectez-vous"), "{role:?} {} {}", other.path, other.text());
        let done = browser.submit(form.fill("email", &email)).await;
        assert_eq!(done.path.split('?').next(), Some("/profile/dashboard"), "{}", done.text());
    }
}

#[tokio::test]
async fn a_temporary_password_comes_first_and_the_form_after_it() {
    let site = open().await;
    let talent = site.house.register(&site.house.amina("amina@example.org")).await;
    let account = accounts::of_person(&site.house.app, talent.person).await.unwrap().unwrap();
    let temporary = accounts::draw_temporary_password(&site.house.app, account.account).await;
    let mut browser = site.browser();
    let form = typed(&site, &mut browser, "amina@example.org").await;
    let login = to_sign_in(&mut browser, form).await;
    let temporary = temporary.unwrap();
    let change = sign_in(&mut browser, &login, "amina@example.org", temporary.expose()).await;
    assert!(change.path.starts_with("/account/password?next="), "{}", change.path);
    let next = login.form().value("next").to_owned();
    assert_eq!(change.form().value("next"), next);
    assert_eq!(browser.get(&next).await.path, change.path);
    let form = change.form().fill("current", temporary.expose());
    let form = form.fill("password", PHRASE).fill("password_again", PHRASE);
    let seen = browser.submit(form).await;
    assert!(
        seen.text().contains("Vous avez déjà un profil talent"),
        "{} {}",
        seen.path,
        seen.text()
    );
}

#[tokio::test]
async fn a_closed_registration_adds_no_profile() {
    let site = open().await;
    let mut browser = site.signed_in(Role::Recruiter).await;
    let form = amina(&site, &mut browser).await.fill("email", "recruteur@example.org");
    let closed = app::settings::Registration { open: false, ..Default::default() };
    let system = Actor::System("test");
    app::settings::set_registration(&site.house.app, &system, &closed).await.unwrap();
    let seen = browser.submit(form).await;
    assert!(seen.text().contains("Les inscriptions sont fermées"), "{}", seen.text());
    assert_eq!(browser.get("/profile/dashboard").await.status, 404);
}
