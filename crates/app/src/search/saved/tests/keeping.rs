//! Searches are kept, opened, copied, changed and given up.

use chrono::TimeDelta;
use kernel::PageRequest;

use super::{form, joins, staff, women};
use crate::{
    Error, Role,
    search::{
        DirectoryFilter, saved,
        saved::{Alerts, Opened},
    },
    testing::TestHouse,
};

const FIRST: PageRequest = PageRequest { offset: 0, size: 24 };

fn new(opened: &Opened) -> Vec<&str> {
    let from = opened.marked_from.unwrap();
    let new = opened.people.rows.iter().filter(|card| card.registered_at > from);
    new.map(|card| card.first_name.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_joined_since_the_last_visit_is_new_while_the_visit_lasts() {
    let house = TestHouse::open().await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    joins(&house, "Amina", "MAF0001CAS").await;
    house.clock.advance(TimeDelta::minutes(5));
    let token =
        saved::keep(&house.app, &nadia, &women(&house), &form(" Femmes ", "")).await.unwrap();
    let list = saved::own(&house.app, &nadia).await.unwrap();
    assert_eq!((list[0].name.as_str(), list[0].new), ("Femmes", Some(0)));
    assert_eq!((&list[0].filter, list[0].alerts), (&women(&house), Alerts::Never));
    house.clock.advance(TimeDelta::hours(1));
    joins(&house, "Salma", "MAF0002CAS").await;
    assert_eq!(saved::own(&house.app, &nadia).await.unwrap()[0].new, Some(1));
    house.clock.advance(TimeDelta::minutes(5));
    for minutes in [0, 5, 20] {
        house.clock.advance(TimeDelta::minutes(minutes));
        let opened = saved::open(&house.app, &nadia, &token, FIRST).await.unwrap();
        assert_eq!((opened.total, new(&opened)), (2, vec!["Salma"]), "{minutes}");
        assert!(opened.own);
    }
    assert_eq!(saved::own(&house.app, &nadia).await.unwrap()[0].new, Some(0));
    house.clock.advance(TimeDelta::hours(2));
    let opened = saved::open(&house.app, &nadia, &token, FIRST).await.unwrap();
    assert_eq!(new(&opened), [""; 0], "another visit");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clock_that_was_ahead_silences_no_marks() {
    let house = TestHouse::open().await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    let token = saved::keep(&house.app, &nadia, &women(&house), &form("Femmes", "")).await.unwrap();
    house.clock.advance(TimeDelta::days(30));
    saved::open(&house.app, &nadia, &token, FIRST).await.unwrap();
    house.clock.advance(TimeDelta::days(-29));
    // The first visit at the right time says when the next one begins.
    saved::open(&house.app, &nadia, &token, FIRST).await.unwrap();
    house.clock.advance(TimeDelta::hours(1));
    joins(&house, "Salma", "MAF0002CAS").await;
    assert_eq!(saved::own(&house.app, &nadia).await.unwrap()[0].new, Some(1));
    let opened = saved::open(&house.app, &nadia, &token, FIRST).await.unwrap();
    assert_eq!(new(&opened), ["Salma"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn colleagues_open_and_copy_a_search_and_its_owner_alone_changes_it() {
    let house = TestHouse::open().await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    let (_, driss) = staff(&house, "MAX0002OWN", Role::Recruiter).await;
    let app = &house.app;
    let token = saved::keep(app, &nadia, &women(&house), &form("Femmes", "daily")).await.unwrap();
    joins(&house, "Amina", "MAF0001CAS").await;
    let seen = saved::open(app, &driss, &token, FIRST).await.unwrap();
    assert_eq!((seen.own, seen.total, seen.marked_from), (false, 1, None));
    let not_found = |refused: Option<Error>| matches!(refused, Some(Error::NotFound));
    assert!(not_found(saved::change(app, &driss, &token, &form("X", "never")).await.err()));
    assert!(not_found(saved::remove(app, &driss, &token).await.err()));
    assert!(not_found(saved::saved(app, &driss, &token).await.err()));
    let copy = saved::copy(app, &driss, &token).await.unwrap();
    let own = saved::own(app, &driss).await.unwrap();
    assert_eq!((own.len(), &own[0].token, own[0].alerts), (1, &copy, Alerts::Never));
    assert_eq!((own[0].name.as_str(), &own[0].filter), ("Femmes", &women(&house)));
    saved::change(app, &nadia, &token, &form("Dames", "weekly")).await.unwrap();
    let changed = saved::saved(app, &nadia, &token).await.unwrap();
    assert_eq!((changed.name.as_str(), changed.alerts), ("Dames", Alerts::Weekly));
    saved::remove(app, &nadia, &token).await.unwrap();
    for gone in [token.as_str(), "", "0", &"x".repeat(500)] {
        assert!(not_found(saved::open(app, &nadia, gone, FIRST).await.err()), "{gone}");
    }
    assert_eq!(saved::own(app, &driss).await.unwrap().len(), 1, "the copy stays");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_name_and_one_too_many_are_refused() {
    let house = TestHouse::open().await;
    let (_, nadia) = staff(&house, "MAX0001OWN", Role::Recruiter).await;
    let (app, all) = (&house.app, DirectoryFilter::default());
    let long = "é".repeat(101);
    for (name, alerts) in [("  ", "never"), (&long, "never"), ("a\u{202E}", ""), ("x", "hourly")] {
        let refused = saved::keep(app, &nadia, &all, &form(name, alerts)).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{name} {alerts}");
    }
    for role in [Role::Talent, Role::Attendance] {
        let other = house.stranger(role);
        let refused = saved::keep(app, &other, &all, &form("x", "")).await;
        assert!(matches!(refused, Err(Error::Forbidden(_))), "{role:?}");
        assert!(saved::own(app, &other).await.is_err());
    }
    for number in 0..50 {
        saved::keep(app, &nadia, &all, &form(&number.to_string(), "")).await.unwrap();
    }
    let full = saved::keep(app, &nadia, &all, &form("x", "")).await;
    assert!(matches!(full, Err(Error::Conflict(_))));
}
