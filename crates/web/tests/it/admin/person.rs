//! A person's file.

use app::{Role, journal};
use testkit::TestSite;

use crate::search::talent;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_file_says_everything_and_the_reading_is_journaled() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[("address", "1, rue du Souk")]).await;
    site.house.run_jobs().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let path = format!("/admin/users/{}", amina.person);
    let seen = admin.get(&path).await;
    let text = seen.text();
    for shown in [
        "Amina Benali",
        "amina@example.org",
        "+212 6 12 34 56 78",
        "1, rue du Souk",
        "3 avril 2002",
        "24 ans",
        "Ouarzazate",
        "Tout le monde",
    ] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    assert!(seen.words("section[aria-labelledby=consents]").contains("Page publique Donné"));
    assert!(seen.words("section[aria-labelledby=events]").contains("Inscription Sans compte"));
    assert!(seen.count("section[aria-labelledby=mails] li") >= 2 && text.contains("Envoyé"));
    assert_eq!(seen.count(&format!("a[href='/t/{}']", amina.code)), 1);
    let read =
        journal::of_person(&site.house.app, &site.house.stranger(Role::Admin), amina.person, 1)
            .await
            .unwrap();
    assert_eq!((read[0].name.as_str(), read[0].actor.as_str()), ("profile_read", "admin"));
    let again = admin.get(&format!("{path}?lang=ar")).await;
    assert!(again.words("section[aria-labelledby=events]").contains("الاطلاع على بيانات الاتصال"));
    assert!(site.house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_have_a_file_without_a_profile() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    site.signed_in(Role::Recruiter).await;
    let seen = admin.get("/admin/users/2").await;
    assert_eq!(seen.status, 200);
    assert!(seen.text().contains("recruteur@example.org") && seen.text().contains("Recrutement"));
    assert_eq!(
        (seen.count("a[href*='/edit']"), admin.get("/admin/users/2/edit").await.status.as_u16()),
        (0, 404)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_number_that_is_nobody_is_not_found() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    for id in ["0", "-1", "abc", "99999999999999999999", "1.5", "%00", "1%2F..", "%F0%9F%98%80"] {
        for (path, posts) in [
            ("", false),
            ("/edit", false),
            ("/suspend", true),
            ("/resume", true),
            ("/resend-credentials", true),
        ] {
            let path = format!("/admin/users/{id}{path}");
            let seen = if posts { admin.post(&path, &[]).await } else { admin.get(&path).await };
            assert_eq!(seen.status, 404, "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sign_in_details_are_sent_again_on_request() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    site.house.run_jobs().await;
    let before = site.house.mailer.sent_to("amina@example.org").len();
    let mut admin = site.signed_in(Role::Admin).await;
    let form = admin
        .get(&format!("/admin/users/{}", amina.person))
        .await
        .form_at("form[action$='resend-credentials']");
    let seen = admin.submit(form).await;
    assert!(seen.text().contains("Les accès sont envoyés par e-mail."));
    assert!(
        seen.words("section[aria-labelledby=events]").contains("Accès renvoyés Administration")
    );
    site.house.run_jobs().await;
    let letters = site.house.mailer.sent_to("amina@example.org");
    assert_eq!(letters.len(), before + 1);
    assert!(letters.last().unwrap().text.contains("Mot de passe temporaire"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_password_of_ones_own_is_never_replaced_but_a_link_is_sent() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    site.signed_in(Role::Recruiter).await;
    let seen = admin.post("/admin/users/2/resend-credentials", &[]).await;
    assert!(seen.words("section[aria-labelledby=events]").contains("Lien de mot de passe demandé"));
    site.house.run_jobs().await;
    let letters = site.house.mailer.sent_to("recruteur@example.org");
    assert!(letters.last().unwrap().text.contains("/auth/reset/"));
    site.sign_in("recruteur@example.org", "une girafe sous la pluie").await;
}

#[test]
fn every_event_has_its_words_in_every_language() {
    let words = i18n::Translator::embedded().unwrap();
    let source = include_str!("../../../../app/src/event_facts.rs");
    let names: Vec<&str> = source
        .split("=> \"")
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(name, _)| name)
        .collect();
    assert!(names.len() > 10);
    for name in names {
        let key = format!("journal-event-{name}");
        for locale in kernel::Locale::ALL {
            assert!(
                words.has(locale, &key),
                "add `{key}` to translations/{}/journal.ftl",
                locale.tag()
            );
        }
    }
}
