//! The mail centre: switches that switch, copies, addresses that are stopped, the log, sending again.

use chrono::TimeDelta;
use gateways::GatewayError;

use super::fixture::{AMINA, DIRECTOR, Someone, happens, kept, someone};
use crate::{
    Actor, Error, Event, Role,
    mail::{
        self, Health, LetterFilter, STOPPED, Status, Switch, Template, letter_copy, letter_log,
        send_again, set_switches, switches, totals,
    },
    settings,
    testing::TestHouse,
};

const ONCE: &str = "0123456789abcdef0123456789abcdef";

const fn known(amina: Someone) -> Event {
    Event::KnownEmailUsed { person: amina.person, account: amina.account }
}

async fn opened() -> (TestHouse, Someone, Actor) {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    let driss = someone(&house, DIRECTOR).await;
    (house, amina, driss.signed_in(Role::Admin))
}

fn on(list: &[Switch]) -> Vec<Template> {
    list.iter().filter(|one| one.on).map(|one| one.template).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_essential_cannot_be_switched_off() {
    let (house, amina, admin) = opened().await;
    set_switches(&house.app, &admin, &[], &[]).await.unwrap();
    let essential = |one: &Template| one.is_essential() && !one.is_asked_for();
    let essential: Vec<_> = Template::ALL.into_iter().filter(essential).collect();
    assert_eq!(on(&switches(&house.app, &admin).await.unwrap()), essential);
    happens(&house, known(amina)).await;
    assert_eq!(kept(&house).await[0].status, "sent");
    let letters = settings::letters(&house.app).await.unwrap();
    assert_eq!(letters.off.len(), 10, "{letters:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_reaches_every_administrator_without_secrets() {
    let (house, amina, admin) = opened().await;
    let all = on(&switches(&house.app, &admin).await.unwrap());
    set_switches(
        &house.app,
        &admin,
        &all,
        &[Template::LoginCredentials, Template::AdminSecurityAlert],
    )
    .await
    .unwrap();
    let copied = switches(&house.app, &admin).await.unwrap();
    let copied: Vec<_> = copied.iter().filter(|one| one.copied).map(|one| one.template).collect();
    assert_eq!(copied, [Template::LoginCredentials], "administrators have theirs already");
    happens(&house, amina.credentials()).await;
    let own = house.mailer.sent_to(AMINA.email).remove(0);
    let secret = own.text.lines().find(|line| line.len() == 16 && !line.contains(' '));
    let copy = house.mailer.sent_to(DIRECTOR.email).remove(0);
    assert!(copy.subject.contains(&own.subject), "{}", copy.subject);
    assert!(copy.text.contains("••••••••"), "{}", copy.text);
    if let Some(secret) = secret {
        assert!(!copy.text.contains(secret) && !copy.html.contains(secret));
    }
    let own = mail::letters_of(&house.app, &amina.signed_in(Role::Talent), amina.person, 9).await;
    assert_eq!(own.unwrap().len(), 1, "the copy is not theirs");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_that_is_stopped_gets_only_what_is_essential() {
    let (house, amina, admin) = opened().await;
    let app = &house.app;
    let wrong = mail::stop(app, &admin, "no address").await;
    assert!(matches!(wrong, Err(Error::Invalid(_))));
    for address in ["AMINA@x.example", "amina@x.example"] {
        mail::stop(app, &admin, address).await.unwrap();
    }
    let stops = mail::stops(app, &admin).await.unwrap();
    assert_eq!(stops.iter().map(|one| one.address.as_str()).collect::<Vec<_>>(), [AMINA.email]);
    let rows = house.rows().await;
    assert!(!format!("{:?}", rows["mail_stops"]).contains("amina"), "the address is sealed");
    happens(&house, amina.credentials()).await;
    happens(&house, known(amina)).await;
    let rows = kept(&house).await;
    assert_eq!((rows[0].status.as_str(), rows[0].error.as_deref()), ("skipped", Some(STOPPED)));
    assert_eq!((rows[0].recipient.as_str(), rows[0].html.as_str()), (AMINA.email, ""));
    assert_eq!(rows[1].status, "sent");
    mail::allow(app, &admin, stops[0].id).await.unwrap();
    assert!(matches!(mail::allow(app, &admin, stops[0].id).await, Err(Error::NotFound)));
    happens(&house, amina.credentials()).await;
    assert_eq!(kept(&house).await[2].status, "sent");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_is_sent_again_once_however_often_the_button_is_pressed() {
    let (house, amina, admin) = opened().await;
    let app = &house.app;
    house.mailer.fail_next(GatewayError::permanent("550 no such user"));
    happens(&house, known(amina)).await;
    let log = letter_log(app, &admin, &LetterFilter::default(), None).await.unwrap();
    let id = log.letters[0].id;
    assert!(send_again(app, &admin, id, ONCE).await.unwrap());
    assert!(!send_again(app, &admin, id, ONCE).await.unwrap());
    for odd in ["", "x", "0123456789abcdef0123456789abcde%"] {
        assert!(matches!(send_again(app, &admin, id, odd).await, Err(Error::NotFound)), "{odd}");
    }
    house.run_jobs().await;
    assert_eq!(house.mailer.sent().len(), 1);
    let log = letter_log(app, &admin, &LetterFilter::default(), None).await.unwrap().letters;
    let statuses: Vec<_> = log.iter().map(|line| line.status).collect();
    assert_eq!(statuses, [Status::Sent, Status::Failed]);
    assert_eq!(log[0].by.as_ref().map(|by| by.1.as_str()), Some("Driss Alaoui"));
    assert_eq!(log[1].by, None, "a visitor caused it");
    assert_eq!(log[0].person.as_ref().map(|one| one.0), Some(amina.person));
    let message = amina.message(app);
    happens(&house, message).await;
    let log = letter_log(app, &admin, &LetterFilter::default(), None).await.unwrap().letters;
    let copy = letter_copy(app, &admin, log[0].id).await.unwrap();
    assert!(!copy.again && !copy.html.contains("eve@x.example"));
    assert!(matches!(send_again(app, &admin, log[0].id, ONCE).await, Err(Error::Conflict(_))));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_is_filtered_and_goes_on_page_by_page() {
    let (house, amina, admin) = opened().await;
    let app = &house.app;
    for _ in 0..52 {
        happens(&house, known(amina)).await;
    }
    house.clock.advance(TimeDelta::days(2));
    happens(&house, Event::PasswordChanged { person: amina.person, account: amina.account }).await;
    let found = async |query: &[(&str, &str)], before| {
        let pairs: Vec<_> =
            query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        letter_log(app, &admin, &LetterFilter::parse(&pairs), before).await.unwrap()
    };
    let first = found(&[], None).await;
    let second = found(&[], first.older).await;
    assert_eq!((first.letters.len(), second.letters.len(), second.older), (50, 3, None));
    for (query, letters) in [
        (&[("template", "security_change")][..], 1),
        (&[("status", "failed")], 0),
        (&[("recipient", "AMINA@")], 50),
        (&[("recipient", "amina alaoui"), ("template", "security_change")], 1),
        (&[("recipient", "%")], 0),
        (&[("from", "2026-06-02")], 1),
        (&[("until", "2026-06-02"), ("template", "security_change")], 0),
    ] {
        assert_eq!(found(query, None).await.letters.len(), letters, "{query:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_totals_say_how_the_provider_does() {
    let (house, amina, admin) = opened().await;
    let app = &house.app;
    let seen = totals(app, &admin).await.unwrap();
    assert_eq!((seen.rate, seen.health), (None, Health::Unknown));
    happens(&house, known(amina)).await;
    let taken = app.now();
    assert_eq!(totals(app, &admin).await.unwrap().health, Health::Well(taken));
    house.clock.advance(TimeDelta::minutes(1));
    house.mailer.fail_next(GatewayError::temporary("451 try later"));
    happens(&house, known(amina)).await;
    let seen = totals(app, &admin).await.unwrap();
    assert_eq!((seen.sent, seen.waiting, seen.rate), (1, 1, Some(100)));
    let why = "temporary: 451 try later".to_owned();
    assert_eq!(seen.health, Health::Failing { since: Some(taken), why });
    house.clock.advance(TimeDelta::minutes(1));
    house.run_jobs().await;
    let seen = totals(app, &admin).await.unwrap();
    assert_eq!((seen.waiting, seen.health), (0, Health::Well(app.now())));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_centre_is_the_business_of_administrators() {
    let house = TestHouse::open().await;
    let app = &house.app;
    for role in [Role::Talent, Role::Recruiter, Role::Attendance] {
        let actor = house.stranger(role);
        assert!(totals(app, &actor).await.is_err());
        assert!(switches(app, &actor).await.is_err());
        assert!(set_switches(app, &actor, &[], &[]).await.is_err());
        assert!(letter_log(app, &actor, &LetterFilter::default(), None).await.is_err());
        assert!(letter_copy(app, &actor, 1).await.is_err());
        assert!(mail::letter_html(app, &actor, 1).await.is_err());
        assert!(send_again(app, &actor, 1, ONCE).await.is_err());
        assert!(mail::stops(app, &actor).await.is_err());
        assert!(mail::stop(app, &actor, "a@x.example").await.is_err());
        assert!(mail::allow(app, &actor, 1).await.is_err());
    }
}
