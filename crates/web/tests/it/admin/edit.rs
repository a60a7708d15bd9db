//! Changing somebody's profile.

use app::{Role, journal, talents::Section};
use testkit::TestSite;

use crate::search::talent;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_section_is_saved_as_it_stands_without_changing_anything() {
    let site = TestSite::open().await;
    let languages = [
        ("languages[]", "ara"),
        ("language_levels[]", "C2"),
        ("instagram", "@amina.b"),
        ("bio", "Deux\nlignes"),
    ];
    let amina = talent(&site, "Amina", &languages).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let actor = site.house.stranger(Role::Admin);
    let answers = || app::talents::answers_of(&site.house.app, &actor, amina.person);
    let before = answers().await.unwrap();
    let files = [Section::Photo, Section::Cv];
    for section in Section::ALL.into_iter().filter(|section| !files.contains(section)) {
        let path = format!("/admin/users/{}/edit?section={}", amina.person, section.key());
        let form = admin.get(&path).await.form();
        assert_eq!(form.action, path);
        let seen = admin.submit(form).await;
        assert!(
            seen.status == 200 && seen.text().contains("C’est enregistré."),
            "{}: {}",
            section.key(),
            seen.text()
        );
    }
    assert_eq!(answers().await.unwrap(), before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_is_kept_and_journaled_and_a_refused_one_comes_back() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let path = format!("/admin/users/{}/edit?section=contact", amina.person);
    let refused = admin.get(&path).await.form().fill("phone", "12").fill("address", "2, rue Neuve");
    let seen = admin.submit(refused).await;
    assert_eq!(seen.status, 422);
    assert!(seen.error("phone").unwrap().contains("n’est pas complet"));
    assert_eq!(seen.form().value("address"), "2, rue Neuve");
    let seen = admin.submit(seen.form().fill("phone", "06 99 99 99 99")).await;
    assert!(
        seen.text().contains("C’est enregistré.")
            && seen.form().value("phone").ends_with("699999999")
    );
    let lines =
        journal::of_person(&site.house.app, &site.house.stranger(Role::Admin), amina.person, 10)
            .await
            .unwrap();
    assert!(lines.iter().any(|line| line.name == "profile_edited" && line.actor == "admin"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_photo_is_put_and_removed() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let path = format!("/admin/users/{}/edit?section=photo", amina.person);
    let empty = admin.get(&path).await;
    assert_eq!(
        admin.submit(empty.form()).await.error("photo").as_deref(),
        Some("Ce champ est nécessaire.")
    );
    let face = documents::qr::png("a face", 512).unwrap();
    let seen = admin.submit(empty.form().attach("photo", "a.png", "image/png", &face)).await;
    assert!(
        seen.text().contains("C’est enregistré.") && seen.count("main img[src^='/media/']") > 0
    );
    let heavy = vec![0; 5 * 1024 * 1024 + 1];
    let refused = admin.submit(seen.form().attach("photo", "a.png", "image/png", &heavy)).await;
    assert_eq!(refused.status, 422);
    assert!(refused.error("photo").unwrap().contains("trop lourde"));
    let seen = admin.submit(seen.form().tick("remove", "on")).await;
    assert_eq!(seen.count("main img[src^='/media/']"), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_former_address_shows_the_same_form() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let seen = admin.get(&format!("/admin/user/{}/edit", amina.person)).await;
    assert_eq!((seen.form().value("first_name"), seen.form().value("gender")), ("Amina", "F"));
    let former = seen.form().fill("first_name", "Aïcha");
    let fields: Vec<(&str, &str)> =
        ["first_name", "last_name", "date_of_birth", "gender", "nationality"]
            .map(|name| (name, former.value(name)))
            .to_vec();
    let saved = admin.post(&format!("/admin/user/{}/edit", amina.person), &fields).await;
    assert!(saved.status == 200 && saved.text().contains("Aïcha Benali"));
    assert_eq!(
        admin.get(&format!("/admin/users/{}/edit?section=nothing", amina.person)).await.status,
        404
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_corrected_birth_date_brings_a_guardian_and_hides_the_page() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let path = format!("/admin/users/{}/edit?section=identity", amina.person);
    let young = admin.get(&path).await.form().fill("date_of_birth", "2012-01-01");
    let refused = admin.submit(young.clone()).await;
    assert!(refused.has_error("guardian_name") && refused.has_error("guardian_email"));
    let young = young.fill("guardian_name", "Fatima Benali").fill("guardian_phone", "0600000001");
    let seen = admin.submit(young.fill("guardian_email", "fatima@example.org")).await;
    assert!(seen.text().contains("C’est enregistré."), "{}", seen.text());
    assert_eq!(seen.form().value("guardian_name"), "Fatima Benali");
    let page = format!("/t/{}", amina.code);
    assert_eq!(site.browser().get(&page).await.status, 404, "a minor is never public");
    let grown = admin.submit(seen.form().fill("date_of_birth", "2002-04-03")).await;
    assert_eq!(grown.form().value("guardian_name"), "");
    let shown = admin.get(&format!("/admin/users/{}/edit?section=visibility", amina.person)).await;
    let shown = admin.submit(shown.form().fill("visibility", "public")).await;
    assert!(shown.text().contains("C’est enregistré."), "she agreed to it: {}", shown.text());
    assert_eq!(site.browser().get(&page).await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s99_staff_show_to_all_only_what_its_owner_agreed_to_show() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[("consent_public", ""), ("consent_messages", "on")]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let actor = site.house.stranger(Role::Admin);
    let said = || app::people::consents_of(&site.house.app, &actor, amina.person);
    let before = said().await.unwrap();
    let path = format!("/admin/users/{}/edit?section=visibility", amina.person);
    let form = admin.get(&path).await.form();
    let refused = admin.submit(form.clone().fill("visibility", "public")).await;
    assert!(refused.error("visibility").unwrap().contains("n’a pas accepté"));
    let seen = admin.submit(form.fill("visibility", "private")).await;
    assert!(seen.text().contains("C’est enregistré."), "{}", seen.text());
    assert_eq!(said().await.unwrap(), before, "nobody agrees or withdraws for another");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_address_is_corrected_and_both_hear_of_it() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    talent(&site, "Nora", &[("phone", "06 99 99 99 98")]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let path = format!("/admin/users/{}/edit?section=contact", amina.person);
    let form = admin.get(&path).await.form();
    assert_eq!(form.value("email"), "amina@example.org");
    let refused = admin.submit(form.clone().fill("email", "nora@example.org")).await;
    assert!(refused.has_error("email"), "{}", refused.text());
    let form = form.fill("email", "amina.b@example.org").fill("locale", "ar");
    let seen = admin.submit(form.clone()).await;
    assert_eq!(seen.form().value("email"), "amina.b@example.org");
    site.house.run_jobs().await;
    let told = |email: &str| site.house.mailer.sent_to(email).len();
    assert!(told("amina.b@example.org") > 0 && told("amina@example.org") > 0);
    // Ten minutes later the password is asked for first.
    site.house.clock.advance(chrono::TimeDelta::minutes(11));
    let late = admin.submit(form.fill("email", "amina.c@example.org")).await;
    assert!(late.location().is_some() || late.text().contains("mot de passe"), "{}", late.text());
    let form = admin.get(&path).await.form();
    assert_eq!(form.value("email"), "amina.b@example.org");
}
