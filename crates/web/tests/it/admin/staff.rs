//! The staff, its invitations, and the page of roles.

use app::{Permission, Role};
use chrono::TimeDelta;
use kernel::Locale;
use testkit::TestSite;

const SALMA: &str = "salma@example.org";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s19_an_invitation_is_a_link_of_seven_days_that_works_once() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let page = admin.get("/admin/settings/users").await;
    assert!(page.text().contains("admin@example.org"), "{}", page.text());
    let form = page.form_at("form[action='/admin/settings/users']");
    let form = form.fill("first_name", "Salma").fill("last_name", "Idrissi").fill("email", SALMA);
    let seen = admin.submit(form.tick("role", "recruteur")).await;
    assert!(seen.text().contains("L’invitation est partie."), "{}", seen.text());
    assert!(seen.text().contains("Invitation envoyée"), "{}", seen.text());
    site.house.run_jobs().await;
    let letters = site.house.mailer.sent_to(SALMA);
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].subject, "Vous êtes invité à rejoindre l’équipe Taalentio");
    let link = letters[0].text.lines().find(|line| line.contains("/auth/activate/")).unwrap();
    let path = link.trim().strip_prefix("http://localhost:5000").unwrap().to_owned();

    site.house.clock.advance(TimeDelta::days(7) - TimeDelta::seconds(1));
    let mut salma = site.browser();
    for _ in 0..3 {
        assert_eq!(salma.get(&path).await.status, 200);
    }
    let phrase = "trois lanternes au port";
    let form = salma.get(&path).await.form();
    let form = form.fill("password", phrase).fill("password_again", phrase);
    assert_eq!(salma.submit(form).await.status, 200);
    assert_eq!(site.browser().get(&path).await.status, 404);
    assert_eq!(site.sign_in(SALMA, phrase).await.get("/talents").await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_refusal_of_an_invitation_stands_beside_its_field() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let right =
        [("first_name", "Salma"), ("last_name", "Idrissi"), ("email", SALMA), ("role", "presence")];
    for (field, wrong) in [
        ("first_name", "12"),
        ("last_name", ""),
        ("email", "salma"),
        ("email", "admin@example.org"),
        ("role", "user"),
        ("role", "king"),
    ] {
        let sent = right.map(|(name, value)| (name, if name == field { wrong } else { value }));
        let seen = admin.post("/admin/settings/users", &sent).await;
        assert_eq!(seen.status, 422, "{field}={wrong}");
        assert!(seen.error(field).is_some(), "{field}={wrong}: {}", seen.text());
        let kept = if field == "first_name" { "last_name" } else { "first_name" };
        assert!(!seen.form_at("form[action='/admin/settings/users']").value(kept).is_empty());
    }
    site.house.run_jobs().await;
    assert!(site.house.mailer.sent_to(SALMA).is_empty());
    site.house.clock.advance(TimeDelta::minutes(11));
    let mut admin = admin.staying();
    let seen = admin.post("/admin/settings/users", &right).await;
    let location = seen.location().unwrap();
    assert_eq!(location, "/account/confirm?next=%2Fadmin%2Fsettings%2Fusers", "s09");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_of_roles_says_what_the_table_says_and_asks_for_a_second_factor() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let page = admin.get("/admin/settings/roles").await;
    assert_eq!(page.count("tbody tr"), Permission::ALL.len());
    let given: usize = Permission::ALL
        .iter()
        .map(|permission| Role::ALL.iter().filter(|role| permission.is_given_to(**role)).count())
        .sum();
    assert_eq!(page.words("tbody").matches(" oui").count(), given, "{}", page.words("tbody"));
    let form = page.form_at("form[action='/admin/settings/roles']");
    assert!(form.all("second_factor[]").is_empty());
    let seen = admin.submit(form.tick("second_factor[]", "recruteur")).await;
    assert!(seen.text().contains("Le réglage est enregistré."), "{}", seen.text());
    let form = seen.form_at("form[action='/admin/settings/roles']");
    assert_eq!(form.all("second_factor[]"), ["recruteur"]);
    let asked = site.signed_in(Role::Recruiter).await.get("/talents").await;
    assert!(asked.text().contains("double authentification avant le 8 juin 2026"));
    let free = site.signed_in(Role::Talent).await.get("/account/security").await;
    assert!(!free.text().contains("avant le"), "{}", free.text());
}

#[test]
fn every_permission_has_its_words_in_every_language() {
    let words = i18n::Translator::embedded().unwrap();
    for permission in Permission::ALL {
        let key = format!("admin-permission-{permission:?}");
        for locale in Locale::ALL {
            let file = format!("translations/{}/admin.ftl", locale.tag());
            assert!(words.has(locale, &key), "add `{key}` to {file}");
        }
    }
}
