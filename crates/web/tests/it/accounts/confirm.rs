//! Giving the password again before a sensitive act.

use app::Role;
use chrono::TimeDelta;
use testkit::TestSite;

use super::{PHRASE, assert_leads};
use crate::search::talent;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s09_an_old_proof_leads_to_the_password_and_back() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await.staying();
    site.house.clock.advance(TimeDelta::minutes(11));
    let file = format!("/admin/users/{}", amina.person);
    let suspend = format!("{file}/suspend");
    let mut there = admin.with_header("referer", &format!("http://localhost:5000{file}"));
    let seen = there.post(&suspend, &[]).await;
    assert_leads(&seen, "/account/confirm");
    let page = there.get(&seen.location().unwrap()).await;
    assert_eq!(page.form().value("next"), file);

    let seen = there.submit(page.form().fill("password", "pas celui-ci")).await;
    assert_eq!((seen.status.as_u16(), seen.form().value("next")), (422, file.as_str()));
    assert_eq!(seen.error("password").as_deref(), Some("Ce n’est pas votre mot de passe actuel."));
    let before = there.cookie("sid").unwrap().to_owned();
    let seen = there.submit(page.form().fill("password", PHRASE)).await;
    assert_leads(&seen, &file);
    assert_ne!(there.cookie("sid"), Some(before.as_str()), "the session goes on under another id");
    let page = there.get(&seen.location().unwrap()).await;
    assert!(page.text().contains("C’est confirmé"), "{}", page.text());
    let seen = there.post(&suspend, &[]).await;
    assert_leads(&seen, &file);
    assert!(there.get(&seen.location().unwrap()).await.text().contains("Le compte est suspendu"));
    admin = site.browser().staying();
    admin.set_cookie("sid", &before);
    assert_leads(&admin.get(&file).await, "/auth/login");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s09_a_form_that_can_be_read_is_come_back_to() {
    let site = TestSite::open().await;
    let mut talent = site.signed_in(Role::Talent).await.staying();
    site.house.clock.advance(TimeDelta::minutes(11));
    for seen in [
        talent.get("/account/security/totp").await,
        talent.post("/account/security/totp", &[("begin", "on")]).await,
    ] {
        let location = seen.location().unwrap();
        assert_eq!(location, "/account/confirm?next=%2Faccount%2Fsecurity%2Ftotp");
    }
    let seen = talent.post("/account/security/recovery-codes", &[]).await;
    assert_eq!(seen.location().as_deref(), Some("/account/confirm?next=%2Faccount%2Fsecurity"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_way_back_never_leaves_the_site() {
    let site = TestSite::open().await;
    let mut talent = site.signed_in(Role::Talent).await.staying();
    for next in ["https://example.org/", "//example.org", "javascript:alert(1)", ""] {
        let seen = talent.post("/account/confirm", &[("password", PHRASE), ("next", next)]).await;
        assert_leads(&seen, "/account/security");
    }
    assert_eq!(site.browser().post("/account/confirm", &[("password", PHRASE)]).await.status, 401);
}
