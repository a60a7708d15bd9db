//! Sessions.

use chrono::TimeDelta;

use super::*;
use crate::accounts::sessions::{end_others, resume, sign_out};

async fn remembered(house: &TestHouse, name: &str) -> Result<SignedIn> {
    let attempt = SignIn {
        identifier: format!("{name}@exemple.ma"),
        password: Secret::new(PHRASE.to_owned()),
        remember: true,
    };
    sign_in(&house.app, &house.visitor(), attempt).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s23_the_database_holds_no_cookie() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let signed_in = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    let kept = column(&house, "sessions", "token").await?;
    assert_eq!(kept.len(), 1);
    // 256 bits in the alphabet of addresses.
    assert_eq!(signed_in.token.expose().len(), 43);
    assert!(!kept.contains(signed_in.token.expose()));
    assert_eq!(resume(&house.app, &kept[0]).await?, None);
    for nonsense in ["", "x", &"x".repeat(100_000), "\u{0}"] {
        assert_eq!(resume(&house.app, nonsense).await?, None);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s26_an_idle_administrator_is_out_after_half_an_hour() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "salma", Role::Admin, Some(PHRASE)).await?;
    let signed_in = remembered(&house, "salma").await?;
    assert!(!signed_in.remember);
    for _ in 0..23 {
        house.clock.advance(TimeDelta::minutes(29));
        assert!(resume(&house.app, signed_in.token.expose()).await?.is_some());
    }
    house.clock.advance(TimeDelta::minutes(30));
    assert_eq!(resume(&house.app, signed_in.token.expose()).await?, None);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s26_a_session_has_an_end_however_busy_it_is() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let (brief, long) = (
        enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?,
        remembered(&house, "amina").await?,
    );
    assert!(long.remember);
    house.clock.advance(TimeDelta::hours(12));
    assert_eq!(resume(&house.app, brief.token.expose()).await?, None);
    for _ in 0..4 {
        assert!(resume(&house.app, long.token.expose()).await?.is_some());
        house.clock.advance(TimeDelta::days(13));
    }
    house.clock.advance(TimeDelta::days(8));
    assert_eq!(resume(&house.app, long.token.expose()).await?, None);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s27_signing_out_ends_it_on_the_server() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let signed_in = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    sign_out(&house.app, &member(&signed_in), signed_in.token.expose()).await?;
    sign_out(&house.app, &member(&signed_in), signed_in.token.expose()).await?;
    assert_eq!(resume(&house.app, signed_in.token.expose()).await?, None);
    assert_eq!(events(&house).await?, ["signed_in", "signed_out"]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ending_the_others_keeps_this_one_and_other_people() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    resident(&house, "youssef", Role::Talent, Some(PHRASE)).await?;
    let here = remembered(&house, "amina").await?;
    let there = remembered(&house, "amina").await?;
    let youssef = remembered(&house, "youssef").await?;
    assert_eq!(end_others(&house.app, &member(&here), here.token.expose()).await?, 1);
    assert!(resume(&house.app, here.token.expose()).await?.is_some());
    assert_eq!(resume(&house.app, there.token.expose()).await?, None);
    assert!(resume(&house.app, youssef.token.expose()).await?.is_some());
    assert!(matches!(end_others(&house.app, &house.visitor(), "").await, Err(Error::Anonymous)));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s26_each_role_has_its_own_idle_time() -> Result<()> {
    let house = TestHouse::open_with(|config| config.rate_limits = false).await;
    for (name, role, idle) in [
        ("nadia", Role::Recruiter, TimeDelta::hours(12)),
        ("omar", Role::Attendance, TimeDelta::hours(24)),
        ("amina", Role::Talent, TimeDelta::days(14)),
    ] {
        resident(&house, name, role, Some(PHRASE)).await?;
        let (one, two) = (remembered(&house, name).await?, remembered(&house, name).await?);
        house.clock.advance(idle - TimeDelta::seconds(1));
        assert!(resume(&house.app, one.token.expose()).await?.is_some(), "{name}");
        house.clock.advance(TimeDelta::seconds(1));
        assert_eq!(resume(&house.app, two.token.expose()).await?, None, "{name}");
    }
    Ok(())
}
