//! The page of one's own data.

use app::Role;
use testkit::TestSite;

use super::{press, status};
use crate::{search::talent, talents::signed_in};

const PAGE: &str = "/account/data";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s99_a_consent_is_taken_back_in_two_clicks_and_the_page_is_gone() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = signed_in(&site, &amina).await;
    let page = format!("/t/{}", amina.code);
    assert_eq!(status(&site, &page).await, 200);
    let seen = owner.get(PAGE).await;
    assert_eq!((seen.status.as_u16(), seen.header("cache-control")), (200, "no-store"));
    let consents = seen.words("section[aria-labelledby=consents]");
    for shown in ["Traitement des données Donné", "à l’inscription", "Texte 2026-11", "Nécessaire"]
    {
        assert!(consents.contains(shown), "{shown}: {consents}");
    }
    let public = "#consent-public";
    let seen = owner.submit(seen.form_at(public)).await;
    assert!(seen.text().contains("Votre accord est retiré"), "{}", seen.text());
    assert_eq!(status(&site, &page).await, 404);
    let form = owner.get(PAGE).await.form_at(public);
    let seen = owner.submit(form).await;
    assert!(seen.text().contains("Votre accord est enregistré"));
    assert_eq!(status(&site, &page).await, 200);
    let refused =
        owner.post("/account/data/consent", &[("purpose", "terms"), ("given", "0")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.words("[role=alert]").contains("Cet accord est nécessaire"));
    let unknown = owner.post("/account/data/consent", &[("purpose", "x"), ("given", "0")]).await;
    assert_eq!(unknown.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pause_hides_the_page_and_one_click_brings_it_back() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = signed_in(&site, &amina).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let page = format!("/t/{}", amina.code);
    let seen = press(&mut owner, PAGE, "/account/data/pause").await;
    assert!(seen.words("section[aria-labelledby=pause]").contains("En pause"));
    assert_eq!(
        (status(&site, &page).await, recruiter.get(&page).await.status.as_u16()),
        (404, 404)
    );
    assert!(!recruiter.get("/talents").await.text().contains("Amina"));
    assert_eq!(owner.get(&page).await.status, 200);
    press(&mut owner, PAGE, "/account/data/resume").await;
    assert_eq!(
        (status(&site, &page).await, recruiter.get(&page).await.status.as_u16()),
        (200, 200)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_sees_which_teams_read_their_contacts() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = signed_in(&site, &amina).await;
    assert!(owner.get(PAGE).await.text().contains("Personne pour l’instant."));
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    for _ in 0..21 {
        recruiter.get(&format!("/t/{}", amina.code)).await;
    }
    let seen = owner.get(PAGE).await;
    assert_eq!(seen.count("section[aria-labelledby=readings] li"), 20);
    assert!(seen.words("section[aria-labelledby=readings] li").contains("Amina B. · Recrutement"));
    let next = seen.attribute("a[rel=next]", "href").unwrap();
    assert_eq!(owner.get(&next).await.count("section[aria-labelledby=readings] li"), 1);
    for odd in ["0", "-1", "x", "99999999999999999999"] {
        assert_eq!(owner.get(&format!("{PAGE}?page={odd}")).await.status, 200, "{odd}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s100_the_copy_is_a_private_file() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = signed_in(&site, &amina).await;
    let copy = press(&mut owner, PAGE, "/account/data/export").await;
    assert_eq!((copy.status.as_u16(), copy.header("content-type")), (200, "application/zip"));
    assert_eq!(copy.header("cache-control"), "no-store");
    assert!(copy.header("content-disposition").starts_with("attachment; filename=\"taalentio-"));
    let files = documents::archive::unzip(&copy.body).unwrap();
    assert_eq!(files[0].0, "data.json");
    assert!(String::from_utf8_lossy(&files[0].1).contains("amina@example.org"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_have_data_too_and_no_profile_to_hide() {
    let site = TestSite::open().await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let seen = recruiter.get(&format!("{PAGE}?lang=ar")).await;
    assert_eq!((seen.words("h1"), seen.count("#pause")), ("بياناتي".to_owned(), 0));
    assert_eq!(recruiter.post("/account/data/pause", &[]).await.status, 404);
    assert_eq!(press(&mut recruiter, PAGE, "/account/data/export").await.status, 200);
    assert!(site.house.app.words().missing().is_empty());
}
