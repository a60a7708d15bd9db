//! Retention, with a clock that moves.

use chrono::TimeDelta;

use super::{a_night, amina};
use crate::{
    Error, Role,
    answers::Answers,
    journal, mail,
    rights::{retention, save_retention},
    schedule,
    settings::{self, Retention},
    talents::see,
    testing::TestHouse,
};

fn days(of: Retention) -> Answers {
    of.periods().into_iter().map(|(name, days, _, _)| (name, days.to_string())).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s102_each_thing_goes_when_its_period_is_over_and_not_before() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let registered = amina(&house, "amina@example.org").await;
    see(app, &house.stranger(Role::Recruiter), &registered.code).await.unwrap();
    let periods =
        Retention { activity: 100, security: 200, addresses: 10, letters: 50, deleted: 30 };
    save_retention(app, &admin, &days(periods)).await.unwrap();
    assert_eq!(settings::retention(app).await.unwrap(), periods);
    let lines = async || journal::of_person(app, &admin, registered.person, 100).await.unwrap();
    let letters =
        async || mail::letters_of(app, &admin, registered.person, 100).await.unwrap().len();
    let removed = async |what: &str| {
        let runs = retention(app, &admin).await.unwrap().runs;
        runs.iter().find(|run| run.what == what).unwrap().removed
    };
    let (all, sent) = (lines().await.len(), letters().await);
    assert!(all >= 2 && sent >= 2);
    a_night(&house).await;
    assert_eq!((lines().await.len(), letters().await, removed("addresses").await), (all, sent, 0));
    house.clock.advance(TimeDelta::days(11));
    a_night(&house).await;
    assert!(removed("addresses").await >= 2);
    assert_eq!((lines().await.len(), letters().await), (all, sent));
    house.clock.advance(TimeDelta::days(40));
    a_night(&house).await;
    assert_eq!((letters().await, lines().await.len()), (0, all));
    house.clock.advance(TimeDelta::days(50));
    a_night(&house).await;
    assert_eq!(lines().await.len(), 0, "registration and reading are activity");
    assert_eq!(removed("security").await, 0);
    house.clock.advance(TimeDelta::days(100));
    a_night(&house).await;
    assert!(removed("security").await >= 1, "the change of the periods is security");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s102_periods_have_limits_and_are_for_administrators() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    for (name, _, least, most) in Retention::default().periods() {
        for wrong in [least - 1, most + 1] {
            let form = days(Retention::default()).replaced(name, &wrong.to_string());
            let refused = save_retention(app, &admin, &form).await;
            assert!(
                matches!(&refused, Err(Error::Invalid(why)) if why.iter().any(|one| one.field == name)),
                "{name} {wrong}: {refused:?}"
            );
        }
    }
    let form = days(Retention::default()).replaced("letters", "");
    assert!(save_retention(app, &admin, &form).await.is_err());
    assert_eq!(settings::retention(app).await.unwrap(), Retention::default());
    for actor in [house.visitor(), house.stranger(Role::Talent), house.stranger(Role::Recruiter)] {
        assert!(retention(app, &actor).await.is_err());
        assert!(save_retention(app, &actor, &days(Retention::default())).await.is_err());
    }
}

#[test]
fn s102_the_job_comes_every_night() {
    let nightly = schedule::all().into_iter().find(|job| job.name == "retention").unwrap();
    assert_eq!(nightly.every, TimeDelta::days(1));
}
