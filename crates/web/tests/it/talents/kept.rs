//! A public page that was drawn before is given again, until something on it changes.

use std::io::Read as _;

use app::{
    Actor, accounts,
    talents::{self, Section},
    testing::with,
};
use testkit::TestSite;

use super::{amina, page_of, whole_form};

#[tokio::test]
async fn what_the_owner_changes_is_on_the_page_at_once() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let path = page_of(&talent);
    assert!(site.browser().get(&path).await.text().contains("Du sourire et du souffle."));
    let answers = with(&whole_form(&site), "bio", "De la patience.");
    let actor = site.house.member(talent.person).await;
    talents::edit(&site.house.app, &actor, talent.person, Section::Talents, &answers)
        .await
        .unwrap();
    let seen = site.browser().get(&path).await.text();
    assert!(seen.contains("De la patience.") && !seen.contains("souffle"), "{seen}");
}

#[tokio::test]
async fn a_suspended_person_is_gone_at_once_and_back_at_once() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let (path, app) = (page_of(&talent), &site.house.app);
    let actor = Actor::System("test");
    let account = accounts::of_person(app, talent.person).await.unwrap().unwrap().account;
    assert_eq!(site.browser().get(&path).await.status, 200);
    accounts::roles::suspend(app, &actor, account).await.unwrap();
    assert_eq!(site.browser().get(&path).await.status, 404);
    accounts::roles::resume(app, &actor, account).await.unwrap();
    assert_eq!(site.browser().get(&path).await.status, 200);
}

#[tokio::test]
async fn the_compressed_copy_is_the_same_page() {
    let site = TestSite::open().await;
    let path = page_of(&amina(&site).await);
    let plain = site.browser().get(&path).await;
    for _ in 0..2 {
        let mut browser = site.browser().with_header("accept-encoding", "br;q=0.1, gzip");
        let seen = browser.get(&path).await;
        assert_eq!(seen.header("content-encoding"), "gzip");
        assert!(seen.body.len() < plain.body.len() / 2);
        let mut page = String::new();
        flate2::read::GzDecoder::new(seen.body.as_slice()).read_to_string(&mut page).unwrap();
        assert_eq!(page, plain.html());
    }
}

#[tokio::test]
async fn each_language_has_its_own_copy() {
    let site = TestSite::open().await;
    let path = page_of(&amina(&site).await);
    for lang in ["fr", "ar", "fr"] {
        let seen = site.browser().with_header("accept-language", lang).get(&path).await;
        assert_eq!(seen.attribute("html", "lang").as_deref(), Some(lang));
    }
}
