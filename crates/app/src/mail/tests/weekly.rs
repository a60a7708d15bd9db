//! The weekly recap at its hour, with a clock that is moved.

use chrono::{DateTime, TimeDelta, Utc};
use queue::{Scheduler, Worker};

use super::fixture::{AMINA, DIRECTOR, kept, someone};
use crate::{
    Error, Role,
    answers::Answers,
    jobs,
    mail::{self, Template, set_recap, set_switches, switches},
    schedule,
    testing::TestHouse,
};

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Moves the clock there and lets everything run that is due.
async fn at(house: &TestHouse, moment: &str) {
    house.clock.advance(utc(moment) - house.app.now());
    house.run_schedule().await;
}

async fn recaps(house: &TestHouse) -> Vec<(String, String)> {
    let rows = kept(house).await.into_iter();
    let rows = rows.filter(|row| row.template == Template::WeeklyRecapTalents.key());
    rows.map(|row| (row.status, row.recipient)).collect()
}

fn typed(pairs: &[(&str, &str)]) -> Answers {
    Answers::from_iter(pairs.iter().copied())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_recap_goes_on_sunday_at_12_59_of_morocco_and_once() {
    let house = TestHouse::open().await;
    someone(&house, DIRECTOR).await;
    // A Monday morning.
    at(&house, "2026-06-01T09:00:00Z").await;
    let amina = someone(&house, AMINA).await;
    at(&house, "2026-06-07T11:58:59Z").await;
    assert!(recaps(&house).await.is_empty());
    at(&house, "2026-06-07T12:00:00Z").await;
    let sent = ("sent".to_owned(), DIRECTOR.email.to_owned());
    assert_eq!(recaps(&house).await, std::slice::from_ref(&sent));
    let letter = house.mailer.sent_to(DIRECTOR.email).remove(0);
    assert_eq!(letter.subject, "1 person joined this week");
    for words in ["Amina Alaoui", &format!("/admin/users/{}", amina.person)] {
        assert!(letter.text.contains(words) && letter.html.contains(words), "{words}");
    }
    let rows = kept(&house).await;
    let copy = rows.iter().find(|row| row.template == "weekly_recap_talents").unwrap();
    assert!(!copy.html.contains("Amina"), "the copy outlives the people it names");
    for later in ["2026-06-07T12:10:00Z", "2026-06-08T12:00:00Z", "2026-06-13T12:00:00Z"] {
        at(&house, later).await;
    }
    assert_eq!(recaps(&house).await.len(), 1);
    at(&house, "2026-06-14T11:59:10Z").await;
    assert_eq!(recaps(&house).await, [sent.clone(), sent]);
    assert_eq!(house.mailer.sent_to(DIRECTOR.email)[1].subject, "Nobody joined this week");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_send_one_recap() {
    let house = TestHouse::open().await;
    someone(&house, DIRECTOR).await;
    at(&house, "2026-06-01T09:00:00Z").await;
    house.clock.advance(utc("2026-06-07T12:00:00Z") - house.app.now());
    if house.app.writes_alone() {
        house.run_schedule().await;
        house.run_schedule().await;
    } else {
        let other = house.another_process().await;
        let scheduler = |app: &crate::App| {
            Scheduler::new(app.database(), app.clock(), schedule::all(), app.wake())
        };
        let (here, there) = (scheduler(&house.app), scheduler(&other));
        tokio::join!(here.tick(), there.tick());
        let registry = std::sync::Arc::new(jobs::registry());
        let worker =
            Worker::new(other.database(), other.clock(), registry, other.clone(), other.wake());
        tokio::join!(house.run_jobs(), worker.drain());
        tokio::join!(house.run_jobs(), worker.drain());
    }
    assert_eq!(recaps(&house).await.len(), 1);
    assert_eq!(house.mailer.sent_to(DIRECTOR.email).len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_day_hour_and_address_hold_from_then_on() {
    let house = TestHouse::open().await;
    let admin = someone(&house, DIRECTOR).await.signed_in(Role::Admin);
    at(&house, "2026-06-01T09:00:00Z").await;
    // Tuesday 08:30 in Morocco, said on Wednesday: the Tuesday that has gone is nobody's.
    house.clock.advance(TimeDelta::days(2));
    let form = [("on", "on"), ("weekday", "1"), ("time", "08:30"), ("recipient", "a@x.example")];
    set_recap(&house.app, &admin, &typed(&form)).await.unwrap();
    at(&house, "2026-06-07T12:00:00Z").await;
    assert!(recaps(&house).await.is_empty());
    at(&house, "2026-06-09T07:30:20Z").await;
    assert_eq!(recaps(&house).await, [("sent".to_owned(), "a@x.example".to_owned())]);
    for wrong in [
        &[("weekday", "7"), ("time", "08:30")][..],
        &[("weekday", "1"), ("time", "25:00")],
        &[("weekday", "1"), ("time", "08:30"), ("recipient", "nobody")],
    ] {
        let refused = set_recap(&house.app, &admin, &typed(wrong)).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{wrong:?}");
    }
    let recruiter = house.stranger(Role::Recruiter);
    assert!(set_recap(&house.app, &recruiter, &typed(&form)).await.is_err());
    assert!(mail::recap(&house.app, &recruiter).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_recap_is_switched_off_and_a_week_that_was_missed_is_told_late() {
    let house = TestHouse::open().await;
    let admin = someone(&house, DIRECTOR).await.signed_in(Role::Admin);
    at(&house, "2026-06-01T09:00:00Z").await;
    set_switches(&house.app, &admin, &[], &[]).await.unwrap();
    assert!(!mail::recap(&house.app, &admin).await.unwrap().on, "one switch, two pages");
    at(&house, "2026-06-07T12:00:00Z").await;
    assert!(recaps(&house).await.is_empty());
    let all: Vec<_> = switches(&house.app, &admin).await.unwrap();
    let all: Vec<_> = all.iter().map(|one| one.template).collect();
    set_switches(&house.app, &admin, &all, &[]).await.unwrap();
    at(&house, "2026-06-13T12:00:00Z").await;
    assert!(recaps(&house).await.is_empty(), "what was off stays untold");
    at(&house, "2026-06-16T03:00:00Z").await;
    assert_eq!(recaps(&house).await.len(), 1);
}
