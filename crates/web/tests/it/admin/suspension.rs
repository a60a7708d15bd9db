//! Keeping somebody out.

use app::{Error, Role, talents};
use testkit::TestSite;

use crate::search::talent;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_suspended_person_is_gone_for_the_public_and_comes_back() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let path = format!("/admin/users/{}", amina.person);
    let page = admin.get(&path).await;
    assert_eq!(
        page.count("details form[action$='/suspend']"),
        1,
        "the button is behind a fold that says what it does"
    );
    let seen = admin.submit(page.form_at("form[action$='/suspend']")).await;
    assert!(seen.text().contains("Le compte est suspendu") && seen.text().contains("Suspendu"));
    let hidden = talents::see(&site.house.app, &site.house.visitor(), &amina.code).await;
    assert!(matches!(hidden, Err(Error::NotFound)));
    assert!(!site.signed_in(Role::Recruiter).await.get("/talents").await.text().contains("Amina"));
    assert_eq!(admin.post(&format!("{path}/resend-credentials"), &[]).await.status, 409);
    let seen = admin.submit(seen.form_at("form[action$='/resume']")).await;
    assert!(seen.text().contains("Le compte est rétabli"));
    assert!(talents::see(&site.house.app, &site.house.visitor(), &amina.code).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_last_administrator_cannot_be_suspended() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let seen = admin.post("/admin/users/1/suspend", &[]).await;
    assert_eq!(seen.status, 409);
    assert!(seen.text().contains("dernier compte d’administration"));
    assert_eq!(admin.get("/admin").await.status, 200, "and is still signed in");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_former_address_turns_the_account_off_and_on() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let path = format!("/admin/user/{}/toggle-active", amina.person);
    for sentence in ["Le compte est suspendu", "Le compte est rétabli", "Le compte est suspendu"] {
        assert!(admin.post(&path, &[]).await.text().contains(sentence), "{sentence}");
    }
    assert_eq!(site.signed_in(Role::Recruiter).await.post(&path, &[]).await.status, 403);
    assert_eq!(site.browser().post(&path, &[]).await.status, 401);
}
