//! What was typed with a known address waits for its owner, sealed, for a day.

use chrono::TimeDelta;
use sea_orm::ConnectionTrait;

use super::adding::salma;
use crate::{
    Actor, Error,
    answers::Answers,
    talents::{add_profile, keep_waiting, waiting},
    testing::{TestHouse, with},
};

async fn rows(house: &TestHouse) -> Vec<String> {
    let backend = house.app.reader().get_database_backend();
    let sql = "SELECT token, answers FROM waiting_registrations";
    let asked = sea_orm::Statement::from_string(backend, sql);
    let rows = house.app.reader().query_all_raw(asked).await.unwrap();
    let text = |row: &sea_orm::QueryResult| {
        let (token, answers): (String, String) =
            (row.try_get("", "token").unwrap(), row.try_get("", "answers").unwrap());
        format!("{token} {answers}")
    };
    rows.iter().map(text).collect()
}

/// Salma's form, with everything that is not kept too.
fn form(house: &TestHouse) -> Answers {
    let form = with(&house.amina("Salma@example.org"), "bio", "Je danse.");
    let form = with(&with(&form, "languages[]", "fra"), "instagram", "salma.i");
    with(&with(&form, "altcha", "proof"), "robot_answer", "7")
}

async fn keep(house: &TestHouse) -> String {
    keep_waiting(&house.app, &house.visitor(), &form(house)).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_owner_finds_what_was_typed_and_gives_the_agreements_anew() {
    let house = TestHouse::open().await;
    let owner = house.member(salma(&house).await).await;
    let token = keep(&house).await;
    let back = waiting(&house.app, &owner, &token).await.unwrap().unwrap();
    for (name, value) in [
        ("first_name", "Amina"),
        ("bio", "Je danse."),
        ("languages[]", "fra"),
        ("instagram", "salma.i"),
    ] {
        assert_eq!(back.one(name), value, "{name}");
    }
    for name in ["consent_terms", "consent_public", "altcha", "robot_answer"] {
        assert_eq!(back.one(name), "", "{name}");
    }
    // Looking uses nothing up: a page is opened again.
    assert_eq!(waiting(&house.app, &owner, &token).await.unwrap(), Some(back));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_else_finds_it() {
    let house = TestHouse::open().await;
    let owner = house.member(salma(&house).await).await;
    let token = keep(&house).await;
    let amina = house.register(&house.amina("amina@example.org")).await;
    let other = house.member(amina.person).await;
    assert_eq!(waiting(&house.app, &other, &token).await.unwrap(), None);
    for forged in ["", "x", &token[1..], "' OR 1=1"] {
        assert_eq!(waiting(&house.app, &owner, forged).await.unwrap(), None, "{forged}");
    }
    let visitor = waiting(&house.app, &house.visitor(), &token).await;
    assert!(matches!(visitor, Err(Error::Anonymous)), "{visitor:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_database_shows_neither_the_words_nor_the_token() {
    let house = TestHouse::open().await;
    salma(&house).await;
    let token = keep(&house).await;
    let kept = rows(&house).await.join("");
    assert!(kept.contains(" v1.1."), "{kept}");
    for secret in [token.as_str(), "Amina", "salma", "danse"] {
        assert!(!kept.contains(secret), "{secret}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_waits_a_day_and_is_swept() {
    let house = TestHouse::open().await;
    let owner = house.member(salma(&house).await).await;
    let token = keep(&house).await;
    house.clock.advance(TimeDelta::hours(24) - TimeDelta::seconds(1));
    house.run_schedule().await;
    assert!(waiting(&house.app, &owner, &token).await.unwrap().is_some());
    house.clock.advance(TimeDelta::seconds(1));
    assert_eq!(waiting(&house.app, &owner, &token).await.unwrap(), None);
    house.clock.advance(TimeDelta::hours(1));
    house.run_schedule().await;
    assert_eq!(rows(&house).await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_profile_that_was_added_ends_the_wait() {
    let house = TestHouse::open().await;
    let owner = house.member(salma(&house).await).await;
    keep(&house).await;
    let token = keep(&house).await;
    let new = house.read(&form(&house));
    add_profile(&house.app, &owner, new, None).await.unwrap();
    assert_eq!(waiting(&house.app, &owner, &token).await.unwrap(), None);
    assert!(rows(&house).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn few_forms_wait_for_an_account_and_none_for_nobody() {
    let house = TestHouse::open().await;
    let owner = house.member(salma(&house).await).await;
    for _ in 0..8 {
        keep(&house).await;
        house.clock.advance(TimeDelta::minutes(1));
    }
    let newest = keep(&house).await;
    assert_eq!(rows(&house).await.len(), 5);
    assert!(waiting(&house.app, &owner, &newest).await.unwrap().is_some());
    let system = Actor::System("test");
    let huge = with(&form(&house), "bio", &"a".repeat(100_000));
    for nobody in [huge, house.amina("nobody@example.org"), Answers::default()] {
        assert_eq!(keep_waiting(&house.app, &system, &nobody).await.unwrap(), None);
    }
}
