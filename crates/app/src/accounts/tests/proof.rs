//! Proofs of who acts, and devices.

use chrono::TimeDelta;

use super::*;
use crate::accounts::{
    devices::{self, Which},
    proof::{Given, prove},
    roles, sessions,
};

/// A password alone.
fn given(password: &str) -> Given {
    Given { password: Secret::new(password.to_owned()), code: String::new() }
}

/// Who a cookie belongs to.
async fn holder(house: &TestHouse, token: &Secret<String>) -> Result<Actor> {
    let member = sessions::resume(&house.app, token.expose()).await?.ok_or(Error::Anonymous)?;
    Ok(Actor::Member(member, Caller::default()))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s09_a_sensitive_act_needs_a_password_of_the_last_ten_minutes() -> Result<()> {
    let house = TestHouse::open().await;
    let (app, phrase) = (&house.app, given(PHRASE));
    resident(&house, "salma", Role::Admin, Some(PHRASE)).await?;
    let amina = resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let salma = enter(&house, &house.visitor(), "salma@exemple.ma", PHRASE).await?;
    house.clock.advance(TimeDelta::minutes(10));
    roles::suspend(app, &holder(&house, &salma.token).await?, amina).await?;
    house.clock.advance(TimeDelta::seconds(1));
    let stale = holder(&house, &salma.token).await?;
    for refused in [
        roles::resume(app, &stale, amina).await,
        roles::suspend(app, &stale, amina).await,
        roles::give(app, &stale, amina, Role::Recruiter).await,
    ] {
        assert!(matches!(refused, Err(Error::Unproven)), "{refused:?}");
    }
    let wrong = prove(app, &stale, salma.token.expose(), &given("x")).await;
    assert_eq!(refusal(wrong), "password: words-password-wrong");
    let renewed = prove(app, &stale, salma.token.expose(), &phrase).await?;
    assert_eq!(renewed.expires_at, salma.expires_at);
    roles::resume(app, &holder(&house, &renewed.token).await?, amina).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s24_a_session_that_grows_in_rights_has_another_token() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let amina = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    let phrase = given(PHRASE);
    let renewed = prove(&house.app, &member(&amina), amina.token.expose(), &phrase).await?;
    assert_ne!(renewed.token.expose(), amina.token.expose());
    assert_eq!(sessions::resume(&house.app, amina.token.expose()).await?, None);
    assert!(sessions::resume(&house.app, renewed.token.expose()).await?.is_some());
    let again = prove(&house.app, &member(&amina), amina.token.expose(), &phrase).await;
    assert!(matches!(again, Err(Error::Anonymous)), "{again:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s28_a_device_is_seen_and_ended_by_its_owner_or_an_administrator() -> Result<()> {
    let house = TestHouse::open().await;
    let app = &house.app;
    let salma = resident(&house, "salma", Role::Admin, Some(PHRASE)).await?;
    let amina = resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    resident(&house, "youssef", Role::Talent, Some(PHRASE)).await?;
    let here = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    house.clock.advance(TimeDelta::minutes(5));
    let there = enter(&house, &from("2001:db8:1:2::/64"), "amina@exemple.ma", PHRASE).await?;
    let youssef = enter(&house, &from("198.51.100.7"), "youssef@exemple.ma", PHRASE).await?;
    let seen = devices::mine(app, &member(&here), here.token.expose()).await?;
    let places: Vec<_> =
        seen.iter().map(|one| (one.device.as_str(), one.place.as_str(), one.here)).collect();
    let expected =
        [("Firefox / Linux", "2001:db8:1:…", false), ("Chrome / Android", "192.0.…", true)];
    assert_eq!(places, expected);
    assert!(seen.iter().all(|one| !one.handle.contains(here.token.expose().as_str())));

    let foreign = devices::mine(app, &member(&youssef), "").await?;
    devices::end_mine(app, &member(&here), &foreign[0].handle).await?;
    assert!(sessions::resume(app, youssef.token.expose()).await?.is_some());
    devices::end_mine(app, &member(&here), &seen[0].handle).await?;
    assert_eq!(sessions::resume(app, there.token.expose()).await?, None);
    assert!(sessions::resume(app, here.token.expose()).await?.is_some());

    let peek = devices::of_account(app, &member(&youssef), amina).await;
    assert!(matches!(peek, Err(Error::Forbidden(_))), "{peek:?}");
    let left = devices::of_account(app, &admin(salma), amina).await?;
    assert_eq!(left.len(), 1);
    devices::end_of(app, &admin(salma), amina, &Which::One(left[0].handle.clone())).await?;
    assert_eq!(sessions::resume(app, here.token.expose()).await?, None);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s28_who_only_has_the_cookie_signs_nobody_out() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let stolen = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    let owner = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    house.clock.advance(TimeDelta::minutes(11));
    let thief = holder(&house, &stolen.token).await?;
    let seen = devices::mine(&house.app, &thief, stolen.token.expose()).await?;
    for refused in [
        sessions::end_others(&house.app, &thief, stolen.token.expose()).await.map(|_| ()),
        devices::end_mine(&house.app, &thief, &seen[0].handle).await,
    ] {
        assert!(matches!(refused, Err(Error::Unproven)), "{refused:?}");
    }
    assert!(sessions::resume(&house.app, owner.token.expose()).await?.is_some());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s28_flushing_signs_everybody_out() -> Result<()> {
    let house = TestHouse::open().await;
    let mut tokens = Vec::new();
    for (name, role) in [("salma", Role::Admin), ("amina", Role::Talent)] {
        resident(&house, name, role, Some(PHRASE)).await?;
        let email = format!("{name}@exemple.ma");
        tokens.push(enter(&house, &house.visitor(), &email, PHRASE).await?);
    }
    let talent = devices::flush(&house.app, &member(&tokens[1])).await;
    assert!(matches!(talent, Err(Error::Forbidden(_))));
    assert_eq!(devices::flush(&house.app, &system()).await?, 2);
    for signed_in in tokens {
        assert_eq!(sessions::resume(&house.app, signed_in.token.expose()).await?, None);
    }
    Ok(())
}
