//! Passwords and one-time links.

use chrono::TimeDelta;

use super::*;
use crate::accounts::{
    LinkPurpose, draw_temporary_password, find, issue_link, link_is_good,
    password::{ChangePassword, activate, change, forget, reset},
    roles, sessions,
};

fn to(current: &str, new: &str, here: &SignedIn) -> ChangePassword {
    let secret = |text: &str| Secret::new(text.to_owned());
    ChangePassword {
        current: secret(current),
        new: secret(new),
        session: here.token.expose().clone(),
    }
}

async fn link(
    house: &TestHouse,
    account: AccountId,
    purpose: LinkPurpose,
) -> Result<Secret<String>> {
    house.app.write(&system(), async |tx| issue_link(&house.app, tx, account, purpose).await).await
}

fn new() -> Secret<String> {
    Secret::new("une nouvelle phrase".to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s29_a_changed_password_ends_the_other_sessions_and_links() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let here = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    let there = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    let pending = link(&house, amina, LinkPurpose::Reset).await?;
    let actor = member(&here);
    for (current, new, heard) in [
        ("une autre phrase", "x", "current: words-password-wrong"),
        (PHRASE, PHRASE, "password: words-password-same"),
        (PHRASE, "court", "password: words-password-short"),
        (PHRASE, "1234567890", "password: words-password-common"),
        (PHRASE, "aminabenkirane", "password: words-password-common"),
    ] {
        assert_eq!(refusal(change(&house.app, &actor, to(current, new, &here)).await), heard);
    }
    let renewed = change(&house.app, &actor, to(PHRASE, "une nouvelle phrase", &here)).await?;
    let renewed = renewed.ok_or(Error::Anonymous)?;
    assert!(sessions::resume(&house.app, renewed.token.expose()).await?.is_some());
    assert_eq!(sessions::resume(&house.app, here.token.expose()).await?, None, "s24");
    assert_eq!(sessions::resume(&house.app, there.token.expose()).await?, None);
    assert!(matches!(
        reset(&house.app, &house.visitor(), pending.expose(), new()).await,
        Err(Error::NotFound)
    ));
    assert_eq!(events(&house).await?.last().map(String::as_str), Some("password_changed"));
    assert!(enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await.is_err());
    enter(&house, &house.visitor(), "amina@exemple.ma", "une nouvelle phrase").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s19_fifty_clicks_at_once_are_one_success() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let token = link(&house, amina, LinkPurpose::Reset).await?;
    let visitor = house.visitor();
    let clicks = (0..50).map(|_| reset(&house.app, &visitor, token.expose(), new()));
    let answers = futures_util::future::join_all(clicks).await;
    let count =
        |wanted: fn(&Result<()>) -> bool| answers.iter().filter(|answer| wanted(answer)).count();
    assert_eq!(count(|answer| answer.is_ok()), 1, "{answers:?}");
    assert_eq!(count(|answer| matches!(answer, Err(Error::NotFound))), 49, "{answers:?}");
    assert_eq!(events(&house).await?, ["password_changed"]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s19_a_link_has_one_purpose_an_end_and_is_not_used_by_looking() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = resident(&house, "amina", Role::Talent, None).await?;
    let token = link(&house, amina, LinkPurpose::Activation).await?;
    let visitor = house.visitor();
    assert!(!column(&house, "account_links", "token").await?.contains(token.expose()));
    for _ in 0..3 {
        assert!(link_is_good(&house.app, token.expose(), LinkPurpose::Activation).await?);
    }
    assert!(!link_is_good(&house.app, token.expose(), LinkPurpose::Reset).await?);
    assert!(matches!(
        reset(&house.app, &visitor, token.expose(), new()).await,
        Err(Error::NotFound)
    ));
    let short = Secret::new("court".to_owned());
    assert_eq!(
        refusal(activate(&house.app, &visitor, token.expose(), short).await),
        "password: words-password-short"
    );
    house.clock.advance(TimeDelta::days(7) - TimeDelta::seconds(1));
    activate(&house.app, &visitor, token.expose(), new()).await?;
    assert!(!link_is_good(&house.app, token.expose(), LinkPurpose::Activation).await?);
    let late = link(&house, amina, LinkPurpose::Reset).await?;
    house.clock.advance(TimeDelta::minutes(30));
    assert!(matches!(
        reset(&house.app, &visitor, late.expose(), new()).await,
        Err(Error::NotFound)
    ));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_suspended_account_has_no_use_for_a_link() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    roles::suspend(&house.app, &system(), amina).await?;
    let token = link(&house, amina, LinkPurpose::Reset).await?;
    assert!(matches!(
        reset(&house.app, &house.visitor(), token.expose(), new()).await,
        Err(Error::NotFound)
    ));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_forgotten_password_is_always_answered_alike() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let youssef = resident(&house, "youssef", Role::Talent, Some(PHRASE)).await?;
    roles::suspend(&house.app, &system(), youssef).await?;
    for (place, identifier) in
        ["unknown@exemple.ma", "youssef@exemple.ma", "", "MAM0001RAB"].into_iter().enumerate()
    {
        forget(&house.app, &from(&format!("198.51.100.{place}")), identifier).await?;
    }
    assert_eq!(events(&house).await?, ["account_suspended"]);
    for _ in 0..5 {
        forget(&house.app, &house.visitor(), "amina@exemple.ma").await?;
    }
    let asked =
        events(&house).await?.into_iter().filter(|name| name == "password_reset_asked").count();
    assert_eq!(asked, 3);
    assert_eq!(
        refusal(forget(&house.app, &house.visitor(), "other@exemple.ma").await),
        "accounts-limits-later"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_temporary_password_works_for_seven_days_and_must_be_changed() -> Result<()> {
    let house = TestHouse::open().await;
    let fatou = resident(&house, "fatou", Role::Talent, None).await?;
    let first = draw_temporary_password(&house.app, fatou).await?;
    let second = draw_temporary_password(&house.app, fatou).await?;
    house.clock.advance(TimeDelta::days(7) - TimeDelta::seconds(1));
    assert!(enter(&house, &house.visitor(), "fatou@exemple.ma", first.expose()).await.is_err());
    let signed_in = enter(&house, &house.visitor(), "fatou@exemple.ma", second.expose()).await?;
    assert!(signed_in.member.must_change_password);
    assert!(find(&house.app, fatou).await?.is_some_and(|account| account.temporary));
    let asked = to(second.expose(), PHRASE, &signed_in);
    let renewed = change(&house.app, &member(&signed_in), asked).await?.ok_or(Error::Anonymous)?;
    let resumed = sessions::resume(&house.app, renewed.token.expose()).await?;
    assert!(resumed.is_some_and(|member| !member.must_change_password));
    house.clock.advance(TimeDelta::days(30));
    enter(&house, &house.visitor(), "fatou@exemple.ma", PHRASE).await?;
    assert_eq!(refusal(draw_temporary_password(&house.app, fatou).await), "accounts-password-own");
    Ok(())
}

/// Older hashes look at 72 bytes alone; of ours every character counts, from the first to the hundred and twenty-eighth.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s13_no_character_is_cut_off() -> Result<()> {
    let house = TestHouse::open_with(|config| config.rate_limits = false).await;
    let long = "é".repeat(127);
    for (name, rest) in [("amina", "x"), ("youssef", "كلمة"), ("salma", "  ")] {
        let phrase =
            format!("{}{rest}", long.chars().take(128 - rest.chars().count()).collect::<String>());
        assert_eq!(phrase.chars().count(), 128);
        resident(&house, name, Role::Talent, Some(&phrase)).await?;
        let email = format!("{name}@exemple.ma");
        enter(&house, &house.visitor(), &email, &phrase).await?;
        let last: String = phrase.chars().take(127).collect();
        let first: String = phrase.chars().skip(1).collect();
        let other = format!("{last}!");
        let seventy_two: String = phrase.chars().take(36).collect();
        for wrong in [last, first, other, seventy_two, phrase.trim_end().to_owned() + "."] {
            assert!(enter(&house, &house.visitor(), &email, &wrong).await.is_err(), "{wrong}");
        }
    }
    Ok(())
}
