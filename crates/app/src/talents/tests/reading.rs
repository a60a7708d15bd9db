//! Who sees which part of a page.

use crate::{
    Error, Role,
    accounts::roles,
    answers::Answers,
    talents::{Audience, ContactMessage, Section, contact, edit, own, see, see_as},
    testing::{TestHouse, with},
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_visitor_sees_no_contact() {
    let house = TestHouse::open().await;
    let registered =
        house.register(&with(&house.amina("amina@example.org"), "instagram", "amina.b")).await;
    let page = see(&house.app, &house.visitor(), &registered.code.to_lowercase()).await.unwrap();
    assert_eq!((page.audience, page.public.name.as_str()), (Audience::Visitor, "Amina B."));
    assert!(page.contacts.is_none() && page.public.links.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn casting_staff_read_contacts_and_it_is_journaled() {
    let house = TestHouse::open().await;
    let registered = house.register(&house.amina("amina@example.org")).await;
    let page = see(&house.app, &house.stranger(Role::Recruiter), &registered.code).await.unwrap();
    assert_eq!(page.contacts.unwrap().full_name, "Amina Benali");
    let entries =
        crate::journal::of_person(&house.app, &house.stranger(Role::Admin), registered.person, 10)
            .await
            .unwrap();
    assert_eq!(
        entries.first().map(|entry| (entry.name.as_str(), entry.actor.as_str())),
        Some(("profile_read", "recruteur"))
    );
    let attendance =
        see(&house.app, &house.stranger(Role::Attendance), &registered.code).await.unwrap();
    assert!(attendance.contacts.is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn absent_hidden_and_suspended_look_the_same() {
    let house = TestHouse::open().await;
    let hidden = house.register(&with(&house.amina("h@example.org"), "consent_public", "")).await;
    let gone = house.register(&house.amina("s@example.org")).await;
    let account =
        crate::accounts::of_person(&house.app, gone.person).await.unwrap().unwrap().account;
    roles::suspend(&house.app, &house.stranger(Role::Admin), account).await.unwrap();
    for code in ["MAF9999RAB", &hidden.code, &gone.code] {
        assert!(
            matches!(see(&house.app, &house.visitor(), code).await, Err(Error::NotFound)),
            "{code}"
        );
    }
    assert!(see(&house.app, &house.stranger(Role::Recruiter), &hidden.code).await.is_ok());
    assert!(matches!(
        see(&house.app, &house.stranger(Role::Recruiter), &gone.code).await,
        Err(Error::NotFound)
    ));
    assert!(see(&house.app, &house.stranger(Role::Admin), &gone.code).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_owner_sees_as_others_do() {
    let house = TestHouse::open().await;
    let registered = house.register(&house.amina("amina@example.org")).await;
    let amina = house.member(registered.person).await;
    let visitor =
        see_as(&house.app, &amina, &registered.code, Audience::Visitor).await.unwrap().unwrap();
    assert!(visitor.contacts.is_none());
    let hide = Answers::from_iter([("visibility", "private")]);
    edit(&house.app, &amina, registered.person, Section::Visibility, &hide).await.unwrap();
    assert_eq!(
        see_as(&house.app, &amina, &registered.code, Audience::Recruiter).await.unwrap(),
        None
    );
    assert!(
        see_as(&house.app, &house.visitor(), &registered.code, Audience::Visitor).await.is_err()
    );
    assert_eq!(own(&house.app, &amina).await.unwrap().unwrap().score, 45);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_messages_an_hour_go_through_the_relay() {
    let house = TestHouse::open().await;
    let registered = house.register(&house.amina("amina@example.org")).await;
    let message = || ContactMessage {
        name: "Karim".to_owned(),
        email: kernel::text::EmailAddress::parse("karim@example.org").unwrap(),
        message: "Bonjour".to_owned(),
    };
    for _ in 0..3 {
        contact(&house.app, &house.visitor(), &registered.code, message()).await.unwrap();
    }
    assert!(matches!(
        contact(&house.app, &house.visitor(), &registered.code, message()).await,
        Err(Error::Later { .. })
    ));
}
