//! Limits and the sweeper.

use chrono::TimeDelta;

use super::*;
use crate::accounts::{
    LinkPurpose, issue_link,
    limits::{allow, seen},
    sweep,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_limit_is_exact_for_a_crowd_and_opens_again() -> Result<()> {
    let house = TestHouse::open().await;
    let hour = TimeDelta::hours(1);
    let tries = (0..50).map(|_| allow(&house.app, "contact 192.0.2.1", 3, hour));
    let answers = futures_util::future::join_all(tries).await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 3, "{answers:?}");
    assert_eq!(seen(&house.app, "contact 192.0.2.1", hour).await?, 50);
    allow(&house.app, "contact 192.0.2.2", 3, hour).await?;
    house.clock.advance(TimeDelta::minutes(59));
    let later = allow(&house.app, "contact 192.0.2.1", 3, hour).await;
    assert!(
        matches!(&later, Err(Error::Later { after, .. }) if *after == TimeDelta::minutes(1)),
        "{later:?}"
    );
    house.clock.advance(TimeDelta::minutes(1));
    assert_eq!(seen(&house.app, "contact 192.0.2.1", hour).await?, 0);
    allow(&house.app, "contact 192.0.2.1", 3, hour).await?;
    assert_eq!(seen(&house.app, "contact 192.0.2.1", hour).await?, 1);
    assert!(column(&house, "limits", "name").await?.iter().all(|name| !name.contains("192")));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn limits_that_are_off_count_nothing() -> Result<()> {
    let house = TestHouse::open_with(|config| config.rate_limits = false).await;
    for _ in 0..5 {
        allow(&house.app, "contact 192.0.2.1", 1, TimeDelta::hours(1)).await?;
    }
    assert!(column(&house, "limits", "name").await?.is_empty());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_sweeper_removes_what_is_over_and_nothing_else() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let issue = async || {
        house
            .app
            .write(&system(), async |tx| {
                issue_link(&house.app, tx, amina, LinkPurpose::Reset).await
            })
            .await
    };
    enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    issue().await?;
    house.clock.advance(TimeDelta::hours(25));
    enter(&house, &from("192.0.2.9"), "amina@exemple.ma", PHRASE).await?;
    issue().await?;
    // A session and a link.
    assert_eq!(sweep(&house.app).await?, 2);
    assert_eq!(sweep(&house.app).await?, 0);
    assert_eq!(column(&house, "sessions", "token").await?.len(), 1);
    assert_eq!(column(&house, "account_links", "token").await?.len(), 1);
    assert_eq!(column(&house, "limits", "name").await?.len(), 3);
    let ninety = TimeDelta::days(90);
    allow(&house.app, "code 7", 100, ninety).await?;
    house.clock.advance(ninety - TimeDelta::minutes(1));
    sweep(&house.app).await?;
    assert_eq!(seen(&house.app, "code 7", ninety).await?, 1, "a window that is open is counted in");
    house.clock.advance(TimeDelta::days(2));
    sweep(&house.app).await?;
    assert!(column(&house, "limits", "name").await?.is_empty());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_clock_alone_brings_the_sweeper() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    house.run_schedule().await;
    assert_eq!(column(&house, "sessions", "token").await?.len(), 1);
    house.clock.advance(TimeDelta::minutes(59));
    allow(&house.app, "contact 192.0.2.1", 3, TimeDelta::hours(1)).await?;
    house.clock.advance(TimeDelta::hours(25));
    house.run_schedule().await;
    assert!(column(&house, "sessions", "token").await?.is_empty());
    house.clock.advance(TimeDelta::days(91));
    house.run_schedule().await;
    assert!(column(&house, "limits", "name").await?.is_empty());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s15_two_processes_count_together() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let other = house.another_process().await;
    let attempt = |password: &str| crate::accounts::SignIn {
        identifier: "amina@exemple.ma".to_owned(),
        password: Secret::new(password.to_owned()),
        remember: false,
    };
    let visitor = house.visitor();
    for place in 0..5 {
        let app = if place % 2 == 0 { &house.app } else { &other };
        let wrong = crate::accounts::sign_in(app, &visitor, attempt("x")).await;
        assert_eq!(refusal(wrong), "identifier: accounts-login-refused");
    }
    for app in [&house.app, &other] {
        let sixth = crate::accounts::sign_in(app, &visitor, attempt(PHRASE)).await;
        assert_eq!(refusal(sixth), "accounts-limits-later");
    }
    let elsewhere = crate::accounts::sign_in(&other, &from("192.0.2.9"), attempt(PHRASE)).await?;
    let here = crate::accounts::sessions::resume(&house.app, elsewhere.token.expose()).await?;
    assert!(here.is_some(), "a session of one process is one of the other");
    crate::accounts::roles::suspend(&other, &system(), elsewhere.member.account).await?;
    let out = crate::accounts::sessions::resume(&house.app, elsewhere.token.expose()).await?;
    assert_eq!(out, None, "s06: a suspension in one process is one in the other");
    Ok(())
}
