//! Reference lists.

use serde_json::Value;
use testkit::{Seen, TestSite};

fn rows(seen: &Seen) -> Vec<Value> {
    assert_eq!((seen.status.as_u16(), seen.header("content-type")), (200, "application/json"));
    assert_eq!(seen.header("cache-control"), "public, max-age=3600");
    assert!(seen.header("vary").to_ascii_lowercase().contains("accept-language"));
    seen.json().as_array().unwrap().clone()
}

fn named<'a>(rows: &'a [Value], key: &str, value: &str) -> &'a Value {
    rows.iter().find(|row| row[key] == value).unwrap()
}

#[tokio::test]
async fn countries_are_named_and_sorted_in_the_readers_language() {
    let site = TestSite::open().await;
    let french = rows(&site.browser().get("/api/countries").await);
    let english =
        rows(&site.browser().with_header("accept-language", "en").get("/api/countries").await);
    assert!(french.len() > 240 && french.len() == english.len());
    let morocco = named(&french, "code", "MA");
    assert_eq!(
        (&morocco["name"], &morocco["dial"], &morocco["currency"]),
        (&"Maroc".into(), &"212".into(), &"MAD".into())
    );
    assert_eq!(named(&english, "code", "MA")["name"], "Morocco");
    let first = french[0]["name"].as_str().unwrap();
    assert!(first.starts_with('A'), "{first}");
}

#[tokio::test]
async fn cities_are_asked_for_by_number_or_by_code() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let by_code = rows(&browser.get("/api/cities?country_id=ma").await);
    let number = site.house.app.reference().places.country_named("MA").unwrap().id;
    let by_number = rows(&browser.get(&format!("/api/cities?country_id={number}")).await);
    assert_eq!(by_code, by_number);
    assert_eq!(named(&by_code, "code", "RAB")["name"], "Rabat");
    assert!(by_code.iter().all(|city| city["id"].is_i64()));
}

#[tokio::test]
async fn a_country_that_is_missing_or_unknown_is_refused_beside_its_field() {
    let site = TestSite::open().await;
    for (query, code) in [
        ("", "WORDS_REQUIRED"),
        ("?country_id=", "WORDS_REQUIRED"),
        ("?country_id=ZZ", "WORDS_CHOICE_UNKNOWN"),
        ("?country_id=%FF", "WORDS_CHOICE_UNKNOWN"),
    ] {
        let seen = site.browser().get(&format!("/api/cities{query}")).await;
        assert_eq!(seen.status, 422, "{query}");
        let error = &seen.json()["errors"][0];
        assert_eq!((&error["field"], &error["code"]), (&"country_id".into(), &code.into()));
    }
}

#[tokio::test]
async fn talents_are_the_general_ones_unless_cinema_is_asked_for() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let general = rows(&browser.get("/api/talents").await);
    let cinema = rows(&browser.get("/api/talents?tag=cinema").await);
    assert!(general.len() > 100 && !cinema.is_empty());
    for (list, tag) in [(&general, "general"), (&cinema, "cinema")] {
        assert!(list.iter().all(|row| {
            row["tag"] == tag && row["category"].as_str().is_some_and(|name| !name.is_empty())
        }));
    }
    assert_eq!(browser.get("/api/talents?tag=x").await.status, 422);
}

#[tokio::test]
async fn a_list_that_is_known_already_is_not_sent_again() {
    let site = TestSite::open().await;
    let tag = site.browser().get("/api/talents").await.header("etag").to_owned();
    let again = site.browser().with_header("if-none-match", &tag).get("/api/talents").await;
    assert_eq!(
        (again.status.as_u16(), again.body.len(), again.header("etag")),
        (304, 0, tag.as_str())
    );
    let arabic = site
        .browser()
        .with_header("if-none-match", &tag)
        .with_header("accept-language", "ar")
        .get("/api/talents")
        .await;
    assert_eq!(arabic.status, 200);
}
