//! Letters about links, with a clock that is moved: what happened on them, and who asks for another one.

use chrono::{DateTime, TimeDelta, Utc};
use gateways::mail::Letter;
use sea_orm::{
    ConnectionTrait, ExprTrait,
    sea_query::{Expr, Query},
};

use super::{opened, token, wanted};
use crate::{
    Actor, Error, Tx,
    answers::Answers,
    shortlists::{
        links::{
            NewLink, TellLinks, ask_again, enter, links, read_asking, revoke, tell_links, vote,
        },
        tests::noted,
    },
    testing::TestHouse,
    upkeep,
};

const OWNER: &str = "Karima@example.org";

/// Moves the clock there and lets everything run that is due.
async fn at(house: &TestHouse, moment: &str) {
    let moment: DateTime<Utc> = moment.parse().unwrap();
    house.clock.advance(moment - house.app.now());
    house.run_schedule().await;
}

/// The letters to the owner of the list that are about it.
fn letters(house: &TestHouse) -> Vec<Letter> {
    let sent = house.mailer.sent().into_iter();
    let own = sent.filter(|letter| letter.to.email.eq_ignore_ascii_case(OWNER));
    own.filter(|letter| letter.text.contains("/shortlists/")).collect()
}

async fn suspend(house: &TestHouse, actor: &Actor) {
    let account = actor.member().unwrap().account.0;
    let mut update = Query::update();
    update.table("accounts").value("suspended_at", house.app.now());
    update.and_where(Expr::col("id").eq(account));
    let write = async |tx: &mut Tx| Ok(tx.conn().execute(&update).await.map(|_| ())?);
    house.app.write(&Actor::System("test"), write).await.unwrap();
}

async fn says(house: &TestHouse, token: &str, answers: &[(&str, &str)]) {
    let list = opened(house, token, None).await;
    for (one, (word, comment)) in list.people.iter().zip(answers) {
        let said = (token, list.pass.as_str());
        vote(&house.app, &house.visitor(), said, (one.entry, word, comment)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_happened_on_a_link_is_told_once_a_day_in_numbers() {
    let house = TestHouse::open().await;
    house.run_schedule().await;
    let (owner, id, _) = noted(&house).await;
    let shared = token(&house, &owner, id, &wanted(&[])).await;
    let quiet = NewLink { label: "Personne".to_owned(), ..wanted(&[]) };
    token(&house, &owner, id, &quiet).await;
    opened(&house, &shared, None).await;
    says(&house, &shared, &[("yes", "Parfaite"), ("maybe", "")]).await;
    at(&house, "2026-06-02T06:59:50Z").await;
    assert!(letters(&house).is_empty());
    for later in ["2026-06-02T07:00:55Z", "2026-06-02T07:02:00Z", "2026-06-03T07:02:00Z"] {
        at(&house, later).await;
        assert_eq!(letters(&house).len(), 1, "{later}");
    }
    let letter = letters(&house).remove(0);
    for words in [
        "Nuit d’été",
        "Lien pour - Karim",
        "Ouvertures - 2",
        "Oui - 1",
        "Peut-être - 1",
        "Non - 0",
        "Commentaires - 1",
        &format!("/shortlists/{id}"),
    ] {
        assert!(letter.text.contains(words), "{words}: {}", letter.text);
    }
    for secret in [shared.as_str(), "Parfaite", "Amal", "192.0.2", "Personne"] {
        assert!(!letter.text.contains(secret), "{secret}: {}", letter.text);
    }
    assert!(letter.list_unsubscribe.is_some(), "it can be done without");
    let rows = house.rows().await;
    let kept = format!("{:?}", rows["letters"]);
    assert!(kept.contains("recruiter_link_activity") && !kept.contains("Nuit d’été"), "{kept}");
    // No process ran for days; an answer taken back is no news beside the opening.
    at(&house, "2026-06-03T12:00:00Z").await;
    says(&house, &shared, &[("", "")]).await;
    for later in ["2026-06-06T15:00:00Z", "2026-06-06T15:02:00Z", "2026-06-07T07:02:00Z"] {
        at(&house, later).await;
        assert_eq!(letters(&house).len(), 2, "{later}");
    }
    let letter = letters(&house).remove(1);
    assert!(letter.text.contains("Ouvertures - 1"), "{}", letter.text);
    assert!(letter.text.contains("Oui - 0"), "{}", letter.text);
    assert!(house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_tell_of_a_link_once_and_nobody_who_may_share_no_longer() {
    let house = TestHouse::open().await;
    house.run_schedule().await;
    let (owner, id, _) = noted(&house).await;
    let shared = token(&house, &owner, id, &wanted(&[])).await;
    opened(&house, &shared, None).await;
    let moment: DateTime<Utc> = "2026-06-02T07:00:30Z".parse().unwrap();
    house.clock.advance(moment - house.app.now());
    let run = |app: &crate::App| tell_links(app.clone(), TellLinks {});
    if house.app.writes_alone() {
        run(&house.app).await.unwrap();
        run(&house.app).await.unwrap();
        house.run_schedule().await;
    } else {
        let other = house.another_process().await;
        let (one, two) = tokio::join!(run(&house.app), run(&other));
        assert!(one.is_ok() && two.is_ok());
        house.run_schedule_beside(&other).await;
    }
    assert_eq!(letters(&house).len(), 1);
    opened(&house, &shared, None).await;
    suspend(&house, &owner).await;
    at(&house, "2026-06-03T07:01:00Z").await;
    assert_eq!(letters(&house).len(), 1, "suspended");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r24_a_clock_that_was_ahead_silences_no_link() {
    let house = TestHouse::open().await;
    house.run_schedule().await;
    let (owner, id, _) = noted(&house).await;
    let shared = token(&house, &owner, id, &wanted(&[])).await;
    at(&house, "2026-07-20T07:01:00Z").await;
    at(&house, "2026-06-02T07:01:00Z").await;
    opened(&house, &shared, None).await;
    assert!(letters(&house).is_empty());
    at(&house, "2026-06-03T07:01:00Z").await;
    assert_eq!(letters(&house).len(), 1);
}

fn asking() -> Answers {
    Answers::from_iter([
        ("name", "Karim Production"),
        ("email", "karim@example.com"),
        ("message", "Le lien ne s’ouvre plus."),
    ])
}

/// Asks as somebody else than before.
async fn asks(house: &TestHouse, token: &str) -> crate::Result<()> {
    house.clock.advance(TimeDelta::minutes(61));
    let asking = read_asking(&asking()).unwrap();
    ask_again(&house.app, &house.visitor(), token, &asking).await?;
    house.run_jobs().await;
    Ok(())
}

/// A link that was ended.
async fn ended(house: &TestHouse) -> String {
    let (owner, id, _) = noted(house).await;
    let shared = token(house, &owner, id, &wanted(&[])).await;
    let line = links(&house.app, &owner, id).await.unwrap().remove(0);
    revoke(&house.app, &owner, (id, line.id)).await.unwrap();
    shared
}

/// Somebody asks for another link in place of one that was ended.
pub(crate) async fn asked_again(house: &TestHouse) {
    let shared = ended(house).await;
    asks(house, &shared).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_asked_is_heard_though_the_keys_changed_meanwhile() {
    let house = TestHouse::open().await;
    let shared = ended(&house).await;
    house.run_jobs().await;
    let asking = read_asking(&asking()).unwrap();
    for token in [shared.as_str(), "unknown"] {
        ask_again(&house.app, &house.visitor(), token, &asking).await.unwrap();
    }
    let keeper = Actor::System("test");
    let done = upkeep::rotate_keys(&house.app, &keeper, |_| ()).await.unwrap();
    assert_eq!((done.unreadable, done.left), (0, 0));
    house.clock.advance(TimeDelta::minutes(2));
    upkeep::remove_key(&house.app, &keeper, 1).await.unwrap();
    house.run_jobs().await;
    assert_eq!(letters(&house).len(), 1);
    assert_eq!(queue::counts(house.app.reader()).await.unwrap().dead, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_asks_for_another_link_is_heard_by_its_maker_three_times_a_day() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let (owner, id, _) = noted(&house).await;
    let once = NewLink { most_openings: "1".to_owned(), ..wanted(&[]) };
    let once = token(&house, &owner, id, &once).await;
    enter(app, &house.visitor(), &once, "").await.unwrap();
    let revoked = token(&house, &owner, id, &wanted(&[])).await;
    let line = links(app, &owner, id).await.unwrap().remove(0);
    revoke(app, &owner, (id, line.id)).await.unwrap();
    let over = token(&house, &owner, id, &NewLink { hours: "1".to_owned(), ..wanted(&[]) }).await;
    for nothing in ["unknown", "", "\0", "%%%"] {
        asks(&house, nothing).await.unwrap();
    }
    assert!(letters(&house).is_empty());
    for (sent, token) in (1..).zip([&once, &revoked, &over]) {
        asks(&house, token).await.unwrap();
        assert_eq!(letters(&house).len(), sent);
    }
    let letter = letters(&house).remove(1);
    let words = [
        "Karim Production",
        "karim@example.com",
        "> Le lien ne s’ouvre plus.",
        "Nuit d’été",
        &format!("/shortlists/{id}/links"),
    ];
    for words in words {
        assert!(letter.text.contains(words), "{words}: {}", letter.text);
    }
    assert_eq!(letter.reply_to.unwrap().email, "karim@example.com");
    assert!(letter.list_unsubscribe.is_some() && !letter.text.contains(&revoked));
    let kept = format!("{:?}", house.rows().await["letters"]);
    assert!(!kept.contains("Karim Production") && !kept.contains("karim@example.com"), "{kept}");
    for token in [&revoked, &"unknown".to_owned()] {
        for _ in 0..2 {
            asks(&house, token).await.unwrap();
        }
        let enough = asks(&house, token).await;
        assert!(matches!(enough, Err(Error::Later { .. })), "also for none: {enough:?}");
    }
    assert_eq!(letters(&house).len(), 5, "three a day for one link");
    house.clock.advance(TimeDelta::days(1));
    suspend(&house, &owner).await;
    asks(&house, &revoked).await.unwrap();
    assert_eq!(letters(&house).len(), 5, "who is suspended gets nothing");
    let read = read_asking(&asking()).unwrap();
    for other in ["a", "b", "c", "d"] {
        ask_again(app, &house.visitor(), other, &read).await.unwrap();
    }
    let often = ask_again(app, &house.visitor(), "e", &read).await;
    assert!(matches!(often, Err(Error::Later { .. })), "{often:?}");
    assert_eq!(queue::counts(app.reader()).await.unwrap().dead, 0);
    assert!(app.words().missing().is_empty());
}

#[test]
fn what_is_no_request_is_refused_beside_its_field() {
    let long = "x".repeat(501);
    let wrong = Answers::from_iter([("name", " "), ("email", "karim@"), ("message", &long)]);
    let refused = read_asking(&wrong).unwrap_err();
    let fields: Vec<_> = refused.iter().map(|one| one.field.to_string()).collect();
    assert_eq!(fields, ["name", "email", "message"]);
    let bare = Answers::from_iter([("name", "Karim"), ("email", "karim@example.com")]);
    assert!(read_asking(&bare).is_ok(), "a word is not needed");
}
