//! The chain over the journal, on a real database (quality.md S86).

use chrono::TimeDelta;
use kernel::PersonId;
use sea_orm::ConnectionTrait;

use super::{
    Broken, Part, Tampering, Verdict, chain, prune, seal_tail, store, verify,
    verify::{judge, judge_again},
};
use crate::{Actor, App, Error, Event, Role, testing::TestHouse};

const KEEPER: Actor = Actor::System("test");

/// A house whose journal has ten entries and more, all sealed; gives the entry in the middle.
async fn chained() -> (TestHouse, i64) {
    let house = TestHouse::open().await;
    for number in 0..12 {
        record(&house.app, &reader(&house), number).await;
        house.clock.advance(TimeDelta::seconds(1));
    }
    assert_eq!(seal_tail(&house.app).await.unwrap(), 12);
    let verdict = seen(&house).await;
    assert_eq!((verdict.sound, verdict.broken, verdict.unsealed), (12, None, 0));
    let links = super::store::chain::links_after(house.app.reader(), 5, 1).await.unwrap();
    (house, links[0].event_id)
}

/// Somebody who reads a page.
fn reader(house: &TestHouse) -> Actor {
    let mut caller = house.visitor().caller();
    caller.request.path = "/t/MAM0001RAB".to_owned();
    Actor::Visitor(caller)
}

async fn record(app: &App, actor: &Actor, number: i64) {
    let written = app.write(actor, async |tx| {
        tx.record(Event::ProfileRead { person: PersonId(number) });
        Ok(())
    });
    written.await.unwrap();
}

async fn seen(house: &TestHouse) -> Verdict {
    verify(&house.app, &KEEPER).await.unwrap()
}

async fn tamper(house: &TestHouse, sql: &str) {
    let done = house
        .app
        .write(&KEEPER, async |tx| Ok(tx.conn().execute_unprepared(sql).await?.rows_affected()))
        .await
        .unwrap();
    assert!(done > 0, "{sql}");
}

#[tokio::test]
async fn s86_one_altered_value_is_named() {
    for change in [
        "name = 'signed_in'",
        "actor = 'admin'",
        "account_id = 7",
        "person_id = 999",
        "data = data || ' '",
        "address = '198.51.100.7'",
        "agent = NULL",
        "path = '/talents'",
        "path = NULL",
        "at = '2026-06-01 09:00:30+00:00'",
    ] {
        let (house, entry) = chained().await;
        tamper(&house, &format!("UPDATE events SET {change} WHERE id = {entry}")).await;
        let broken = Broken { position: 6, event: Some(entry), how: Tampering::Altered };
        let verdict = seen(&house).await;
        assert_eq!((verdict.broken, verdict.sound), (Some(broken), 5), "{change}");
    }
}

#[tokio::test]
async fn s86_links_of_before_hold_beside_new_ones() {
    let (house, entry) = chained().await;
    let app = &house.app;
    app.write(&KEEPER, async |tx| chain::seal_as_before(app, tx.conn()).await).await.unwrap();
    let links = super::store::chain::links_after(app.reader(), 0, 100).await.unwrap();
    assert!(links.iter().all(|link| !link.hash.starts_with("2.")));
    record(app, &reader(&house), 50).await;
    assert_eq!(seal_tail(app).await.unwrap(), 1);
    assert_eq!((seen(&house).await.broken, seen(&house).await.sound), (None, 13));
    tamper(&house, &format!("UPDATE events SET method = 'POST' WHERE id = {entry}")).await;
    assert_eq!(seen(&house).await.broken.map(|broken| broken.position), Some(6));
}

#[tokio::test]
async fn s86_what_is_gone_or_moved_is_named() {
    let (house, entry) = chained().await;
    let at = |verdict: Verdict| verdict.broken.map(|broken| (broken.position, broken.how));
    tamper(&house, &format!("DELETE FROM events WHERE id = {entry}")).await;
    assert_eq!(at(seen(&house).await), Some((6, Tampering::Deleted)));
    tamper(&house, "DELETE FROM event_seals WHERE position = 6").await;
    assert_eq!(at(seen(&house).await), Some((6, Tampering::LinkDeleted)));

    let (house, _) = chained().await;
    tamper(&house, "DELETE FROM event_seals WHERE position > 9").await;
    assert_eq!(at(seen(&house).await), Some((10, Tampering::EndDeleted)));

    // Two entries that change places.
    let (house, entry) = chained().await;
    let next = entry + 1;
    for (from, to) in [(entry, 0), (next, entry), (0, next)] {
        tamper(&house, &format!("UPDATE events SET id = {to} WHERE id = {from}")).await;
    }
    assert_eq!(at(seen(&house).await), Some((6, Tampering::Altered)));

    // Two links that change places.
    let (house, _) = chained().await;
    for (from, to) in [(6, 0), (7, 6), (0, 7)] {
        let sql = format!("UPDATE event_seals SET position = {to} WHERE position = {from}");
        tamper(&house, &sql).await;
    }
    assert_eq!(at(seen(&house).await), Some((6, Tampering::Altered)));

    // A chain that was made anew for a forged entry, without the key.
    let (house, _) = chained().await;
    tamper(&house, "UPDATE event_seals SET hash = 'f00d' WHERE position = 12").await;
    assert_eq!(at(seen(&house).await), Some((12, Tampering::Altered)));
    tamper(&house, "UPDATE event_chain SET hash = 'f00d'").await;
    assert_eq!(at(seen(&house).await), Some((12, Tampering::Altered)));
}

#[tokio::test]
async fn s86_personal_values_can_be_erased_with_their_salt() {
    let (house, entry) = chained().await;
    let forget = "UPDATE events SET address = NULL, agent = NULL, path = NULL";
    tamper(&house, &format!("{forget} WHERE id = {entry}")).await;
    assert_eq!(seen(&house).await.broken.map(|broken| broken.position), Some(6));
    tamper(&house, &format!("UPDATE event_seals SET salt = NULL WHERE event_id = {entry}")).await;
    assert_eq!((seen(&house).await.broken, seen(&house).await.sound), (None, 12));
    // A value that comes back is none that was there.
    tamper(&house, &format!("UPDATE events SET address = '192.0.2.9' WHERE id = {entry}")).await;
    assert_eq!(seen(&house).await.broken.map(|broken| broken.position), Some(6));
}

#[tokio::test]
async fn s86_what_is_kept_no_longer_leaves_a_link_that_nobody_can_forge() {
    let (house, entry) = chained().await;
    let app = &house.app;
    let before = app.now() + TimeDelta::seconds(1);
    let pruned = async |part, most| {
        app.write(&KEEPER, async |tx| prune(app, tx, part, before, most).await).await.unwrap()
    };
    assert_eq!((pruned(Part::Activity, 5).await, pruned(Part::Security, 5).await), (5, 0));
    assert_eq!(pruned(Part::Addresses, 100).await, 7);
    record(app, &house.visitor(), 50).await;
    assert_eq!(seal_tail(app).await.unwrap(), 1);
    assert_eq!((seen(&house).await.broken, seen(&house).await.sound), (None, 13));
    let forged = "UPDATE event_seals SET salt = (SELECT salt FROM event_seals WHERE position = 5)";
    tamper(&house, &format!("{forged} WHERE event_id = {entry}")).await;
    tamper(&house, &format!("DELETE FROM events WHERE id = {entry}")).await;
    let broken = Broken { position: 6, event: Some(entry), how: Tampering::Deleted };
    assert_eq!(seen(&house).await.broken, Some(broken));
}

#[tokio::test]
async fn s86_the_end_that_waits_is_told_and_late_entries_find_their_place() {
    let (house, _) = chained().await;
    record(&house.app, &house.visitor(), 50).await;
    let written = house.app.now();
    record(&house.app, &house.visitor(), 51).await;
    let verdict = seen(&house).await;
    assert_eq!((verdict.broken, verdict.unsealed), (None, 2));
    assert_eq!(verdict.unsealed_since, Some(written));
    // An entry whose transaction began long before: its number is smaller than sealed ones.
    tamper(&house, "UPDATE events SET id = id + 1000 WHERE person_id = 50").await;
    assert_eq!(seal_tail(&house.app).await.unwrap(), 2);
    record(&house.app, &house.visitor(), 52).await;
    let late = "UPDATE events SET id = 900 WHERE person_id = 52";
    tamper(&house, late).await;
    assert_eq!(seal_tail(&house.app).await.unwrap(), 1);
    assert_eq!(seal_tail(&house.app).await.unwrap(), 0);
    let verdict = seen(&house).await;
    assert_eq!((verdict.sound, verdict.broken, verdict.unsealed), (15, None, 0));
    let refused = verify(&house.app, &house.stranger(Role::Recruiter)).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))));
}

#[tokio::test]
async fn s86_two_who_seal_at_once_make_one_chain() {
    let (house, _) = chained().await;
    for number in 0..30 {
        record(&house.app, &house.visitor(), number).await;
    }
    let (one, other) = tokio::join!(seal_tail(&house.app), seal_tail(&house.app));
    assert_eq!(one.unwrap() + other.unwrap(), 30);
    assert_eq!((seen(&house).await.sound, seen(&house).await.broken), (42, None));
}

#[test]
fn the_journal_keeps_no_message() {
    let event = Event::ContactSent { person: PersonId(1), sealed: "v1.1.secret".to_owned() };
    let kept = serde_json::to_string(&event).unwrap();
    assert_eq!(kept, "{\"event\":\"ContactSent\",\"person\":1}");
    assert!(serde_json::from_str::<Event>(&kept).is_ok());
}

#[tokio::test]
async fn s86_an_entry_that_goes_while_it_is_read_is_no_alarm() {
    let (house, entry) = chained().await;
    let app = &house.app;
    let before = store::chain::links_after(app.reader(), 4, 1).await.unwrap().remove(0);
    let mut link = store::chain::links_after(app.reader(), 5, 1).await.unwrap().remove(0);
    assert_eq!((before.position, link.event_id), (5, entry));
    // The link as it was before the night, the entry as it is after.
    let until = app.now() + TimeDelta::seconds(1);
    let prune = async |tx: &mut crate::Tx| prune(app, tx, Part::Activity, until, 100).await;
    assert_eq!(app.write(&KEEPER, prune).await.unwrap(), 12);
    assert_eq!(judge(app, 5, &before.hash, None, &link), Some(Tampering::Deleted));
    let again = judge_again(app, 5, &before.hash, &mut link).await.unwrap();
    assert_eq!((again, link.position), (None, 6));
    tamper(&house, "DELETE FROM event_seals WHERE position = 6").await;
    let gone = judge_again(app, 5, &before.hash, &mut link).await.unwrap();
    assert_eq!(gone, Some(Tampering::LinkDeleted));
}
