//! Changing the address, and letters about doors.

use chrono::TimeDelta;
use kernel::text::EmailAddress;

use super::*;
use crate::accounts::{
    LinkPurpose,
    email::{self, Agreed},
    known, roles, sessions,
};

const FORMER: &str = "amina@exemple.ma";
const NEW: &str = "a.benkirane@exemple.ma";

fn address(text: &str) -> Result<EmailAddress> {
    EmailAddress::parse(text).map_err(|why| Error::field("email", why))
}

/// The token of the latest link in the letters to this address.
fn token(house: &TestHouse, to: &str) -> Option<String> {
    let letters = house.mailer.sent_to(to);
    let lines = letters.iter().rev().flat_map(|letter| letter.text.lines());
    lines
        .filter_map(|line| line.split_once("/auth/email/"))
        .map(|(_, token)| token.to_owned())
        .next()
}

async fn amina(house: &TestHouse) -> Result<SignedIn> {
    resident(house, "amina", Role::Talent, Some(PHRASE)).await?;
    enter(house, &house.visitor(), FORMER, PHRASE).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_address_changes_once_both_sides_agreed() -> Result<()> {
    let house = TestHouse::open().await;
    let (app, amina) = (&house.app, amina(&house).await?);
    email::ask(app, &member(&amina), &address(NEW)?).await?;
    house.run_jobs().await;
    let (former, new) = (token(&house, FORMER).unwrap(), token(&house, NEW).unwrap());
    assert_ne!(former, new);
    for _ in 0..3 {
        assert!(email::link_is_good(app, &former).await?, "s19: looking uses nothing up");
    }
    assert_eq!(email::agree(app, &house.visitor(), &new).await?, Agreed::OneSide);
    assert!(known(app, &address(NEW)?).await?.is_none());
    let waits = email::pending(app, &member(&amina)).await?.ok_or(Error::NotFound)?;
    assert_eq!((waits.former_agreed, waits.new_agreed), (false, true));
    house.clock.advance(TimeDelta::hours(24) - TimeDelta::seconds(1));
    assert_eq!(email::agree(app, &house.visitor(), &former).await?, Agreed::Done);
    assert_eq!(email::pending(app, &member(&amina)).await?, None);
    house.run_jobs().await;
    for told in [FORMER, NEW] {
        let letters = house.mailer.sent_to(told);
        let last = letters.last().map(|letter| letter.subject.clone()).unwrap_or_default();
        assert_eq!(last, "تغيّر عنوان حسابك", "s22: {told} hears of it");
    }
    assert!(enter(&house, &house.visitor(), FORMER, PHRASE).await.is_err());
    enter(&house, &house.visitor(), NEW, PHRASE).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s19_fifty_clicks_agree_once_and_a_day_later_not_at_all() -> Result<()> {
    let house = TestHouse::open().await;
    let (app, amina) = (&house.app, amina(&house).await?);
    email::ask(app, &member(&amina), &address(NEW)?).await?;
    house.run_jobs().await;
    let (former, new) = (token(&house, FORMER).unwrap(), token(&house, NEW).unwrap());
    let visitor = house.visitor();
    let clicks = (0..50).map(|_| email::agree(app, &visitor, &new));
    let answers = futures_util::future::join_all(clicks).await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
    house.clock.advance(TimeDelta::hours(24));
    let late = email::agree(app, &visitor, &former).await;
    assert!(matches!(late, Err(Error::NotFound)), "{late:?}");
    assert!(known(app, &address(NEW)?).await?.is_none());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s12_an_address_with_an_account_is_answered_like_another() -> Result<()> {
    let house = TestHouse::open().await;
    let (app, amina) = (&house.app, amina(&house).await?);
    resident(&house, "youssef", Role::Talent, Some(PHRASE)).await?;
    email::ask(app, &member(&amina), &address("youssef@exemple.ma")?).await?;
    house.run_jobs().await;
    assert!(house.mailer.sent_to("youssef@exemple.ma").is_empty());
    assert!(email::pending(app, &member(&amina)).await?.is_some());
    let same = email::ask(app, &member(&amina), &address("AMINA@exemple.ma")?).await;
    assert_eq!(refusal(same), "email: accounts-email-same");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn asking_again_ends_the_links_of_before_and_needs_a_proof() -> Result<()> {
    let house = TestHouse::open().await;
    let (app, amina) = (&house.app, amina(&house).await?);
    email::ask(app, &member(&amina), &address("un@exemple.ma")?).await?;
    house.run_jobs().await;
    let first = token(&house, FORMER).unwrap();
    email::ask(app, &member(&amina), &address(NEW)?).await?;
    house.run_jobs().await;
    assert!(!email::link_is_good(app, &first).await?);
    let second = token(&house, FORMER).unwrap();
    email::cancel(app, &member(&amina)).await?;
    assert!(!email::link_is_good(app, &second).await?);
    house.clock.advance(TimeDelta::minutes(11));
    let stale = sessions::resume(app, amina.token.expose()).await?.ok_or(Error::Anonymous)?;
    let stale = Actor::Member(stale, Caller::default());
    let refused = email::ask(app, &stale, &address(NEW)?).await;
    assert!(matches!(refused, Err(Error::Unproven)), "s09: {refused:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s19_a_link_agrees_to_the_address_its_letter_shows_and_to_no_newer_one() -> Result<()> {
    let house = TestHouse::open_with(|config| config.rate_limits = false).await;
    let (app, amina) = (&house.app, amina(&house).await?);
    let (actor, id) = (member(&amina), amina.member.account);
    for round in 0..10 {
        email::ask(app, &actor, &address(&format!("un{round}@exemple.ma"))?).await?;
        // Letters about the first address are written while the second one is asked for.
        let writing = (0..4).map(|side| async move {
            let side = [LinkPurpose::EmailFormer, LinkPurpose::EmailNew][side % 2];
            email::letter(app, id, side).await
        });
        let other = address(&format!("deux{round}@exemple.ma"))?;
        let (letters, asked) =
            tokio::join!(futures_util::future::join_all(writing), email::ask(app, &actor, &other));
        asked?;
        let waits = email::pending(app, &actor).await?.ok_or(Error::NotFound)?.email;
        assert_eq!(waits, other.as_str());
        for letter in letters {
            let letter = letter?.ok_or(Error::NotFound)?;
            let good = email::link_is_good(app, letter.token.expose()).await?;
            assert_eq!(good, letter.email == waits, "the letter shows {}", letter.email);
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_that_is_given_up_is_a_line_of_the_journal() -> Result<()> {
    let house = TestHouse::open().await;
    let (app, amina) = (&house.app, amina(&house).await?);
    email::ask(app, &member(&amina), &address(NEW)?).await?;
    email::cancel(app, &member(&amina)).await?;
    email::cancel(app, &member(&amina)).await?;
    let lines = events(&house).await?;
    assert_eq!(lines.iter().filter(|name| *name == "email_change_cancelled").count(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s22_a_new_device_is_told_and_the_first_and_the_known_are_not() -> Result<()> {
    let house = TestHouse::open().await;
    let _first = amina(&house).await?;
    let told = async || {
        house.run_jobs().await;
        house.mailer.sent_to(FORMER).len()
    };
    assert_eq!(told().await, 0);
    enter(&house, &house.visitor(), FORMER, PHRASE).await?;
    assert_eq!(told().await, 0, "the same device and network");
    enter(&house, &from("192.0.77.9"), FORMER, PHRASE).await?;
    assert_eq!(told().await, 1, "another browser");
    enter(&house, &from("192.0.88.9"), FORMER, PHRASE).await?;
    assert_eq!(told().await, 1, "another address of the same network");
    enter(&house, &from("203.0.113.9"), FORMER, PHRASE).await?;
    assert_eq!(told().await, 2, "another network");
    let letters = house.mailer.sent_to(FORMER);
    assert_eq!(letters[0].subject, "تسجيل دخول من جهاز جديد");
    assert!(letters.iter().all(|letter| !letter.text.contains("192.0")));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s07_of_twenty_at_once_the_last_administrator_stays() -> Result<()> {
    let house = TestHouse::open().await;
    let mut admins = Vec::new();
    for place in 0..5 {
        admins.push(resident(&house, &format!("admin{place}"), Role::Admin, None).await?);
    }
    let acts = (0..20).map(|place| {
        let (by, of) = (admins[place % 5], admins[(place + 1 + place / 5) % 5]);
        let app = house.app.clone();
        async move {
            match place % 2 {
                0 => roles::suspend(&app, &admin(by), of).await,
                _ => roles::give(&app, &admin(by), of, Role::Talent).await,
            }
        }
    });
    let answers = futures_util::future::join_all(acts).await;
    let left = crate::accounts::active_admins(&house.app).await?;
    assert_eq!(left.len(), 1, "{answers:?}");
    let last = answers.into_iter().filter(|answer| {
        matches!(answer, Err(Error::Conflict(why)) if why.key.starts_with("accounts-last-admin"))
    });
    assert!(last.count() >= 1);
    Ok(())
}
