//! Preparing somebody's profile, and their agreement.

use app::Role;
use testkit::{Browser, Form, TestSite};

use crate::search::talent;

const CREATE: &str = "/admin/users/create";
const NORA: &str = "nora@example.org";

/// The form as an administrator fills it in for Nora.
async fn filled(site: &TestSite, admin: &mut Browser) -> Form {
    let reference = site.house.app.reference();
    let morocco = reference.places.country_named("MA").unwrap().id;
    let city = reference.places.cities_of(morocco).first().unwrap().id.to_string();
    let trade = reference.taxonomy.talents().first().unwrap().id.to_string();
    let morocco = morocco.to_string();
    let form = admin.get(CREATE).await.form_at(&format!("form[action='{CREATE}']"));
    form.fill("first_name", "Nora")
        .fill("last_name", "Alaoui")
        .fill("date_of_birth", "1999-01-02")
        .fill("gender", "F")
        .fill("nationality", &morocco)
        .fill("email", NORA)
        .fill("phone", "06 11 22 33 44")
        .fill("country_id", &morocco)
        .fill("residence_country_id", &morocco)
        .forge("residence_city_id", &city)
        .tick("talents[]", &trade)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_is_prepared_and_agrees_with_their_letter() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let form = filled(&site, &mut admin).await;
    let refused = admin.submit(form.clone().fill("phone", "12")).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.has_error("phone") && refused.form_at("main form").value("last_name") == "Alaoui"
    );
    let seen = admin.submit(form.clone().fill("locale", "fr")).await;
    assert!(seen.text().contains("Accord à donner"), "{}", seen.text());
    assert!(seen.text().contains("Renvoyer la lettre d’activation"));
    let again = admin.submit(form).await;
    assert!(again.text().contains("Nora Alaoui"), "pressed twice: {}", again.text());
    site.house.run_jobs().await;
    let letters = site.house.mailer.sent_to(NORA);
    assert_eq!(letters.len(), 1, "one person, one letter");
    assert_eq!(letters[0].subject, "Votre profil vous attend sur Taalentio");
    let link = letters[0].text.lines().find(|line| line.contains("/auth/activate/")).unwrap();
    let path = link.trim().strip_prefix("http://localhost:5000").unwrap().to_owned();

    let mut nora = site.browser();
    let page = nora.get(&path).await;
    assert!(page.text().contains("Nora, votre profil vous attend"), "{}", page.text());
    assert_eq!(page.count("main input[type=checkbox][checked]"), 0, "nothing is ticked before");
    let form = page.form();
    let words = "une girafe sous la pluie";
    let form = form.forge("password", words).forge("password_again", words);
    let refused = nora.submit(form.clone().tick("consent_public", "on")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has_error("consent_processing") && refused.has_error("consent_terms"));
    assert_eq!(refused.form().value("consent_public"), "on", "nothing ticked is lost");
    let form = form.tick("consent_processing", "on").tick("consent_terms", "on");
    let seen = nora.submit(form).await;
    assert!(seen.text().contains("votre profil est ouvert"), "{}", seen.text());
    let form = seen.form().fill("identifier", NORA).forge("password", words);
    assert!(nora.submit(form).await.text().contains("Nora"));
    assert_eq!(nora.get(&path).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_looks_like_somebody_is_shown_before_they_are_made() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let file = format!("/admin/users/{}", amina.person);
    let form = filled(&site, &mut admin).await;
    let same_phone = form.clone().fill("phone", "+212 612 345 678");
    let seen = admin.submit(same_phone.clone()).await;
    assert_eq!(seen.status, 422);
    assert!(seen.text().contains("Même téléphone") && seen.has_error("despite"));
    assert_eq!(seen.count(&format!("main a[href='{file}']")), 1);
    let same_email = form.clone().fill("email", "amina@example.org");
    let seen = admin.submit(same_email).await;
    assert!(seen.has_error("email") && seen.text().contains("Même adresse"));
    assert_eq!(seen.count("main input[name=despite]"), 0, "an address has one account");
    let twin = form.fill("first_name", "Amina").fill("last_name", "BENALI");
    let seen = admin.submit(twin.fill("date_of_birth", "2002-04-03")).await;
    assert!(seen.text().contains("Même nom et naissance"), "{}", seen.text());
    let seen = admin.submit(same_phone.forge("despite", "on")).await;
    assert!(seen.text().contains("Accord à donner"), "{}", seen.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s04_no_column_slips_through_the_form() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let mut form = filled(&site, &mut admin).await;
    for (name, value) in [
        ("role", "admin"),
        ("verified_at", "2026-01-01"),
        ("visibility", "public"),
        ("prepared_at", ""),
        ("score", "100"),
        ("code", "MAF7777RAB"),
        ("consent_public", "on"),
        ("password", "une girafe sous la pluie"),
    ] {
        form = form.forge(name, value);
    }
    let seen = admin.submit(form).await;
    assert!(seen.text().contains("Accord à donner"), "{}", seen.text());
    assert!(!seen.text().contains("MAF7777RAB"));
    assert_eq!(seen.count("input[name=verified][value='1']"), 1, "nobody has verified her");
    assert!(seen.text().contains("la personne n’a encore rien accepté"), "{}", seen.text());
}
