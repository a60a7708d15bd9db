//! Who takes letters, as administrators set it: keys that are never shown, a change that holds at once everywhere.

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use gateways::{
    GatewayError,
    mail::{Letter, Mailer},
};
use kernel::Secret;
use queue::Outcome;
use tokio::sync::Notify;

use super::{
    fixture::{AMINA, DIRECTOR, Someone, happens, kept, record, someone},
    smtp::{Mood, Server},
};
use crate::{
    Actor, Error, Event, Member, Role, Standing,
    answers::Answers,
    config::MailRoute,
    jobs,
    mail::{self, SendLetter, Template, provider, set_provider, test_provider},
    settings::Provider,
    testing::TestHouse,
};

/// An administrator who has just given the password.
fn fresh(house: &TestHouse, driss: Someone) -> Actor {
    let Actor::Member(member, caller) = driss.signed_in(Role::Admin) else { unreachable!() };
    let standing = Standing { proven_at: Some(house.app.now()), ..Standing::default() };
    Actor::Member(Member { standing, ..member }, caller)
}

async fn opened() -> (TestHouse, Someone, Someone) {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    let driss = someone(&house, DIRECTOR).await;
    (house, amina, driss)
}

fn typed(pairs: &[(&str, &str)]) -> Answers {
    Answers::from_iter(pairs.iter().copied())
}

/// A form that names a server of this machine.
fn smtp(port: u16, more: &[(&str, &str)]) -> Answers {
    let port = port.to_string();
    let form = [("provider", "smtp"), ("host", "127.0.0.1"), ("port", &port), ("travel", "clear")];
    let mut answers = typed(&form);
    for (name, value) in more {
        answers.set(name, &[(*value).to_owned()]);
    }
    answers
}

const fn known(amina: Someone) -> Event {
    Event::KnownEmailUsed { person: amina.person, account: amina.account }
}

fn refused_on(outcome: crate::Result<()>, field: &str, why: &str) {
    let Err(Error::Invalid(violations)) = outcome else { panic!("{field}: {outcome:?}") };
    let found = violations.iter().find(|one| one.field == field);
    assert_eq!(found.map(|one| one.message.key.as_ref()), Some(why), "{violations:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_provider_takes_the_next_letter_without_a_restart() {
    let (house, amina, driss) = opened().await;
    let (admin, server) = (fresh(&house, driss), Server::open().await);
    happens(&house, known(amina)).await;
    assert_eq!((house.mailer.sent().len(), server.taken().len()), (1, 0));
    let sender = [("sender", "bureau@x.example"), ("sender_name", "Bureau des talents")];
    set_provider(&house.app, &admin, &smtp(server.port, &sender)).await.unwrap();
    happens(&house, known(amina)).await;
    assert_eq!(kept(&house).await[1].status, "sent");
    assert_eq!((house.mailer.sent().len(), server.taken().len()), (1, 1));
    let letter = server.taken().remove(0);
    assert!(letter.contains("Bureau des talents"), "{letter}");
    assert!(letter.contains("<bureau@x.example>"), "{letter}");
    assert_eq!(test_provider(&house.app, &admin).await.unwrap(), Provider::Smtp);
    assert_eq!(server.taken().len(), 2);
    assert!(server.taken()[1].contains("<driss@x.example>"));
    let again = typed(&[("provider", "outbox"), ("sender", "bureau@x.example")]);
    set_provider(&house.app, &admin, &again).await.unwrap();
    happens(&house, known(amina)).await;
    assert_eq!((house.mailer.sent().len(), server.taken().len()), (2, 2));
    assert_eq!(house.mailer.sent()[1].from.email, "bureau@x.example");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_provider_that_is_set_here_is_taken_by_the_workers_of_another_process() {
    let (house, amina, driss) = opened().await;
    let (admin, server) = (fresh(&house, driss), Server::open().await);
    if house.app.writes_alone() {
        // A second process on a SQLite file is refused at its start; PostgreSQL has the two.
        return;
    }
    let other = house.another_process().await;
    set_provider(&house.app, &admin, &smtp(server.port, &[])).await.unwrap();
    record(&house, known(amina)).await;
    let registry = std::sync::Arc::new(jobs::registry());
    let worker =
        queue::Worker::new(other.database(), other.clock(), registry, other.clone(), other.wake());
    assert_eq!(worker.drain().await, 1);
    assert_eq!((house.mailer.sent().len(), server.taken().len()), (0, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_is_sealed_and_a_mask_is_never_saved_back() {
    let (house, _, driss) = opened().await;
    let (app, admin) = (&house.app, fresh(&house, driss));
    let key = "SG.zqkey0123456789";
    let form = typed(&[("provider", "sendgrid"), ("sendgrid_key", key)]);
    set_provider(app, &admin, &form).await.unwrap();
    let seen = provider(app, &admin).await.unwrap();
    assert_eq!((seen.post.provider, seen.sendgrid_since), (Provider::SendGrid, Some(app.now())));
    assert!(!format!("{seen:?}").contains("zqkey"));
    let rows = house.rows().await;
    assert!(!format!("{rows:?}").contains("zqkey"), "neither the table nor the journal says it");
    let events = format!("{:?}", rows["events"]);
    assert!(events.contains("sendgrid_key"), "that it was set is said");
    for mask in ["••••••••", "********", "…", "SG.…", "SG.***", "two words"] {
        let form = typed(&[("provider", "sendgrid"), ("sendgrid_key", mask)]);
        refused_on(set_provider(app, &admin, &form).await, "sendgrid_key", "mail-provider-mask");
    }
    let before = house.rows().await["events"].len();
    let form = typed(&[("provider", "sendgrid"), ("sendgrid_key", "")]);
    set_provider(app, &admin, &form).await.unwrap();
    let seen = provider(app, &admin).await.unwrap();
    assert!(seen.sendgrid_since.is_some(), "nothing typed changes nothing");
    assert_eq!(house.rows().await["events"].len(), before, "and nothing is said");
    let erased = typed(&[("provider", "sendgrid"), ("erase_sendgrid_key", "on")]);
    let refused = set_provider(app, &admin, &erased).await;
    refused_on(refused, "sendgrid_key", "mail-provider-key-needed");
    let erased = typed(&[("provider", "outbox"), ("erase_sendgrid_key", "on")]);
    set_provider(app, &admin, &erased).await.unwrap();
    assert_eq!(provider(app, &admin).await.unwrap().sendgrid_since, None);
    assert_eq!(house.rows().await["gateway_keys"].len(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kept_password_is_not_said_to_another_server() {
    let (house, _, driss) = opened().await;
    let (app, admin) = (&house.app, fresh(&house, driss));
    let form = |host, more: &[(&'static str, &'static str)]| {
        let base = [("provider", "smtp"), ("host", host), ("travel", "tls"), ("user", "driss")];
        typed(&[&base[..], more].concat())
    };
    let missing = set_provider(app, &admin, &form("mail.example", &[])).await;
    refused_on(missing, "smtp_password", "mail-provider-password-needed");
    let secret = [("smtp_password", "zqword two")];
    set_provider(app, &admin, &form("mail.example", &secret)).await.unwrap();
    set_provider(app, &admin, &form("mail.example", &[("sender_name", "Bureau")])).await.unwrap();
    let elsewhere = set_provider(app, &admin, &form("mail.other.example", &[])).await;
    refused_on(elsewhere, "smtp_password", "mail-provider-password-again");
    set_provider(app, &admin, &form("mail.other.example", &secret)).await.unwrap();
    let seen = provider(app, &admin).await.unwrap();
    assert_eq!(seen.post.host, "mail.other.example");
    let rows = house.rows().await;
    assert!(!format!("{rows:?}").contains("zqword"), "the password is sealed");
    let events = format!("{:?}", rows["events"]);
    assert!(events.contains("mail.example") && events.contains("mail.other.example"), "{events}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_does_not_fit_is_refused_beside_its_field() {
    let (house, _, driss) = opened().await;
    let admin = fresh(&house, driss);
    let smtp = ("provider", "smtp");
    for (pairs, field, why) in [
        (&[("provider", "pigeon")][..], "provider", "words-choice-unknown"),
        (&[smtp], "host", "mail-provider-host-needed"),
        (&[smtp, ("host", "https://mail.example")], "host", "mail-provider-host"),
        (&[smtp, ("host", "mail.example"), ("port", "0")], "port", "mail-provider-port"),
        (&[smtp, ("host", "mail.example"), ("port", "99999")], "port", "mail-provider-port"),
        (&[smtp, ("host", "mail.example"), ("travel", "foot")], "travel", "words-choice-unknown"),
        (
            &[
                smtp,
                ("host", "mail.example"),
                ("travel", "clear"),
                ("user", "u"),
                ("smtp_password", "p"),
            ],
            "travel",
            "mail-provider-clear-text",
        ),
        (
            &[smtp, ("host", "mail.example"), ("smtp_password", "secret")],
            "user",
            "mail-provider-user-needed",
        ),
        (
            &[smtp, ("host", "mail.example"), ("user", "u"), ("smtp_password", "••••")],
            "smtp_password",
            "mail-provider-mask",
        ),
        (&[("provider", "sendgrid")], "sendgrid_key", "mail-provider-key-needed"),
    ] {
        refused_on(set_provider(&house.app, &admin, &typed(pairs)).await, field, why);
    }
    let wrong = typed(&[("provider", "outbox"), ("sender", "x")]);
    assert!(matches!(set_provider(&house.app, &admin, &wrong).await, Err(Error::Invalid(_))));
    let form = typed(&[("provider", "outbox"), ("sender", "a@x.example")]);
    let unproven = driss.signed_in(Role::Admin);
    assert!(matches!(set_provider(&house.app, &unproven, &form).await, Err(Error::Unproven)));
    assert!(matches!(provider(&house.app, &unproven).await, Err(Error::Unproven)));
    for role in [Role::Talent, Role::Recruiter, Role::Attendance] {
        let actor = house.stranger(role);
        assert!(provider(&house.app, &actor).await.is_err());
        assert!(set_provider(&house.app, &actor, &form).await.is_err());
        assert!(test_provider(&house.app, &actor).await.is_err());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s67_in_production_a_page_names_no_server_of_a_private_network() {
    let house = TestHouse::open_with(|config| config.production = true).await;
    let amina = someone(&house, AMINA).await;
    let admin = fresh(&house, someone(&house, DIRECTOR).await);
    for host in ["127.0.0.1", "localhost", "10.1.2.3", "::1", "[::1]", "169.254.169.254", "0x7f.1"]
    {
        let form = typed(&[("provider", "smtp"), ("host", host), ("travel", "tls")]);
        refused_on(set_provider(&house.app, &admin, &form).await, "host", "mail-provider-inner");
    }
    let form = typed(&[("provider", "smtp"), ("host", "1.1.1.1"), ("travel", "clear")]);
    refused_on(set_provider(&house.app, &admin, &form).await, "travel", "mail-provider-clear-text");
    // A name that leads inside is judged when it is looked up, before anything is said to it.
    let server = Server::open().await;
    let inner = crate::settings::Post {
        provider: Provider::Smtp,
        host: "localhost".to_owned(),
        port: server.port,
        ..crate::settings::Post::default()
    };
    let put = house
        .app
        .write(&Actor::System("test"), async |tx| crate::settings::put_post(tx, &inner).await);
    put.await.unwrap();
    happens(&house, known(amina)).await;
    let rows = kept(&house).await;
    assert_eq!(rows[0].status, "failed", "{:?}", rows[0]);
    assert!(rows[0].error.as_deref().unwrap().contains("not one of the world"));
    assert!(server.taken().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_server_answers_is_said_to_who_tries_it() {
    let (house, _, driss) = opened().await;
    let (admin, mut server) = (fresh(&house, driss), Server::open().await);
    set_provider(&house.app, &admin, &smtp(server.port, &[])).await.unwrap();
    server.becomes(Mood::Says("550 5.7.1 relaying denied")).await;
    let Err(Error::Invalid(said)) = test_provider(&house.app, &admin).await else { panic!() };
    assert!(format!("{said:?}").contains("relaying denied"), "{said:?}");
    server.leaves().await;
    let away = test_provider(&house.app, &admin).await;
    assert!(matches!(away, Err(Error::Invalid(_))), "{away:?}");
    let rows = kept(&house).await;
    assert!(rows.len() == 2 && rows.iter().all(|row| row.status == "failed"), "{rows:?}");
    assert_eq!(house.run_jobs().await, 0, "a try is not tried again by itself");
    let found = crate::upkeep::examine(&house.app, &Actor::System("test")).await.unwrap();
    let mail: Vec<_> = found.iter().filter(|one| one.check == "mail").collect();
    assert!(mail.iter().any(|one| one.what.contains("would take no letter now")), "{mail:?}");
    server.becomes(Mood::Takes).await;
    test_provider(&house.app, &admin).await.unwrap();
    let found = crate::upkeep::examine(&house.app, &Actor::System("test")).await.unwrap();
    assert!(!found.iter().any(|one| one.what.contains("would take no letter now")), "{found:?}");
    for _ in 0..7 {
        test_provider(&house.app, &admin).await.unwrap();
    }
    assert!(matches!(test_provider(&house.app, &admin).await, Err(Error::Later { .. })));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_environment_wins_and_says_so() {
    let url = Secret::new("smtp://localhost".to_owned());
    let house = TestHouse::open_with(|config| {
        config.mail = MailRoute::Smtp(url);
        config.mail_from_given = true;
    })
    .await;
    let admin = fresh(&house, someone(&house, DIRECTOR).await);
    let seen = provider(&house.app, &admin).await.unwrap();
    assert!(seen.by_environment && seen.sender_by_environment);
    assert_eq!(seen.post.provider, Provider::Smtp);
    assert!(!mail::stays_here(&house.app).await.unwrap());
    let form =
        typed(&[("provider", "outbox"), ("sender", "a@x.example"), ("sender_name", "Bureau")]);
    set_provider(&house.app, &admin, &form).await.unwrap();
    let seen = provider(&house.app, &admin).await.unwrap();
    assert_eq!(seen.post.provider, Provider::Smtp);
    assert_eq!(
        (seen.sender.as_str(), seen.sender_name.as_str()),
        ("no-reply@taalentio.test", "Bureau"),
        "the environment says nothing of the name"
    );
}

/// A mailer that takes a letter when it is told to.
#[derive(Default)]
struct Slow {
    asked: Notify,
    goes: Notify,
}

#[async_trait::async_trait]
impl Mailer for Slow {
    async fn send(&self, _letter: &Letter) -> Result<(), GatewayError> {
        self.asked.notify_one();
        self.goes.notified().await;
        Ok(())
    }

    fn name(&self) -> &'static str {
        "slow"
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_try_comes_to_its_end_when_the_page_is_closed_meanwhile() {
    let slow = Arc::new(Slow::default());
    let house = TestHouse::open_mailing(Arc::<Slow>::clone(&slow)).await;
    let driss = someone(&house, DIRECTOR).await;
    let admin = fresh(&house, driss);
    tokio::select! {
        tried = test_provider(&house.app, &admin) => panic!("nothing was answered: {tried:?}"),
        () = slow.asked.notified() => {}
    }
    assert_eq!(kept(&house).await[0].status, "queued");
    slow.goes.notify_one();
    for _ in 0..1_000 {
        if kept(&house).await[0].status != "queued" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(kept(&house).await[0].status, "sent");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r21_two_jobs_of_one_letter_send_it_once() {
    let slow = Arc::new(Slow::default());
    let house = TestHouse::open_mailing(Arc::<Slow>::clone(&slow)).await;
    let amina = someone(&house, AMINA).await;
    let letter =
        SendLetter::once(Template::RegistrationKnownEmail, amina.person, Some(amina.account));
    let first = mail::send_letter(house.app.clone(), letter.clone());
    let second = async {
        slow.asked.notified().await;
        let busy = mail::send_letter(house.app.clone(), letter.clone()).await;
        slow.goes.notify_one();
        busy
    };
    let both = async { tokio::join!(first, second) };
    let (first, second) = tokio::time::timeout(Duration::from_secs(20), both).await.unwrap();
    assert_eq!(first, Ok(()));
    let Err(Outcome::Retry { after: Some(after), .. }) = second else { panic!("{second:?}") };
    assert!(after > TimeDelta::minutes(1) && after < TimeDelta::minutes(2), "{after}");
    let rows = kept(&house).await;
    assert_eq!((rows[0].status.as_str(), rows[0].attempts), ("sent", 1));
    house.clock.advance(after);
    assert_eq!(mail::send_letter(house.app.clone(), letter).await, Ok(()), "it is sent already");
}
