//! A deletion, asked by its owner or by an administrator, and the ways back.

use app::Role;
use chrono::TimeDelta;
use testkit::TestSite;

use super::{a_night, press, status};
use crate::{search::talent, talents::signed_in};

const DELETE: &str = "/account/data/delete";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s101_the_password_is_asked_again_and_the_letter_brings_back() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = signed_in(&site, &amina).await;
    let page = format!("/t/{}", amina.code);
    let form = owner.get(DELETE).await.form();
    let empty = owner.submit(form.clone()).await;
    assert_eq!((empty.status.as_u16(), empty.has_error("current")), (422, true));
    let wrong = owner.submit(form.clone().fill("current", "pas celui-ci")).await;
    assert_eq!((wrong.status.as_u16(), wrong.has_error("current")), (422, true));
    assert_eq!(status(&site, &page).await, 200);
    let seen = owner.submit(form.fill("current", "une girafe sous la pluie")).await;
    assert!(
        seen.text().contains("1 juillet 2026") || seen.text().contains("1er juillet 2026"),
        "{}",
        seen.text()
    );
    assert_eq!(status(&site, &page).await, 404);
    site.house.run_jobs().await;
    let letters = site.house.mailer.sent_to("amina@example.org");
    let link = letters.last().unwrap().text.lines().find(|line| line.contains("/account/stay/"));
    let link = link.unwrap().trim().strip_prefix("http://localhost:5000").unwrap().to_owned();
    let mut visitor = site.browser();
    let question = visitor.get(&link).await;
    assert_eq!(status(&site, &page).await, 404, "looking changes nothing");
    visitor.submit(question.form()).await;
    assert_eq!(status(&site, &page).await, 200);
    let over = visitor.get(&link).await;
    assert_eq!((over.status.as_u16(), over.words("h1").as_str()), (404, "Ce lien ne marche plus"));
    assert_eq!(visitor.post(&link, &[]).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s101_one_button_takes_ones_own_deletion_back() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = signed_in(&site, &amina).await;
    let form = owner.get(DELETE).await.form();
    owner.submit(form.fill("current", "une girafe sous la pluie")).await;
    let led = owner.get("/profile/dashboard").await;
    assert_eq!(led.path, "/account/data", "nothing else is open meanwhile");
    let seen = press(&mut owner, "/account/data", "/account/data/stay").await;
    assert!(seen.text().contains("La suppression est annulée"));
    assert_eq!(status(&site, &format!("/t/{}", amina.code)).await, 200);
    assert_eq!(owner.post("/account/data/stay", &[]).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s101_administrators_delete_restore_and_the_night_erases() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let mut owner = signed_in(&site, &amina).await;
    let (file, delete) =
        (format!("/admin/users/{}", amina.person), format!("/admin/users/{}/delete", amina.person));
    assert_eq!(admin.get(&file).await.count(&format!("a[href='{delete}']")), 1);
    press(&mut admin, &delete, &delete).await;
    assert!(owner.get("/account/data").await.path.starts_with("/auth/login"), "out at once");
    assert_eq!(status(&site, &format!("/t/{}", amina.code)).await, 404);
    let retention = admin.get("/admin/settings/retention").await;
    assert!(retention.words("section[aria-labelledby=going]").contains("Amina Benali"));
    let restore = format!("/admin/users/{}/restore", amina.person);
    press(&mut admin, &delete, &restore).await;
    assert_eq!(status(&site, &format!("/t/{}", amina.code)).await, 200);
    press(&mut admin, &delete, &delete).await;
    site.house.clock.advance(TimeDelta::days(31));
    a_night(&site).await;
    // The first one owes a second factor by now.
    let mut admin = site.signed_in_as(Role::Admin, "nadia@example.org").await;
    assert!(admin.get("/admin/settings/retention").await.text().contains("1 personne effacée"));
    assert_eq!(admin.get("/talents").await.count("article"), 0);
    assert_eq!(admin.get(&file).await.status, 200, "the number has a file without a name");
    for id in ["0", "-1", "abc", "99999999999999999999"] {
        for path in [format!("/admin/users/{id}/delete"), format!("/admin/users/{id}/restore")] {
            assert_eq!(admin.post(&path, &[]).await.status, 404, "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_last_administrator_stays() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let form = admin.get(DELETE).await.form();
    let seen = admin.submit(form.fill("current", "une girafe sous la pluie")).await;
    assert_eq!(seen.status, 409);
    assert_eq!(admin.post("/admin/users/1/delete", &[]).await.status, 409);
}
