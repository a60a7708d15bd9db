//! A talent profile for somebody who has an account: a facet more, never a person more.

use kernel::{
    PersonId, Secret,
    text::{EmailAddress, PersonName},
};
use sea_orm::ConnectionTrait;

use crate::{
    Actor, Error, Role, accounts, journal, media,
    people::{self, NewStaff, create_staff},
    talents::{add_profile, has_profile, known_of_own, sent_before, store},
    testing::{TestHouse, with},
};

/// Salma, who recruits and has no profile.
pub(super) async fn salma(house: &TestHouse) -> PersonId {
    let new = NewStaff {
        first_name: PersonName::parse("Salma").unwrap(),
        last_name: PersonName::parse("Idrissi").unwrap(),
        email: EmailAddress::parse("salma@example.org").unwrap(),
        password: Secret::new("une girafe sous la pluie".to_owned()),
    };
    create_staff(&house.app, &Actor::System("test"), new, Role::Recruiter).await.unwrap()
}

async fn count(house: &TestHouse, table: &str) -> i64 {
    let backend = house.app.reader().get_database_backend();
    let sql = format!("SELECT count(*) AS n FROM {table}");
    let asked = sea_orm::Statement::from_string(backend, sql);
    house.app.reader().query_one_raw(asked).await.unwrap().unwrap().try_get("", "n").unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_profile_is_added_to_the_person_who_is_signed_in() {
    let house = TestHouse::open().await;
    let person = salma(&house).await;
    let actor = house.member(person).await;
    assert!(!has_profile(&house.app, &actor).await.unwrap());
    let form = with(&house.amina("SALMA@example.org"), "form_id", "0123456789abcdef");
    let new = house.read(&with(&form, "instagram", "salma.i"));
    let face = documents::qr::png("a face", 512).unwrap();
    let face = media::Upload::of("face.png", "image/png", face);
    let face = media::receive(&house.app, &actor, &face, media::Purpose::Photo).await.unwrap();
    let photo = media::prepare(&house.app, face, None).await.unwrap();
    add_profile(&house.app, &actor, new.clone(), Some(photo)).await.unwrap();
    assert_eq!((count(&house, "people").await, count(&house, "accounts").await), (1, 1));
    let row = store::profile::find(house.app.reader(), person.0).await.unwrap().unwrap();
    assert_eq!(row.code, "MAF0001OUA");
    let account = accounts::of_person(&house.app, person).await.unwrap().unwrap();
    assert_eq!(account.role, Role::Recruiter);
    let contact = people::contact_of(&house.app, person).await.unwrap().unwrap();
    assert_eq!(contact.phone.as_str(), "+212612345678");
    assert_eq!(people::nationalities_of(house.app.reader(), person).await.unwrap().len(), 1);
    assert_eq!(media::of_people(&house.app, &[person]).await.unwrap().len(), 1);
    assert!(known_of_own(&house.app, &actor).await.unwrap().is_none());
    assert_eq!(sent_before(&house.app, &new).await.unwrap().unwrap().person, person);
    let lines = journal::of_person(&house.app, &Actor::System("test"), person, 10).await.unwrap();
    assert!(lines.iter().any(|line| line.name == "talent_profile_added"));
    // The recap and the code, and nothing about signing in: they know how.
    house.run_jobs().await;
    let subjects: Vec<_> = house.mailer.sent_to("salma@example.org").into_iter().collect();
    assert_eq!(subjects.len(), 1, "{subjects:?}");
    assert!(!subjects[0].text.contains("temporaire"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_see_their_names_and_address_and_nothing_invented() {
    let house = TestHouse::open().await;
    let actor = house.member(salma(&house).await).await;
    let known = known_of_own(&house.app, &actor).await.unwrap().unwrap();
    let fields: Vec<_> = known.iter().map(|(name, values)| (name, values[0].as_str())).collect();
    assert_eq!(
        fields,
        [("email", "salma@example.org"), ("first_name", "Salma"), ("last_name", "Idrissi")]
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_adds_a_profile_under_another_address() {
    let house = TestHouse::open().await;
    let actor = house.member(salma(&house).await).await;
    house.register(&house.amina("amina@example.org")).await;
    // The answer does not say whether an address is known.
    for email in ["amina@example.org", "nobody@example.org"] {
        let new = house.read(&house.amina(email));
        let Err(Error::Invalid(refused)) = add_profile(&house.app, &actor, new, None).await else {
            panic!("{email} was taken");
        };
        let first = refused.iter().next().unwrap();
        assert_eq!(
            (first.field.as_ref(), first.message.key.as_ref()),
            ("email", "talents-email-of-another")
        );
    }
    let new = house.read(&house.amina("salma@example.org"));
    let visitor = add_profile(&house.app, &house.visitor(), new, None).await;
    assert!(matches!(visitor, Err(Error::Anonymous)), "{visitor:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_forms_at_once_add_one_profile() {
    let house = TestHouse::open().await;
    let actor = house.member(salma(&house).await).await;
    let new = || house.read(&house.amina("salma@example.org"));
    let (first, second) = tokio::join!(
        add_profile(&house.app, &actor, new(), None),
        add_profile(&house.app, &actor, new(), None)
    );
    let refused =
        [&first, &second].into_iter().filter(|one| matches!(one, Err(Error::Conflict(_))));
    assert_eq!(refused.count(), 1, "{first:?} {second:?}");
    assert_eq!((count(&house, "talent_profiles").await, count(&house, "codes").await), (1, 1));
}
