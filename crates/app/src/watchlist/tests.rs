//! Names that are watched, on a real database.

use chrono::TimeDelta;
use kernel::{
    PageRequest, PersonId, Secret,
    text::{EmailAddress, PersonName},
};

use super::{MatchLine, MatchState, add, change, matches, names, remove, settle};
use crate::{
    Actor, Error, Role,
    answers::Answers,
    mail::{self, LetterFilter, Status, Template},
    people::{NewStaff, create_admin},
    rights::export_own,
    talents::{Section, answers_of, edit},
    testing::{TestHouse, with},
};

const FIRST: PageRequest = PageRequest { offset: 0, size: 25 };

fn form(name: &str) -> Answers {
    Answers::from_iter([("name", name), ("reason", "Contrat non honoré"), ("note", "Voir dossier")])
}

async fn admin(house: &TestHouse) -> Actor {
    let new = NewStaff {
        first_name: PersonName::parse("Nour").unwrap(),
        last_name: PersonName::parse("Première").unwrap(),
        email: EmailAddress::parse("nour@example.org").unwrap(),
        password: Secret::new("trois lanternes au port".to_owned()),
    };
    let person = create_admin(&house.app, &Actor::System("test"), new).await.unwrap();
    house.member(person).await
}

/// Watches a name with everything that can be said of it, and compares it with everybody.
pub(crate) async fn watch(house: &TestHouse, name: &str) {
    let said = form(name).replaced("notify", "garde@example.org");
    add(&house.app, &admin(house).await, &said).await.unwrap();
    house.run_jobs().await;
}

async fn called(house: &TestHouse, number: usize, first: &str, last: &str) -> PersonId {
    let answers = house.amina(&format!("somebody{number}@example.org"));
    let answers = with(&answers, "phone", &format!("06 00 00 01 {number:02}"));
    let answers = with(&with(&answers, "first_name", first), "last_name", last);
    let person = house.register(&answers).await.person;
    house.run_jobs().await;
    person
}

async fn waiting(house: &TestHouse, admin: &Actor) -> Vec<MatchLine> {
    matches(&house.app, admin, MatchState::Pending, FIRST).await.unwrap().rows
}

fn letters(house: &TestHouse) -> Vec<(String, String)> {
    let sent = house.mailer.sent();
    let about = sent.into_iter().filter(|letter| letter.subject.contains("Nom surveillé"));
    about.map(|letter| (letter.to.email.clone(), letter.text)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_registers_under_a_name_that_is_alike_is_told_of_once() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, admin(&house).await);
    for name in ["Karim Haddad", "Mohamed Alaoui", "Fatima Zahra Tazi"] {
        add(app, &admin, &form(name)).await.unwrap();
    }
    for (number, (first, last)) in [
        ("Karîm", "HADDÀD"),
        ("Haddad", "Karim"),
        ("Kareem", "Hadad"),
        ("محمد", "العلوي"),
        ("Muhammad", "El Alaoui"),
        ("Fatima-Zohra", "Tazi"),
    ]
    .into_iter()
    .enumerate()
    {
        let person = called(&house, number, first, last).await;
        let found = waiting(&house, &admin).await;
        assert_eq!(found.len(), number + 1, "{first} {last}");
        assert_eq!((found[0].person, found[0].score >= super::THRESHOLD), (person, true));
        assert_eq!(letters(&house).len(), number + 1, "{first} {last}");
    }
    for (number, (first, last)) in
        [("Amina", "Benali"), ("Karim", "Alaoui"), ("محمد", "التازي")].into_iter().enumerate()
    {
        called(&house, 50 + number, first, last).await;
    }
    assert_eq!((waiting(&house, &admin).await.len(), letters(&house).len()), (6, 6));
    let (to, text) = letters(&house).remove(0);
    assert_eq!(to, "nour@example.org");
    for said in ["Karim Haddad", "100 %", "Voir dossier", "Karîm HADDÀD", "/admin/users/"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let kept = house.rows().await["letters"].iter().any(|row| row["html"].contains("Voir dossier"));
    assert!(!kept, "what is sealed is not in the kept copy");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rename_is_compared_and_a_second_edit_tells_nobody() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, admin(&house).await);
    let own = form("Karim Haddad").replaced("notify", "garde@example.org");
    add(app, &admin, &own).await.unwrap();
    let person = called(&house, 1, "Samir", "Tazi").await;
    assert!(waiting(&house, &admin).await.is_empty());
    let mut answers = answers_of(app, &admin, person).await.unwrap();
    for (name, last) in [("Karim", "Hadad"), ("Karim", "Haddad")] {
        answers = answers.replaced("first_name", name).replaced("last_name", last);
        edit(app, &admin, person, Section::Identity, &answers).await.unwrap();
        house.run_jobs().await;
    }
    assert_eq!(waiting(&house, &admin).await.len(), 1);
    let told: Vec<String> = letters(&house).into_iter().map(|(to, _)| to).collect();
    assert_eq!(told, ["garde@example.org"], "the address beside the name, once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_was_there_before_is_listed_and_told_to_nobody() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, admin(&house).await);
    let person = called(&house, 1, "Karim", "Haddad").await;
    let watch = add(app, &admin, &form("HADDAD Karim")).await.unwrap();
    house.run_jobs().await;
    let found = waiting(&house, &admin).await;
    assert_eq!((found.len(), found[0].person, found[0].score), (1, person, 100));
    assert!(letters(&house).is_empty());
    let listed = names(app, &admin).await.unwrap();
    assert_eq!((listed[0].pending, listed[0].note.as_deref()), (1, Some("Voir dossier")));
    // Reviewed, ignored, and back.
    let id = found[0].id;
    for state in [MatchState::Reviewed, MatchState::Ignored, MatchState::Pending] {
        settle(app, &admin, id, state).await.unwrap();
        let there = matches(app, &admin, state, FIRST).await.unwrap().rows;
        assert_eq!((there.len(), there[0].state), (1, state));
    }
    assert!(matches!(settle(app, &admin, 0, MatchState::Ignored).await, Err(Error::NotFound)));
    // They read it in the copy of their data; a name that is given up takes it along.
    let owner = house.member(person).await;
    let zip = documents::archive::unzip(&export_own(app, &owner).await.unwrap().zip).unwrap();
    let (_, json) = zip.into_iter().find(|(name, _)| name == "data.json").unwrap();
    let data: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let held = &data["data"]["watch_matches"][0];
    assert_eq!((&held["watched"]["name"], &held["score"]), (&"HADDAD Karim".into(), &100.into()));
    assert_eq!(held["watched"]["reason"], "Contrat non honoré");
    remove(app, &admin, watch).await.unwrap();
    assert!(waiting(&house, &admin).await.is_empty());
    assert!(matches!(remove(app, &admin, watch).await, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_that_is_written_otherwise_keeps_no_match_of_the_former() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, admin(&house).await);
    let karim = called(&house, 1, "Karim", "Haddad").await;
    let amina = called(&house, 2, "Amina", "Tazi").await;
    let watch = add(app, &admin, &form("Karim Haddad")).await.unwrap();
    house.run_jobs().await;
    settle(app, &admin, waiting(&house, &admin).await[0].id, MatchState::Ignored).await.unwrap();
    let held = async |person| {
        let copy = export_own(app, &house.member(person).await).await.unwrap().zip;
        let files = documents::archive::unzip(&copy).unwrap();
        let (_, json) = files.into_iter().find(|(name, _)| name == "data.json").unwrap();
        let data: serde_json::Value = serde_json::from_slice(&json).unwrap();
        data["data"]["watch_matches"].clone()
    };
    // Another reason alone: what came of the match stays, and the person reads the reason that is meant.
    change(app, &admin, watch, &form("Karim Haddad").replaced("reason", "Chèque impayé"))
        .await
        .unwrap();
    house.run_jobs().await;
    let ignored = matches(app, &admin, MatchState::Ignored, FIRST).await.unwrap().rows;
    assert_eq!((ignored.len(), ignored[0].person), (1, karim));
    assert_eq!(held(karim).await[0]["watched"]["reason"], "Chèque impayé");
    change(app, &admin, watch, &form("Amina Tazi")).await.unwrap();
    house.run_jobs().await;
    assert!(matches(app, &admin, MatchState::Ignored, FIRST).await.unwrap().rows.is_empty());
    let found = waiting(&house, &admin).await;
    assert_eq!((found.len(), found[0].person), (1, amina));
    assert!(held(karim).await.as_array().is_none_or(Vec::is_empty));
    // And back: whoever matched it first matches it again.
    change(app, &admin, watch, &form("Karim Haddad")).await.unwrap();
    house.run_jobs().await;
    let found = waiting(&house, &admin).await;
    assert_eq!((found.len(), found[0].person), (1, karim));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_written_is_sealed_and_ends_on_its_day() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, admin(&house).await);
    called(&house, 1, "Karim", "Haddad").await;
    let until = form("Karim Haddad").replaced("expires_on", "2026-06-03");
    let watch =
        add(app, &admin, &until.clone().replaced("notify", "garde@example.org")).await.unwrap();
    house.run_jobs().await;
    let rows = house.rows().await;
    let row = &rows["watched_names"][0];
    for column in ["name", "reason", "note", "notify"] {
        assert!(row[column].starts_with("v1."), "{column}: {row:?}");
    }
    assert!(rows["watch_matches"][0]["watched"].starts_with("v1."));
    house.clock.advance(TimeDelta::days(2));
    house.run_schedule().await;
    assert_eq!(names(app, &admin).await.unwrap().len(), 1, "its last day");
    change(app, &admin, watch, &until.replaced("note", "Autre")).await.unwrap();
    house.clock.advance(TimeDelta::days(1));
    called(&house, 2, "Karim", "Haddad").await;
    assert!(letters(&house).is_empty(), "not compared afterwards");
    house.run_schedule().await;
    let rows = house.rows().await;
    assert!(rows["watched_names"].is_empty() && rows["watch_matches"].is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_input_is_answered_field_by_field_and_strangers_are_refused() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, admin(&house).await);
    for (field, value) in [
        ("name", ""),
        ("name", "Karim"),
        ("name", "12 34"),
        ("name", &"x ".repeat(150)),
        ("reason", ""),
        ("note", &"x".repeat(1_001)),
        ("notify", "nobody"),
        ("expires_on", "2026-05-31"),
        ("expires_on", "demain"),
    ] {
        let refused = add(app, &admin, &form("Karim Haddad").replaced(field, value)).await;
        let Err(Error::Invalid(violations)) = refused else { panic!("{field} {value}") };
        assert!(violations.iter().any(|one| one.field == field), "{field} {value}: {violations:?}");
    }
    for role in [Role::Talent, Role::Recruiter, Role::Attendance] {
        let stranger = house.stranger(role);
        let refused = add(app, &stranger, &form("Karim Haddad")).await;
        assert!(matches!(refused, Err(Error::Forbidden(_))));
        assert!(matches!(names(app, &stranger).await, Err(Error::Forbidden(_))));
        assert!(matches!(remove(app, &stranger, 1).await, Err(Error::Forbidden(_))));
        let list = matches(app, &stranger, MatchState::Pending, FIRST).await;
        assert!(matches!(list, Err(Error::Forbidden(_))));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_is_switched_off_is_skipped() {
    let house = TestHouse::open().await;
    let admin = admin(&house).await;
    let all = mail::switches(&house.app, &admin).await.unwrap().into_iter();
    let others: Vec<_> = all
        .filter(|one| one.on && one.template != Template::NameDetection)
        .map(|one| one.template)
        .collect();
    mail::set_switches(&house.app, &admin, &others, &[]).await.unwrap();
    let said = form("Karim Haddad").replaced("notify", "garde@example.org");
    add(&house.app, &admin, &said).await.unwrap();
    called(&house, 1, "Karim", "Haddad").await;
    assert_eq!(letters(&house), []);
    assert_eq!(waiting(&house, &admin).await.len(), 1, "the match is there all the same");
    let log = mail::letter_log(&house.app, &admin, &LetterFilter::default(), None).await.unwrap();
    let ours = log.letters.iter().filter(|line| line.template == Template::NameDetection.key());
    assert_eq!(ours.map(|line| line.status).collect::<Vec<_>>(), [Status::Skipped]);
}
