//! The link and the button that stop what is not essential, without an account.

use super::fixture::{AMINA, DIRECTOR, happens, kept, someone};
use crate::{
    Error, Event, Role,
    mail::{self, STOPPED, allow_by_link, reader, stop_by_link},
    testing::TestHouse,
};

fn token(address: &str) -> String {
    address.rsplit_once('/').unwrap().1.to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reader_stops_what_is_not_essential_and_takes_it_back() {
    let house = TestHouse::open().await;
    let (app, visitor) = (&house.app, house.visitor());
    let amina = someone(&house, AMINA).await;
    let admin = someone(&house, DIRECTOR).await.signed_in(Role::Admin);
    happens(&house, amina.message(app)).await;
    let letter = house.mailer.sent().remove(0);
    let address = letter.list_unsubscribe.clone().unwrap();
    assert!(address.starts_with("http://localhost:5000/mail/stop/"), "{address}");
    assert!(letter.text.contains(&address) && letter.html.contains(&address));
    assert!(!address.contains("amina"), "the address is sealed");
    assert!(!kept(&house).await[0].html.contains("/mail/stop/"), "nobody reads it in the log");
    let token = token(&address);
    let seen = reader(app, &token).await.unwrap();
    assert!(!seen.is_stopped && seen.address != AMINA.email, "{seen:?}");
    for _ in 0..2 {
        stop_by_link(app, &visitor, &token).await.unwrap();
    }
    assert!(reader(app, &token).await.unwrap().is_stopped);
    let stops = mail::stops(app, &admin).await.unwrap();
    assert_eq!((stops.len(), stops[0].by_reader), (1, true));
    happens(&house, amina.message(app)).await;
    let row = kept(&house).await.remove(1);
    assert_eq!((row.status.as_str(), row.error.as_deref()), ("skipped", Some(STOPPED)));
    let asked = Event::PasswordResetAsked { person: amina.person, account: amina.account };
    happens(&house, asked).await;
    let essential = house.mailer.sent().remove(1);
    assert_eq!(essential.list_unsubscribe, None, "what is essential cannot be stopped");
    assert!(!essential.text.contains("/mail/stop/"));
    for _ in 0..2 {
        allow_by_link(app, &visitor, &token).await.unwrap();
    }
    happens(&house, amina.message(app)).await;
    assert_eq!(kept(&house).await[3].status, "sent");
    let events = house.rows().await.remove("events").unwrap();
    for kind in ["mail_stopped", "mail_allowed"] {
        let said = events.iter().filter(|row| format!("{row:?}").contains(kind));
        assert_eq!(said.count(), 1, "{kind}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_that_is_none_stops_nobody() {
    let house = TestHouse::open().await;
    let (app, visitor) = (&house.app, house.visitor());
    let amina = someone(&house, AMINA).await;
    happens(&house, amina.message(app)).await;
    let good = token(house.mailer.sent()[0].list_unsubscribe.as_deref().unwrap());
    // The seal of a row of the table is no link either.
    stop_by_link(app, &visitor, &good).await.unwrap();
    let row = house.rows().await["mail_stops"][0]["address"].clone();
    allow_by_link(app, &visitor, &good).await.unwrap();
    let (mut changed, last) = (good.clone(), if good.ends_with('A') { 'B' } else { 'A' });
    changed.pop();
    changed.push(last);
    for odd in ["", "x", "v1.1.AAAA", &changed, &row, &good.replace("v1.1.", "v1.2.")] {
        assert!(matches!(reader(app, odd).await, Err(Error::NotFound)), "{odd}");
        let stopped = stop_by_link(app, &visitor, odd).await;
        assert!(matches!(stopped, Err(Error::NotFound)), "{odd}");
        assert!(matches!(allow_by_link(app, &visitor, odd).await, Err(Error::NotFound)), "{odd}");
    }
    assert!(house.rows().await["mail_stops"].is_empty());
}
