use std::time::Duration;

use chrono::TimeDelta;

use super::{KEEPER, change, furnish};
use crate::{
    Error, Role,
    mail::Status,
    search,
    testing::TestHouse,
    upkeep::{Figures, figures, resident_memory},
};

async fn now(house: &TestHouse) -> Figures {
    figures(&house.app, &KEEPER).await.unwrap()
}

#[tokio::test]
async fn figures_count_jobs_letters_and_connections() {
    let house = TestHouse::open().await;
    furnish(&house, "amina@example.org").await;
    house.clock.advance(TimeDelta::seconds(90));
    let before = now(&house).await;
    assert!(before.jobs.waiting > 0 && before.overdue >= TimeDelta::seconds(90), "{before:?}");
    assert!(before.pool.most >= before.pool.open && before.pool.open >= before.pool.busy);
    house.run_jobs().await;
    let after = now(&house).await;
    assert_eq!((after.jobs.dead, after.overdue), (0, TimeDelta::zero()), "{after:?}");
    let sent = after.letters.iter().find(|(status, _)| *status == Status::Sent);
    assert!(sent.is_some_and(|(_, letters)| *letters > 0), "{after:?}");
    assert!(resident_memory().is_some_and(|bytes| bytes > 1024 * 1024));
}

#[tokio::test]
async fn figures_tell_how_far_the_index_is_behind() {
    let house = TestHouse::open().await;
    assert_eq!(now(&house).await.index, None, "nobody has made it yet");
    let amina = furnish(&house, "amina@example.org").await;
    let holds = async || {
        // A server that other tests write to lets a change settle a little later.
        for _ in 0..1_000 {
            search::follow(&house.app).await.unwrap();
            let pace = now(&house).await.index.unwrap();
            if pace.lag.is_zero() && pace.position == pace.end && pace.end > 0 {
                return pace;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("the index does not come to the end of the feed");
    };
    let first = holds().await;
    assert_eq!(first.entries, 1);
    tokio::time::sleep(Duration::from_millis(30)).await;
    change(&house, &format!("UPDATE people SET gender = 'M' WHERE id = {amina}")).await;
    let mut behind = now(&house).await.index.unwrap();
    for _ in 0..1_000 {
        if behind.end > first.end {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
        behind = now(&house).await.index.unwrap();
    }
    assert!(behind.lag >= Duration::from_millis(30) && behind.position == first.position);
    let then = holds().await;
    assert_eq!((then.entries, then.end > first.end), (1, true));
}

#[tokio::test]
async fn figures_are_for_administrators() {
    let house = TestHouse::open().await;
    let recruiter = search::seeding::member(Role::Recruiter);
    assert!(matches!(figures(&house.app, &recruiter).await, Err(Error::Forbidden(_))));
}
