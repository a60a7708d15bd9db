//! Minors are in no list without a reason.

use chrono::TimeDelta;
use kernel::PageRequest;

use crate::{
    Error, Role,
    people::open_minors,
    search::{
        DirectoryFilter, by_code, find, minors,
        seeding::{Seed, member, talent},
    },
    testing::TestHouse,
};

const FIRST: PageRequest = PageRequest { offset: 0, size: 24 };

/// Who is signed in, with an account that exists.
async fn staff(house: &TestHouse, role: Role) -> crate::Actor {
    let new = crate::people::NewStaff {
        first_name: kernel::text::PersonName::parse("Nadia").unwrap(),
        last_name: kernel::text::PersonName::parse("Berrada").unwrap(),
        email: kernel::text::EmailAddress::parse(&format!("{}@example.org", role.key())).unwrap(),
        password: kernel::Secret::new("une girafe sous la pluie".to_owned()),
    };
    let system = crate::Actor::System("test");
    let person = crate::people::create_staff(&house.app, &system, new, role).await.unwrap();
    house.member(person).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s99_minors_are_in_no_list_without_a_reason_that_is_journaled() {
    let house = TestHouse::open().await;
    let app = &house.app;
    talent(&house, Seed { code: "MAF0001CAS", ..Seed::default() }).await;
    talent(
        &house,
        Seed { code: "MAF0002CAS", born: (2010, 1, 1), visibility: "recruiter", ..Seed::default() },
    )
    .await;
    let hidden = Seed {
        code: "MAF0003CAS",
        born: (2010, 1, 1),
        visibility: "private",
        days_ago: 3,
        ..Seed::default()
    };
    talent(&house, hidden).await;
    for (role, shown) in
        [(Role::Recruiter, &["MAF0002CAS"][..]), (Role::Admin, &["MAF0002CAS", "MAF0003CAS"])]
    {
        let actor = staff(&house, role).await;
        let listed = async || {
            let found = find(app, &actor, &DirectoryFilter::default(), FIRST).await.unwrap();
            found.rows.into_iter().map(|card| card.code).collect::<Vec<_>>()
        };
        assert_eq!(listed().await, ["MAF0001CAS"], "{role:?}");
        assert_eq!(minors(app, &actor, FIRST).await.unwrap(), None);
        for reason in ["", "casting", "         casting         ", &"x".repeat(301)] {
            let refused = open_minors(app, &actor, reason).await;
            assert!(matches!(refused, Err(Error::Invalid(_))), "{reason:?}");
        }
        open_minors(app, &actor, "Rôle d’enfant, projet Les Oliviers").await.unwrap();
        let found = minors(app, &actor, FIRST).await.unwrap().unwrap();
        let codes: Vec<_> = found.rows.into_iter().map(|card| card.code).collect();
        assert_eq!(
            (codes, listed().await),
            (shown.iter().map(|code| (*code).to_owned()).collect(), vec!["MAF0001CAS".to_owned()])
        );
        house.clock.advance(TimeDelta::hours(9));
        assert_eq!(minors(app, &actor, FIRST).await.unwrap(), None, "a reason is for a day");
    }
    assert!(by_code(app, &member(Role::Admin), "MAF0002CAS").await.unwrap().is_some());
    for actor in [house.visitor(), member(Role::Talent), member(Role::Attendance)] {
        assert!(minors(app, &actor, FIRST).await.is_err());
        assert!(open_minors(app, &actor, "Rôle d’enfant, projet Les Oliviers").await.is_err());
    }
}
