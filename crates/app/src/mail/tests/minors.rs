//! Under 18 a guardian is written to (people.md §8).

use super::fixture::{AMINA, DIRECTOR, Sketch, happens, kept, someone};
use crate::{Event, testing::TestHouse, vault::SealContext};

const YOUNES: Sketch =
    Sketch { first_name: "Younes", email: "younes@x.example", born: "2012-02-29", ..AMINA };

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guardian_is_told_of_the_registration_and_can_answer() {
    let house = TestHouse::open().await;
    someone(&house, DIRECTOR).await;
    let younes = someone(&house, YOUNES).await;
    happens(&house, younes.registered(true)).await;
    let sent = house.mailer.sent_to("hassan@x.example");
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].subject, "Inscription de Younes Alaoui sur Taalentio");
    assert!(sent[0].text.starts_with("Bonjour Hassan Alaoui,"), "{}", sent[0].text);
    assert_eq!(sent[0].reply_to.as_ref().unwrap().email, "driss@x.example");
    let own = house.mailer.sent_to("younes@x.example");
    assert!(own.iter().any(|letter| letter.text.contains("moins de 18 ans")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn messages_go_to_the_guardian_whose_contact_is_not_kept() {
    let house = TestHouse::open().await;
    let younes = someone(&house, YOUNES).await;
    let message = r#"{"name":"Eve","email":"eve@x.example","message":"Bonjour"}"#;
    let place = SealContext { column: "events.contact", seal_id: "seal-younes@x.example" };
    let sealed = house.app.vault().seal(place, message, house.app.rng());
    happens(&house, Event::ContactSent { person: younes.person, sealed }).await;
    assert!(house.mailer.sent_to("younes@x.example").is_empty());
    let sent = house.mailer.sent_to("hassan@x.example");
    assert_eq!(sent[0].subject, "Un message pour Younes Alaoui");
    let rows = kept(&house).await;
    assert_eq!(rows[0].recipient, "ha…@x.example");
    for told in [&rows[0].html, &rows[0].recipient_name] {
        assert!(!told.contains("Hassan") && !told.contains("hassan@"), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_that_does_not_open_is_a_failure_that_people_see() {
    let house = TestHouse::open().await;
    let younes = someone(&house, YOUNES).await;
    happens(&house, Event::ContactSent { person: younes.person, sealed: "v1.1.AAAA".to_owned() })
        .await;
    let rows = kept(&house).await;
    assert_eq!(rows[0].status, "failed");
    assert_eq!(rows[0].error.as_deref(), Some("a value of events.contact cannot be decrypted"));
}
