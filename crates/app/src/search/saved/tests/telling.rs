//! Letters about who is new, with a clock that is moved.

use chrono::{DateTime, Utc};

use super::{form, joins, set_account, staff, women};
use crate::{
    Actor, Role, mail,
    search::{
        DirectoryFilter, saved,
        seeding::{Seed, change, talent},
    },
    testing::TestHouse,
};

const OWNER: &str = "max0001own@example.org";

/// Moves the clock there and lets everything run that is due.
async fn at(house: &TestHouse, moment: &str) {
    let moment: DateTime<Utc> = moment.parse().unwrap();
    house.clock.advance(moment - house.app.now());
    house.run_schedule().await;
}

/// The texts of the letters about searches.
fn letters(house: &TestHouse) -> Vec<String> {
    let sent = house.mailer.sent_to(OWNER).into_iter();
    sent.filter(|letter| letter.text.contains("/searches/")).map(|letter| letter.text).collect()
}

async fn kept(house: &TestHouse, owner: &Actor, alerts: &str) -> String {
    saved::keep(&house.app, owner, &women(house), &form("Femmes", alerts)).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_instant_letter_names_each_person_once() {
    let house = TestHouse::open().await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    joins(&house, "Avant", "MAF0001CAS").await;
    at(&house, "2026-06-01T09:10:00Z").await;
    let token = kept(&house, &nadia, "instant").await;
    // The same people by another search: they are told once all the same.
    let all = DirectoryFilter::default();
    saved::keep(&house.app, &nadia, &all, &form("Tout le monde", "daily")).await.unwrap();
    at(&house, "2026-06-01T09:12:00Z").await;
    assert!(letters(&house).is_empty(), "who was there before is no news");
    joins(&house, "Salma", "MAF0002CAS").await;
    let man = Seed {
        name: ("Omar", "Idrissi"),
        code: "MAM0003CAS",
        gender: "M",
        days_ago: 0,
        ..Seed::default()
    };
    talent(&house, man).await;
    let minor = Seed {
        name: ("Lina", "Petite"),
        code: "MAF0004CAS",
        born: (2014, 1, 1),
        days_ago: 0,
        ..Seed::default()
    };
    talent(&house, minor).await;
    for later in ["2026-06-01T09:14:00Z", "2026-06-01T09:16:00Z", "2026-06-01T09:18:00Z"] {
        at(&house, later).await;
    }
    let sent = letters(&house);
    assert_eq!(sent.len(), 1, "{sent:?}");
    for words in ["Salma Alaoui", "/t/MAF0002CAS", "Femmes", &format!("/searches/{token}")] {
        assert!(sent[0].contains(words), "{words}: {}", sent[0]);
    }
    for others in ["Omar", "Lina", "Avant"] {
        assert!(!sent[0].contains(others), "{others}");
    }
    at(&house, "2026-06-02T07:00:10Z").await;
    let sent = letters(&house);
    assert_eq!(sent.len(), 2);
    assert!(sent[1].contains("Omar") && !sent[1].contains("Salma"), "{}", sent[1]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn daily_goes_at_8_and_weekly_on_mondays_at_8_of_morocco() {
    let house = TestHouse::open().await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    let token = kept(&house, &nadia, "daily").await;
    joins(&house, "Salma", "MAF0002CAS").await;
    at(&house, "2026-06-02T06:59:50Z").await;
    assert!(letters(&house).is_empty());
    at(&house, "2026-06-02T07:00:55Z").await;
    assert_eq!(letters(&house).len(), 1);
    at(&house, "2026-06-03T07:01:00Z").await;
    assert_eq!(letters(&house).len(), 1, "nobody is new");
    saved::change(&house.app, &nadia, &token, &form("Femmes", "weekly")).await.unwrap();
    joins(&house, "Rita", "MAF0003CAS").await;
    at(&house, "2026-06-07T12:00:00Z").await;
    assert_eq!(letters(&house).len(), 1);
    // Monday 8 June; the server was away until the afternoon.
    at(&house, "2026-06-08T15:00:00Z").await;
    let sent = letters(&house);
    assert_eq!(sent.len(), 2);
    assert!(sent[1].contains("Rita") && !sent[1].contains("Salma"));
    at(&house, "2026-06-15T07:01:00Z").await;
    assert_eq!(letters(&house).len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_may_search_no_longer_is_told_nothing() {
    for column in ["role", "suspended_at"] {
        let house = TestHouse::open().await;
        let (person, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
        kept(&house, &nadia, "daily").await;
        joins(&house, "Salma", "MAF0002CAS").await;
        set_account(&house, person, column, "presence").await;
        at(&house, "2026-06-02T07:01:00Z").await;
        assert!(letters(&house).is_empty(), "{column}");
        // Back in their role, they hear of who joins from then on.
        if column == "role" {
            set_account(&house, person, "role", "recruteur").await;
            joins(&house, "Rita", "MAF0003CAS").await;
            at(&house, "2026-06-03T07:01:00Z").await;
            let sent = letters(&house);
            assert_eq!(sent.len(), 1);
            assert!(sent[0].contains("Rita") && !sent[0].contains("Salma"), "{}", sent[0]);
        }
    }
    // The right is lost, or somebody hides, between the search and the letter.
    for hidden in [false, true] {
        let house = TestHouse::open().await;
        let (person, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
        kept(&house, &nadia, "instant").await;
        let salma = joins(&house, "Salma", "MAF0002CAS").await;
        saved::tell_saved(house.app.clone(), saved::TellSaved {}).await.unwrap();
        if hidden {
            change(&house, salma, "visibility", "private").await;
        } else {
            set_account(&house, person, "role", "user").await;
        }
        house.run_jobs().await;
        assert!(letters(&house).is_empty(), "{hidden}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_who_is_seen_later_than_they_joined_is_told_then() {
    let house = TestHouse::open().await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    kept(&house, &nadia, "instant").await;
    let salma = joins(&house, "Salma", "MAF0002CAS").await;
    change(&house, salma, "visibility", "private").await;
    at(&house, "2026-06-01T09:10:00Z").await;
    assert!(letters(&house).is_empty());
    change(&house, salma, "visibility", "public").await;
    at(&house, "2026-06-08T09:10:00Z").await;
    assert_eq!(letters(&house).len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_about_searches_are_switched_off_in_the_mail_centre() {
    let house = TestHouse::open().await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    kept(&house, &nadia, "instant").await;
    mail::set_switches(&house.app, &house.stranger(Role::Admin), &[], &[]).await.unwrap();
    joins(&house, "Salma", "MAF0002CAS").await;
    at(&house, "2026-06-01T09:10:00Z").await;
    assert!(letters(&house).is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_new_is_told_once_however_many_steps_it_takes_to_read_them() {
    let house = TestHouse::open().await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    kept(&house, &nadia, "instant").await;
    house.clock.advance(chrono::TimeDelta::seconds(1));
    // They join in the same instant, as an import brings them, and are more than a letter names.
    let codes: Vec<String> = (1..=57).map(|number| format!("MAF{number:04}CAS")).collect();
    for code in &codes {
        let code: &'static str = code.clone().leak();
        talent(&house, Seed { code, days_ago: 0, ..Seed::default() }).await;
    }
    assert_eq!(saved::tell::tell(&house.app, 5).await.unwrap(), 0);
    house.run_jobs().await;
    // Whoever comes between two letters is alone in the second.
    joins(&house, "Rita", "MAF0099CAS").await;
    assert_eq!(saved::tell::tell(&house.app, 5).await.unwrap(), 0);
    house.run_jobs().await;
    let sent = letters(&house);
    assert_eq!(sent.len(), 2);
    let named = codes.iter().filter(|code| sent[0].contains(&format!("/t/{code}"))).count();
    assert_eq!(named, 50);
    for number in ["57", "7"] {
        let says = sent[0].split(|c: char| !c.is_ascii_digit()).any(|word| word == number);
        assert!(says, "{number} of {}", sent[0]);
    }
    assert!(sent[1].contains("Rita") && !sent[1].contains("/t/MAF0001CAS"), "{}", sent[1]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_that_fails_stops_nobody_and_is_told_later() {
    let house = TestHouse::open().await;
    let (broken, first) = staff(&house, "MAX0002OWN", Role::Recruiter).await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    kept(&house, &first, "daily").await;
    kept(&house, &nadia, "daily").await;
    joins(&house, "Salma", "MAF0002CAS").await;
    let moment: DateTime<Utc> = "2026-06-02T07:00:30Z".parse().unwrap();
    house.clock.advance(moment - house.app.now());
    // A role that this version does not know reads as a fault.
    set_account(&house, broken, "role", "unheard-of").await;
    let run = || saved::tell_saved(house.app.clone(), saved::TellSaved {});
    let outcome = run().await;
    let Err(queue::Outcome::Retry { why, .. }) = outcome else { panic!("{outcome:?}") };
    assert!(why.contains('1'), "{why}");
    house.run_jobs().await;
    assert_eq!(letters(&house).len(), 1, "the second account is told");
    set_account(&house, broken, "role", "recruteur").await;
    run().await.unwrap();
    house.run_jobs().await;
    assert_eq!(letters(&house).len(), 1, "nobody twice");
    assert_eq!(house.mailer.sent_to("max0002own@example.org").len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_write_one_letter() {
    let house = TestHouse::open().await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    kept(&house, &nadia, "daily").await;
    joins(&house, "Salma", "MAF0002CAS").await;
    let moment: DateTime<Utc> = "2026-06-02T07:00:30Z".parse().unwrap();
    house.clock.advance(moment - house.app.now());
    let run = |app: &crate::App| saved::tell_saved(app.clone(), saved::TellSaved {});
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
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_is_sent_again_names_the_same_people() {
    let house = TestHouse::open().await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    at(&house, "2026-06-01T09:10:00Z").await;
    kept(&house, &nadia, "instant").await;
    joins(&house, "Salma", "MAF0002CAS").await;
    at(&house, "2026-06-01T09:14:00Z").await;
    let admin = house.stranger(Role::Admin);
    let digests = mail::LetterFilter {
        template: Some(mail::Template::SavedSearchDigest),
        ..mail::LetterFilter::default()
    };
    let log = mail::letter_log(&house.app, &admin, &digests, None).await.unwrap();
    let again = "0123456789abcdef0123456789abcdef";
    assert!(mail::send_again(&house.app, &admin, log.letters[0].id, again).await.unwrap());
    house.run_jobs().await;
    let sent = letters(&house);
    assert_eq!(sent.len(), 2);
    assert!(sent.iter().all(|text| text.contains("Salma Alaoui")), "{sent:?}");
}
