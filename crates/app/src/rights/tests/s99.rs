//! Consents are rows that can be taken back, with effect at once; a pause hides and ends.

use super::{amina, signed_in};
use crate::{
    Error, Role,
    answers::Answers,
    journal,
    people::{Purpose, consents_of},
    rights::{answer_consent, overview, pause, readers_of, resume},
    talents::{Section, edit, see},
    testing::{TestHouse, with},
    vault::fingerprint,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s99_a_consent_keeps_version_time_way_and_the_hash_of_its_text() {
    let house = TestHouse::open().await;
    let registered = amina(&house, "amina@example.org").await;
    let actor = house.member(registered.person).await;
    let lines = consents_of(&house.app, &actor, registered.person).await.unwrap();
    assert_eq!(lines.len(), 4);
    for line in &lines {
        let purpose = Purpose::parse(&line.purpose).unwrap();
        let shown = house.app.words().text(kernel::Locale::Fr, purpose.text_key(), &[]);
        assert_eq!(line.text_hash.as_deref(), Some(fingerprint(&shown).as_str()), "{purpose:?}");
        assert_eq!((line.how.as_str(), line.at), ("registration", house.app.now()));
        assert!(!line.version.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s99_without_the_consent_the_page_is_gone_at_once_and_back_with_it() {
    let house = TestHouse::open().await;
    let (app, registered) = (&house.app, amina(&house, "amina@example.org").await);
    let actor = signed_in(&house, registered.person).await;
    assert!(see(app, &house.visitor(), &registered.code).await.is_ok());
    answer_consent(app, &actor, Purpose::Public, false).await.unwrap();
    assert!(matches!(see(app, &house.visitor(), &registered.code).await, Err(Error::NotFound)));
    assert!(see(app, &house.stranger(Role::Recruiter), &registered.code).await.is_ok());
    answer_consent(app, &actor, Purpose::Public, true).await.unwrap();
    assert!(see(app, &house.visitor(), &registered.code).await.is_ok());
    answer_consent(app, &actor, Purpose::Messages, false).await.unwrap();
    let standing = overview(app, &actor).await.unwrap().agreements;
    let said: Vec<_> =
        standing.iter().map(|one| (one.purpose, one.given, one.can_change)).collect();
    assert_eq!(
        said,
        [
            (Purpose::Processing, true, false),
            (Purpose::Terms, true, false),
            (Purpose::Public, true, true),
            (Purpose::Messages, false, true),
        ]
    );
    let refused = answer_consent(app, &actor, Purpose::Processing, false).await;
    assert!(matches!(refused, Err(Error::Conflict(why)) if why.key == "rights-consent-needed"));
    let staff = house.stranger(Role::Recruiter);
    assert!(matches!(
        answer_consent(app, &staff, Purpose::Public, true).await,
        Err(Error::NotFound)
    ));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s99_a_minor_is_never_public_until_the_birthday() {
    let house = TestHouse::open().await;
    let form = [
        ("date_of_birth", "2008-07-02"),
        ("guardian_name", "Fatima Benali"),
        ("guardian_phone", "06 00 00 00 01"),
        ("guardian_email", "fatima@example.org"),
        ("guardian_consent", "on"),
    ]
    .into_iter()
    .fold(house.amina("younes@example.org"), |form, (name, value)| with(&form, name, value));
    let registered = house.register(&form).await;
    let actor = signed_in(&house, registered.person).await;
    let refused = answer_consent(&house.app, &actor, Purpose::Public, true).await;
    assert!(
        matches!(refused, Err(Error::Conflict(why)) if why.key == "talents-minors-are-not-public")
    );
    assert!(see(&house.app, &house.visitor(), &registered.code).await.is_err());
    house.clock.advance(chrono::TimeDelta::days(31));
    answer_consent(&house.app, &actor, Purpose::Public, true).await.unwrap();
    assert!(see(&house.app, &house.visitor(), &registered.code).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pause_hides_from_everybody_and_one_click_ends_it() {
    let house = TestHouse::open().await;
    let (app, registered) = (&house.app, amina(&house, "amina@example.org").await);
    let actor = house.member(registered.person).await;
    pause(app, &actor).await.unwrap();
    pause(app, &actor).await.unwrap();
    for hidden in [house.visitor(), house.stranger(Role::Recruiter)] {
        assert!(matches!(see(app, &hidden, &registered.code).await, Err(Error::NotFound)));
    }
    assert!(see(app, &actor, &registered.code).await.is_ok());
    assert!(see(app, &house.stranger(Role::Admin), &registered.code).await.is_ok());
    let open = Answers::from_iter([("visibility", "public")]);
    let refused = edit(app, &actor, registered.person, Section::Visibility, &open).await;
    assert!(matches!(refused, Err(Error::Conflict(why)) if why.key == "talents-visibility-away"));
    // What is agreed to meanwhile counts when the person is back.
    answer_consent(app, &actor, Purpose::Public, false).await.unwrap();
    assert!(see(app, &house.stranger(Role::Recruiter), &registered.code).await.is_err());
    resume(app, &actor).await.unwrap();
    assert!(see(app, &house.stranger(Role::Recruiter), &registered.code).await.is_ok());
    assert!(see(app, &house.visitor(), &registered.code).await.is_err());
    let admin = house.stranger(Role::Admin);
    let lines = journal::of_person(app, &admin, registered.person, 100).await.unwrap();
    let paused = lines.iter().filter(|one| one.name == "profile_paused").count();
    assert_eq!(paused, 1, "the second pause said nothing");
    let staff = house.stranger(Role::Recruiter);
    assert!(matches!(pause(app, &staff).await, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_sees_who_read_their_contacts_a_page_at_a_time() {
    let house = TestHouse::open().await;
    let (app, registered) = (&house.app, amina(&house, "amina@example.org").await);
    let actor = house.member(registered.person).await;
    for _ in 0..3 {
        see(app, &house.stranger(Role::Recruiter), &registered.code).await.unwrap();
        house.clock.advance(chrono::TimeDelta::minutes(1));
    }
    see(app, &house.visitor(), &registered.code).await.unwrap();
    let page = |number| kernel::PageRequest::numbered(number, 2);
    let first = readers_of(app, &actor, registered.person, page(1)).await.unwrap();
    assert_eq!((first.rows.len(), first.more), (2, true));
    assert_eq!(first.rows[0].role, Some(Role::Recruiter));
    assert!(first.rows[0].at > first.rows[1].at);
    let second = readers_of(app, &actor, registered.person, page(2)).await.unwrap();
    assert_eq!((second.rows.len(), second.more), (1, false));
    let other = house.stranger(Role::Recruiter);
    assert!(matches!(
        readers_of(app, &other, registered.person, page(1)).await,
        Err(Error::Forbidden(_))
    ));
}
