//! The weekly recap at its hour, with a clock that is moved.

use chrono::{DateTime, TimeDelta, Utc};

use super::fixture::{AMINA, DIRECTOR, kept, someone};
use crate::{
    Error, Role,
    answers::Answers,
    mail::{self, Template, WeeklyRecap, set_recap, set_switches, switches, weekly_recap},
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
        house.run_schedule_beside(&other).await;
    }
    assert_eq!(recaps(&house).await.len(), 1);
    assert_eq!(house.mailer.sent_to(DIRECTOR.email).len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r26_of_two_jobs_that_see_a_recap_due_one_writes_its_letters() {
    let house = TestHouse::open().await;
    someone(&house, DIRECTOR).await;
    at(&house, "2026-06-01T09:00:00Z").await;
    house.clock.advance(utc("2026-06-07T12:00:00Z") - house.app.now());
    let look = || weekly_recap(house.app.clone(), WeeklyRecap {});
    let (here, there) = tokio::join!(look(), look());
    assert!(here.is_ok() && there.is_ok(), "{here:?} {there:?}");
    assert_eq!(queue::counts(house.app.reader()).await.unwrap().waiting, 1);
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
async fn a_recap_tells_from_where_the_one_before_it_ended() {
    let house = TestHouse::open().await;
    let admin = someone(&house, DIRECTOR).await.signed_in(Role::Admin);
    at(&house, "2026-06-01T09:00:00Z").await;
    at(&house, "2026-06-07T12:00:00Z").await;
    // Joined on that Sunday, after the recap: nine days before the next one, whose day is changed to a Tuesday.
    someone(&house, AMINA).await;
    at(&house, "2026-06-10T09:00:00Z").await;
    let form = [("on", "on"), ("weekday", "1"), ("time", "08:30")];
    set_recap(&house.app, &admin, &typed(&form)).await.unwrap();
    at(&house, "2026-06-16T07:31:00Z").await;
    let letters = house.mailer.sent_to(DIRECTOR.email);
    assert_eq!(letters.last().unwrap().subject, "1 person joined this week");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r24_a_clock_that_was_ahead_silences_no_recap() {
    let house = TestHouse::open().await;
    someone(&house, DIRECTOR).await;
    at(&house, "2026-06-01T09:00:00Z").await;
    at(&house, "2026-07-15T09:00:00Z").await;
    assert_eq!(recaps(&house).await.len(), 1);
    // Slots that were far ahead are brought near first, and run a minute later.
    for back in ["2026-06-01T09:10:00Z", "2026-06-01T09:12:00Z", "2026-06-01T09:14:00Z"] {
        at(&house, back).await;
    }
    someone(&house, AMINA).await;
    at(&house, "2026-06-07T12:00:00Z").await;
    assert_eq!(recaps(&house).await.len(), 2);
    for back in ["2026-06-07T11:00:00Z", "2026-06-07T11:02:00Z", "2026-06-07T12:10:00Z"] {
        at(&house, back).await;
    }
    assert_eq!(recaps(&house).await.len(), 2, "an hour back makes no second one");
    let letters = house.mailer.sent_to(DIRECTOR.email);
    assert_eq!(letters[1].subject, "1 person joined this week");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_recap_is_switched_off_and_a_week_that_was_missed_is_told_late() {
    let house = TestHouse::open().await;
    let admin = someone(&house, DIRECTOR).await.signed_in(Role::Admin);
    at(&house, "2026-06-01T09:00:00Z").await;
    set_switches(&house.app, &admin, &[], &[]).await.unwrap();
    assert!(!mail::recap(&house.app, &admin).await.unwrap().on, "one switch, two pages");
    at(&house, "2026-06-07T12:00:00Z").await;
    let skipped = ("skipped".to_owned(), DIRECTOR.email.to_owned());
    assert_eq!(recaps(&house).await, [skipped]);
    let all: Vec<_> = switches(&house.app, &admin).await.unwrap();
    let all: Vec<_> = all.iter().map(|one| one.template).collect();
    set_switches(&house.app, &admin, &all, &[]).await.unwrap();
    at(&house, "2026-06-13T12:00:00Z").await;
    assert_eq!(recaps(&house).await.len(), 1, "what was off stays untold");
    at(&house, "2026-06-16T03:00:00Z").await;
    assert_eq!(recaps(&house).await[1].0, "sent");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r24_the_recap_follows_clocks_into_ramadan_and_out_of_it_and_goes_once() {
    let house = TestHouse::open().await;
    someone(&house, DIRECTOR).await;
    at(&house, "2026-02-09T09:00:00Z").await;
    // Late on Sunday 8 February, after its recap: the week of the next one.
    house.clock.advance(utc("2026-02-08T12:30:00Z") - house.app.now());
    someone(&house, AMINA).await;
    house.clock.advance(utc("2026-02-09T09:00:00Z") - house.app.now());
    // Clocks were put back on the first of these Sundays and forward on the last.
    for (before, after, told) in [
        ("2026-02-15T12:58:59Z", "2026-02-15T13:00:00Z", 1),
        ("2026-02-22T12:58:59Z", "2026-02-22T13:00:00Z", 2),
        ("2026-03-01T12:58:59Z", "2026-03-01T13:00:00Z", 3),
        ("2026-03-08T12:58:59Z", "2026-03-08T13:00:00Z", 4),
        ("2026-03-15T12:58:59Z", "2026-03-15T13:00:00Z", 5),
        ("2026-03-22T11:58:59Z", "2026-03-22T12:00:00Z", 6),
    ] {
        at(&house, before).await;
        assert_eq!(recaps(&house).await.len(), told - 1, "{before}");
        at(&house, after).await;
        assert_eq!(recaps(&house).await.len(), told, "{after}");
    }
    let letters = house.mailer.sent_to(DIRECTOR.email);
    assert_eq!(letters[0].subject, "1 person joined this week");
    assert!(letters[0].text.contains("8 February 2026"), "{}", letters[0].text);
}
