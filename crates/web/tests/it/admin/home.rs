//! The first page of administrators.

use app::{
    Role,
    accounts::{of_person, roles},
};
use testkit::TestSite;

use crate::search::talent;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_number_leads_to_as_many_people() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let youssef = talent(&site, "Youssef", &[("gender", "M")]).await;
    let account = of_person(&site.house.app, youssef.person).await.unwrap().unwrap().account;
    roles::suspend(&site.house.app, &site.house.stranger(Role::Admin), account).await.unwrap();
    let mut admin = site.signed_in(Role::Admin).await;
    let seen = admin.get("/admin").await;
    assert_eq!(seen.status, 200);
    for (place, number) in [2, 2, 2, 0, 1, 0].into_iter().enumerate() {
        let card = format!("ul.facts li:nth-child({}) a", place + 1);
        assert!(seen.words(&card).starts_with(&number.to_string()), "{}", seen.words(&card));
        let list = admin.get(&seen.attribute(&card, "href").unwrap()).await;
        assert_eq!((list.status.as_u16(), list.count("article")), (200, number), "{}", list.path);
    }
    for (part, figures) in [3, 3, 2].into_iter().enumerate() {
        let figure =
            |at| format!("section[aria-label] > div:nth-child({}) li:nth-child({at}) a", part + 1);
        for place in (1..=figures).map(|at| seen.attribute(&figure(at), "href").unwrap()) {
            assert_eq!(admin.get(&place).await.status, 200, "{place}");
        }
    }
    let week = "section[aria-labelledby=weeks] tr:last-child a";
    let list = admin.get(&seen.attribute(week, "href").unwrap()).await;
    assert_eq!((list.status.as_u16(), list.count("article")), (200, 2), "{}", list.path);
    let countries = "section[aria-labelledby=countries] a";
    let list = admin.get(&seen.attribute(countries, "href").unwrap()).await;
    assert_eq!((list.status.as_u16(), list.count("article")), (200, 2), "{}", list.path);
    let chart = "section[aria-labelledby=completeness] figure";
    assert_eq!(seen.count(&format!("{chart} details tr")), 5);
    assert!(!seen.words(&format!("{chart} svg > title")).is_empty());
    let top =
        admin.get(&seen.attribute("section[aria-labelledby=cities] a", "href").unwrap()).await;
    assert_eq!(top.count("article"), 2);
    assert_eq!(seen.count("section[aria-labelledby=latest] li"), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_chart_is_a_picture_with_a_name_and_a_table() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let seen = site.signed_in(Role::Admin).await.get("/admin/dashboard").await;
    let chart = "section[aria-labelledby=weeks] figure";
    assert!(seen.words(&format!("{chart} svg > title")).contains("12 dernières semaines"));
    assert_eq!(
        (seen.count(&format!("{chart} rect")), seen.count(&format!("{chart} details tr"))),
        (12, 12)
    );
    assert_eq!(seen.words(&format!("{chart} tr:last-child")), "S23 1");
    assert!(!seen.html().contains(" style="), "the content policy refuses inline styles");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_steps_are_listed_until_they_are_done() {
    let site = TestSite::open().await;
    let seen = site.signed_in(Role::Admin).await.get("/admin").await;
    assert_eq!(seen.count("section[aria-labelledby=tasks] li"), 3);
    assert!(seen.text().contains("Aucun talent pour l’instant"));
    let done = TestSite::open_with(|config| {
        config.base_url = "https://talents.example.org".to_owned();
        config.mail =
            app::config::MailRoute::Smtp(kernel::Secret::new("smtp://localhost".to_owned()));
    })
    .await;
    talent(&done, "Amina", &[]).await;
    let seen = done.signed_in(Role::Admin).await.get("/admin").await;
    assert_eq!((seen.status.as_u16(), seen.count("section[aria-labelledby=tasks]")), (200, 0));
}
