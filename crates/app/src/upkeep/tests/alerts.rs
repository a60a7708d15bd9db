use chrono::TimeDelta;
use kernel::{
    Secret,
    text::{EmailAddress, PersonName},
};

use super::{KEEPER, furnish, tamper, text};
use crate::{
    Event, journal,
    people::{self, NewStaff},
    testing::TestHouse,
    upkeep::{VerifyIntegrity, WatchSecurity, verify_integrity, watch_security},
};

const DIRECTOR: &str = "driss@example.org";

async fn guarded() -> TestHouse {
    let house = TestHouse::open().await;
    let new = NewStaff {
        first_name: PersonName::parse("Driss").unwrap(),
        last_name: PersonName::parse("Alami").unwrap(),
        email: EmailAddress::parse(DIRECTOR).unwrap(),
        password: Secret::new("une phrase de passe bien longue".to_owned()),
    };
    people::create_admin(&house.app, &KEEPER, new).await.unwrap();
    house.run_jobs().await;
    house
}

async fn happened(house: &TestHouse, times: usize, event: Event) {
    for _ in 0..times {
        let visitor = house.visitor();
        let recorded = house.app.write(&visitor, async |tx| {
            tx.record(event.clone());
            Ok(())
        });
        recorded.await.unwrap();
    }
}

/// What the last letter to the director says, when there are so many.
async fn letters(house: &TestHouse) -> Vec<String> {
    house.run_jobs().await;
    let letters = house.mailer.sent_to(DIRECTOR);
    let alerts = letters.iter().filter(|letter| letter.subject.contains("Alerte de sécurité"));
    alerts.map(|letter| letter.text.clone()).collect()
}

async fn watch(house: &TestHouse) {
    watch_security(house.app.clone(), WatchSecurity {}).await.unwrap();
    verify_integrity(house.app.clone(), VerifyIntegrity {}).await.unwrap();
}

#[tokio::test]
async fn s90_an_attack_is_told_once_an_hour() {
    let house = guarded().await;
    happened(&house, 99, Event::SignInFailed { person: None }).await;
    watch(&house).await;
    assert_eq!(letters(&house).await.len(), 0);
    happened(&house, 1, Event::SignInFailed { person: None }).await;
    watch(&house).await;
    watch(&house).await;
    let told = letters(&house).await;
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("mots de passe"), "{}", told[0]);
    let count = "SELECT count(*) || '' AS v FROM events WHERE name = 'security_alert'";
    assert_eq!(text(&house, count).await.as_deref(), Some("1"));
    house.clock.advance(TimeDelta::hours(2));
    happened(&house, 100, Event::SignInFailed { person: None }).await;
    watch(&house).await;
    assert_eq!(letters(&house).await.len(), 2);
}

#[tokio::test]
async fn s90_many_exports_are_told() {
    let house = guarded().await;
    let list = Event::ListExported {
        rows: 3,
        filter: "Tous".to_owned(),
        format: "csv".to_owned(),
        columns: Vec::new(),
        reason: None,
    };
    happened(&house, 20, list).await;
    watch(&house).await;
    let told = letters(&house).await;
    assert!(matches!(told.as_slice(), [one] if one.contains("exportées")), "{told:?}");
}

#[tokio::test]
async fn s90_a_journal_that_was_altered_is_told() {
    let house = guarded().await;
    journal::seal_tail(&house.app).await.unwrap();
    watch(&house).await;
    assert_eq!(letters(&house).await.len(), 0);
    tamper(&house, "UPDATE events SET actor = 'user' WHERE name = 'admin_created'").await;
    watch(&house).await;
    let told = letters(&house).await;
    assert!(matches!(told.as_slice(), [one] if one.contains("Le journal")), "{told:?}");
}

#[tokio::test]
async fn s90_values_that_do_not_open_are_told() {
    let house = guarded().await;
    let amina = furnish(&house, "amina@example.org").await;
    tamper(&house, &format!("UPDATE people SET whatsapp = phone WHERE id = {amina}")).await;
    watch(&house).await;
    let told = letters(&house).await;
    assert!(matches!(told.as_slice(), [one] if one.contains("déchiffrent")), "{told:?}");
}
