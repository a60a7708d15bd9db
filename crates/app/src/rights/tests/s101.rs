//! Erasure: hidden at once, back within the grace, gone after it.

use chrono::TimeDelta;
use kernel::Secret;
use sea_orm::{ConnectionTrait, Statement};

use super::{PASSWORD, a_night, amina, ask, signed_in, with_cv};
use crate::{
    Actor, Caller, Error, Permission, Role,
    accounts::{SignIn, of_person, roles, sessions, sign_in},
    journal, media,
    rights::{
        AskDeletion, ask_deletion, cancel_by_link, cancel_deletion, delete_person, link_keeps,
        overview, retention,
    },
    talents::{ContactMessage, contact, see},
    testing::TestHouse,
};

/// The token of the way back in the last letter.
fn mailed(house: &TestHouse, email: &str) -> Option<String> {
    let letters = house.mailer.sent_to(email);
    let lines = letters.iter().rev().flat_map(|letter| letter.text.lines());
    lines
        .filter_map(|line| line.split_once("/account/stay/"))
        .next()
        .map(|(_, token)| token.to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s101_a_deletion_hides_at_once_and_the_letter_takes_it_back() {
    let house = TestHouse::open().await;
    let (app, registered) = (&house.app, amina(&house, "amina@example.org").await);
    let actor = signed_in(&house, registered.person).await;
    let wrong = AskDeletion { password: Secret::new("nope".to_owned()), session: String::new() };
    assert!(matches!(ask_deletion(app, &actor, wrong).await, Err(Error::Invalid(_))));
    ask(app, &actor).await.unwrap();
    for hidden in [house.visitor(), house.stranger(Role::Recruiter)] {
        assert!(see(app, &hidden, &registered.code).await.is_err());
    }
    house.run_jobs().await;
    let token = mailed(&house, "amina@example.org").unwrap();
    assert!(link_keeps(app, &token).await.unwrap());
    assert!(!link_keeps(app, &format!("{token}x")).await.unwrap());
    house.clock.advance(TimeDelta::days(29));
    a_night(&house).await;
    cancel_by_link(app, &house.visitor(), &token).await.unwrap();
    assert!(see(app, &house.visitor(), &registered.code).await.is_ok());
    assert!(matches!(cancel_by_link(app, &house.visitor(), &token).await, Err(Error::NotFound)));
    house.clock.advance(TimeDelta::days(40));
    a_night(&house).await;
    assert!(see(app, &house.visitor(), &registered.code).await.is_ok());
    ask(app, &actor).await.unwrap();
    assert!(!link_keeps(app, &token).await.unwrap(), "each deletion has its own way back");
    cancel_deletion(app, &actor, registered.person).await.unwrap();
    assert!(overview(app, &actor).await.unwrap().absence.is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s101_after_the_grace_nothing_of_the_person_is_found_anywhere() {
    let house = TestHouse::open().await;
    let (app, registered) = (&house.app, amina(&house, "zoubida.canari@example.org").await);
    let other = amina(&house, "karim@example.org").await;
    let actor = signed_in(&house, registered.person).await;
    let face = documents::qr::png("a face", 512).unwrap();
    let face = media::Upload::of("face.png", "image/png", face);
    media::put_photo(app, &actor, registered.person, &face, None).await.unwrap();
    with_cv(&house, &actor, registered.person).await;
    let message = ContactMessage {
        name: "Visiteur".to_owned(),
        email: kernel::text::EmailAddress::parse("v@example.org").unwrap(),
        message: "Bonjour".to_owned(),
    };
    contact(app, &house.visitor(), &registered.code, message).await.unwrap();
    ask(app, &actor).await.unwrap();
    house.run_jobs().await;
    house.clock.advance(TimeDelta::days(31));
    a_night(&house).await;
    for folder in ["photos", "cvs"] {
        assert!(app.parts().files.list(folder).await.unwrap().is_empty(), "{folder}");
    }
    assert_eq!(everywhere(&house, "zoubida.canari").await, Vec::<String>::new());
    let names = everywhere(&house, "Amina").await;
    assert_eq!(
        names,
        [
            "letters.html",
            "letters.html",
            "letters.plain",
            "letters.plain",
            "letters.recipient_name",
            "letters.recipient_name",
            "letters.subject",
            "people.first_name"
        ],
        "only the other Amina's"
    );
    assert!(see(app, &house.visitor(), &registered.code).await.is_err());
    assert!(see(app, &house.visitor(), &other.code).await.is_ok());
    assert!(of_person(app, registered.person).await.unwrap().is_none());
    assert_eq!(
        crate::people::codes_of(app.reader(), registered.person).await.unwrap(),
        std::slice::from_ref(&registered.code)
    );
    let admin = house.stranger(Role::Admin);
    let lines = journal::of_person(app, &admin, registered.person, 100).await.unwrap();
    assert_eq!(lines[0].name, "person_erased");
    assert!(
        lines.iter().any(|line| line.name == "talent_registered"),
        "the journal keeps a number"
    );
    assert_eq!(retention(app, &admin).await.unwrap().erased, 1);
    let attempt = SignIn {
        identifier: registered.code.clone(),
        password: Secret::new(PASSWORD.to_owned()),
        remember: false,
    };
    assert!(sign_in(app, &Actor::System("test"), attempt).await.is_err());
    let again = amina(&house, "zoubida.canari@example.org").await;
    assert_ne!(again.code, registered.code, "a code is never given again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s101_administrators_delete_with_the_same_grace_and_restore() {
    let house = TestHouse::open().await;
    let (app, registered) = (&house.app, amina(&house, "amina@example.org").await);
    let admin = house.stranger(Role::Admin);
    for actor in [house.visitor(), house.stranger(Role::Recruiter)] {
        assert!(delete_person(app, &actor, registered.person).await.is_err());
    }
    delete_person(app, &admin, registered.person).await.unwrap();
    house.run_jobs().await;
    assert!(house.mailer.sent_to("amina@example.org").last().unwrap().subject.contains("supprimé"));
    assert_eq!(mailed(&house, "amina@example.org"), None, "the owner cannot take it back");
    let owner = house.member(registered.person).await;
    assert!(matches!(cancel_deletion(app, &owner, registered.person).await, Err(Error::NotFound)));
    cancel_deletion(app, &admin, registered.person).await.unwrap();
    assert!(see(app, &house.visitor(), &registered.code).await.is_ok());
    assert!(matches!(cancel_deletion(app, &admin, registered.person).await, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s101_what_an_administrator_asks_after_the_owner_is_the_administrators() {
    let house = TestHouse::open().await;
    let (app, registered) = (&house.app, amina(&house, "amina@example.org").await);
    let owner = signed_in(&house, registered.person).await;
    ask(app, &owner).await.unwrap();
    house.run_jobs().await;
    let token = mailed(&house, "amina@example.org").unwrap();
    let erase_at = async || {
        let absence = overview(app, &owner).await.unwrap().absence.unwrap();
        absence.leaving.unwrap().erase_at
    };
    let end = erase_at().await;
    house.clock.advance(TimeDelta::days(3));
    let admin = house.stranger(Role::Admin);
    delete_person(app, &admin, registered.person).await.unwrap();
    assert_eq!(erase_at().await, end);
    assert!(!link_keeps(app, &token).await.unwrap());
    let by_letter = cancel_by_link(app, &house.visitor(), &token).await;
    assert!(matches!(by_letter, Err(Error::NotFound)), "{by_letter:?}");
    let by_button = cancel_deletion(app, &owner, registered.person).await;
    assert!(matches!(by_button, Err(Error::NotFound)), "{by_button:?}");
    // The owner asking once more does not make it theirs again.
    ask(app, &owner).await.unwrap();
    assert!(cancel_deletion(app, &owner, registered.person).await.is_err());
    cancel_deletion(app, &admin, registered.person).await.unwrap();
    assert!(see(app, &house.visitor(), &registered.code).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s101_who_leaves_may_take_it_back_and_do_nothing_else_whatever_their_role() {
    let house = TestHouse::open_with(|config| config.rate_limits = false).await;
    let (app, registered) = (&house.app, amina(&house, "amina@example.org").await);
    signed_in(&house, registered.person).await;
    let other = amina(&house, "salma@example.org").await;
    let account = async |person| of_person(app, person).await.unwrap().unwrap().account;
    let give = async |person, role| {
        let admin = house.stranger(Role::Admin);
        roles::give(app, &admin, account(person).await, role).await.unwrap();
    };
    give(other.person, Role::Admin).await;
    let enter = async || {
        let attempt = SignIn {
            identifier: "amina@example.org".to_owned(),
            password: Secret::new(PASSWORD.to_owned()),
            remember: false,
        };
        sign_in(app, &house.visitor(), attempt).await.unwrap()
    };
    for role in [Role::Admin, Role::Recruiter] {
        give(registered.person, role).await;
        let entered = enter().await;
        let before = Actor::Member(entered.member.clone(), Caller::default());
        assert!(before.may(Permission::SearchTalents));
        let (password, session) =
            (Secret::new(PASSWORD.to_owned()), entered.token.expose().clone());
        ask_deletion(app, &before, AskDeletion { password, session }).await.unwrap();
        let living = sessions::resume(app, entered.token.expose()).await.unwrap().unwrap();
        for member in [living, enter().await.member] {
            assert!(member.standing.leaving);
            let actor = Actor::Member(member, Caller::default());
            assert!(!actor.may(Permission::Administer) && !actor.may(Permission::SearchTalents));
            assert!(actor.may(Permission::KeepOwnProfile));
        }
        let actor = Actor::Member(enter().await.member, Caller::default());
        cancel_deletion(app, &actor, registered.person).await.unwrap();
        assert!(!enter().await.member.standing.leaving);
    }
}

/// Every column that holds this text in some row, and the database's file when it does.
async fn everywhere(house: &TestHouse, canary: &str) -> Vec<String> {
    let app = &house.app;
    let mut found = Vec::new();
    for (table, column) in db::dialect::columns(app.reader()).await.unwrap() {
        let sql = format!("SELECT CAST(\"{column}\" AS text) AS v FROM \"{table}\"");
        let statement = Statement::from_string(app.reader().get_database_backend(), sql);
        for row in app.reader().query_all_raw(statement).await.unwrap() {
            let value: Option<String> = row.try_get("", "v").unwrap();
            if value.is_some_and(|value| value.contains(canary)) {
                found.push(format!("{table}.{column}"));
            }
        }
    }
    found.sort();
    for file in ["taalentio.db", "taalentio.db-wal"] {
        let bytes = std::fs::read(house.folder.path().join(file)).unwrap_or_default();
        if canary != "Amina" && bytes.windows(canary.len()).any(|part| part == canary.as_bytes()) {
            found.push(file.to_owned());
        }
    }
    found
}
