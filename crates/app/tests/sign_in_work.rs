//! Whoever may not sign in costs the same work: one hash, and as many statements (quality.md S11). Alone in its process,
//! which it listens to; times are measured by `cargo xtask drill sign-in`.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test stops where it is wrong")]

use std::{
    fmt::Debug,
    sync::atomic::{AtomicUsize, Ordering},
};

use app::{
    Actor, Caller, Role,
    accounts::{self, SignIn, draw_temporary_password, roles, sign_in},
    people::{NewStaff, create_staff},
    testing::TestHouse,
};
use kernel::{
    Secret,
    text::{EmailAddress, PersonName},
};
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
    subscriber::Interest,
};

const PHRASE: &str = "une girafe sous la pluie";
const WRONG: &str = "ce n’est pas cela du tout";
const TRIES: usize = 8;

static HASHES: AtomicUsize = AtomicUsize::new(0);
static READS: AtomicUsize = AtomicUsize::new(0);
static WRITES: AtomicUsize = AtomicUsize::new(0);

/// Counts what the driver of the database and the vault say.
struct Counter;

#[derive(Default)]
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if matches!(field.name(), "summary" | "message") {
            self.0 = format!("{value:?}").trim_matches('"').trim_start().to_owned();
        }
    }
}

impl Subscriber for Counter {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        if self.enabled(metadata) { Interest::always() } else { Interest::never() }
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        ["sqlx::query", "app::vault::passwords"].contains(&metadata.target())
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = Line::default();
        event.record(&mut line);
        let control = ["BEGIN", "COMMIT", "SET ", "SAVEPOINT", "RELEASE", "ROLLBACK", "PRAGMA"];
        if event.metadata().target() != "sqlx::query" {
            HASHES.fetch_add(1, Ordering::SeqCst);
        } else if line.0.starts_with("SELECT") {
            READS.fetch_add(1, Ordering::SeqCst);
        } else if !control.iter().any(|word| line.0.starts_with(word)) {
            WRITES.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// Hashes, reads and writes since the last time.
fn counted() -> [usize; 3] {
    [&HASHES, &READS, &WRITES].map(|count| count.swap(0, Ordering::SeqCst))
}

/// One try from an address of its own; it is refused.
async fn attempt(house: &TestHouse, number: usize, identifier: &str, password: &str) -> [usize; 3] {
    let caller = Caller { address: format!("192.0.2.{number}"), ..Caller::default() };
    let password = Secret::new(password.to_owned());
    let try_ = SignIn { identifier: identifier.to_owned(), password, remember: false };
    counted();
    assert!(sign_in(&house.app, &Actor::Visitor(caller), try_).await.is_err(), "{identifier}");
    counted()
}

/// Every reason for the refusal: its name, what is typed.
async fn cases(house: &TestHouse) -> Vec<(&'static str, String, &'static str)> {
    let (app, system) = (&house.app, Actor::System("test"));
    for role in [Role::Recruiter, Role::Attendance] {
        let email = format!("{}@example.org", role.key());
        let new = NewStaff {
            first_name: PersonName::parse("Salma").unwrap(),
            last_name: PersonName::parse("Alaoui").unwrap(),
            email: EmailAddress::parse(&email).unwrap(),
            password: Secret::new(PHRASE.to_owned()),
        };
        create_staff(app, &system, new, role).await.unwrap();
    }
    let suspended = format!("{}@example.org", Role::Attendance.key());
    let address = EmailAddress::parse(&suspended).unwrap();
    let account = accounts::known(app, &address).await.unwrap().unwrap().account;
    roles::suspend(app, &system, account).await.unwrap();
    house.register(&house.amina("newcomer@example.org")).await;
    let temporary = house.register(&house.amina("temporary@example.org")).await;
    let account = accounts::of_person(app, temporary.person).await.unwrap().unwrap().account;
    draw_temporary_password(app, account).await.unwrap();
    vec![
        ("an unknown address", "nobody@example.org".to_owned(), WRONG),
        ("an unknown code", "MAM9999OUA".to_owned(), WRONG),
        ("nonsense", "@@".to_owned(), WRONG),
        ("a known address", format!("{}@example.org", Role::Recruiter.key()), WRONG),
        ("a known code", temporary.code, WRONG),
        ("no password yet", "newcomer@example.org".to_owned(), WRONG),
        ("a temporary password", "temporary@example.org".to_owned(), WRONG),
        ("suspended, a wrong password", suspended.clone(), WRONG),
        ("suspended, the right password", suspended, PHRASE),
    ]
}

#[tokio::test]
async fn s11_every_refused_try_is_one_hash_and_the_same_statements() {
    tracing::subscriber::set_global_default(Counter).unwrap();
    let house = TestHouse::open().await;
    let cases = cases(&house).await;
    // The hash that unknown people are compared with is made once a process.
    attempt(&house, 0, "somebody@example.org", WRONG).await;
    let expected = attempt(&house, 1, "somebody@example.org", WRONG).await;
    assert_eq!(expected[0], 1, "one hash");
    assert!(expected[1] > 0 && expected[2] > 0, "statements are heard: {expected:?}");
    for (place, (name, identifier, password)) in cases.iter().enumerate() {
        for turn in 0..TRIES {
            // Five tries a minute of one network address.
            let number = 2 + place * 4 + turn / 4;
            let work = attempt(&house, number, identifier, password).await;
            assert_eq!(work, expected, "{name}, try {turn}: hashes, reads, writes");
        }
    }
}
