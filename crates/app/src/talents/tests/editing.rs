//! Changing a profile: section by section, and only one's own.

use crate::{
    Actor, Error, Role,
    answers::Answers,
    people::{self, AskedBy, Visibility},
    talents::{Section, answers_of, edit},
    testing::{TestHouse, with},
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_section_leaves_the_others_alone() {
    let house = TestHouse::open().await;
    let form =
        with(&with(&house.amina("amina@example.org"), "bio", "Je joue."), "instagram", "amina.b");
    let registered = house.register(&form).await;
    let amina = house.member(registered.person).await;
    let before = answers_of(&house.app, &amina, registered.person).await.unwrap();
    let contact =
        Answers::from_iter([("phone", "0698765432"), ("whatsapp", "0612345678"), ("address", "")]);
    edit(&house.app, &amina, registered.person, Section::Contact, &contact).await.unwrap();
    let after = answers_of(&house.app, &amina, registered.person).await.unwrap();
    assert_eq!(after.one("phone"), "+212698765432");
    assert_eq!(
        (after.one("bio"), after.one("instagram")),
        (before.one("bio"), before.one("instagram"))
    );
    assert_eq!(after.one("instagram"), "https://www.instagram.com/amina.b");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_edits_somebody_else() {
    let house = TestHouse::open().await;
    let amina = house.register(&house.amina("amina@example.org")).await;
    let other = house.register(&house.amina("other@example.org")).await;
    let other = house.member(other.person).await;
    let names = Answers::from_iter([("first_name", "X")]);
    for actor in [other, house.stranger(Role::Recruiter), house.stranger(Role::Attendance)] {
        assert!(matches!(
            edit(&house.app, &actor, amina.person, Section::Identity, &names).await,
            Err(Error::NotFound)
        ));
        assert!(matches!(answers_of(&house.app, &actor, amina.person).await, Err(Error::NotFound)));
    }
    assert!(matches!(
        edit(&house.app, &house.visitor(), amina.person, Section::Identity, &names).await,
        Err(Error::Anonymous)
    ));
    assert!(matches!(
        edit(&house.app, &house.stranger(Role::Admin), amina.person, Section::Identity, &names)
            .await,
        Err(Error::Invalid(_))
    ));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_birth_date_does_not_slip_past_the_guardian() {
    let house = TestHouse::open().await;
    let registered = house.register(&house.amina("amina@example.org")).await;
    let amina = house.member(registered.person).await;
    let younger = with(&house.amina("amina@example.org"), "date_of_birth", "2012-01-01");
    let outcome = edit(&house.app, &amina, registered.person, Section::Identity, &younger).await;
    assert!(
        matches!(outcome, Err(Error::Invalid(violations)) if violations.iter().any(|one| one.field == "date_of_birth"))
    );
}

/// The form reads what it shows before it waits for its turn to write; what was decided meanwhile counts.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_races_a_deletion_makes_nobody_public() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let public = Answers::from_iter([("visibility", "public"), ("indexable", "on")]);
    for n in 0..8 {
        let person = house.register(&house.amina(&format!("amina{n}@example.org"))).await.person;
        let amina = house.member(person).await;
        let leave = app.write(&Actor::System("test"), async |tx| {
            people::leave(tx, person, tx.now() + chrono::TimeDelta::days(30), AskedBy::Owner).await
        });
        let form = edit(app, &amina, person, Section::Visibility, &public);
        let (left, _saved_or_refused) = tokio::join!(leave, form);
        assert!(left.unwrap());
        let seen = people::find(app.reader(), person).await.unwrap().unwrap().visibility;
        assert_eq!(seen, Visibility::Private, "{n}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_races_a_verification_changes_no_verified_name() {
    let house = TestHouse::open().await;
    let app = &house.app;
    for n in 0..8 {
        let form = house.amina(&format!("amina{n}@example.org"));
        let person = house.register(&form).await.person;
        let amina = house.member(person).await;
        let renamed = with(&form, "first_name", "Zahra");
        let system = Actor::System("test");
        let verified = people::verify(app, &system, person, true);
        let saved = edit(app, &amina, person, Section::Identity, &renamed);
        let (verified, saved) = tokio::join!(verified, saved);
        verified.unwrap();
        let lines = crate::journal::of_person(app, &system, person, 10).await.unwrap();
        let at = |name: &str| lines.iter().position(|line| line.name == name);
        // The newest first: an edit that was kept came before the verification.
        if saved.is_ok() {
            assert!(at("profile_edited") > at("identity_verified"), "{n}: {lines:?}");
        }
    }
}
