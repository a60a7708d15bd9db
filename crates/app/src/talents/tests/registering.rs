//! Joining: what is refused, what is written, and what happens twice.

use kernel::msg;

use crate::{
    Error, accounts,
    people::{self, Visibility},
    talents::{read_new_talent, register, welcome},
    testing::{TestHouse, with},
};

fn refused(house: &TestHouse, name: &str, value: &str) -> Vec<(String, String)> {
    let form = with(&house.amina("a@example.org"), name, value);
    let read =
        read_new_talent(&form, &house.app.reference(), house.app.today(), kernel::Locale::Fr);
    let list = read.err().map(|violations| {
        violations.iter().map(|one| (one.field.to_string(), one.message.key.to_string())).collect()
    });
    list.unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_field_has_its_sentence() {
    let house = TestHouse::open().await;
    for (name, value, field, key) in [
        ("first_name", "", "first_name", "words-required"),
        ("last_name", "\u{0}", "last_name", "words-control-characters"),
        ("first_name", &"a".repeat(10_000_000), "first_name", "words-too-long"),
        ("date_of_birth", "2030-01-01", "date_of_birth", "words-date-future"),
        ("gender", "X", "gender", "words-choice-unknown"),
        ("nationality", "ZZ", "nationality", "words-choice-unknown"),
        ("email", "amina", "email", "words-email-invalid"),
        ("phone", "123", "phone", "words-phone-invalid"),
        ("country_id", "99999", "country_id", "words-choice-unknown"),
        ("residence_city_id", "1", "residence_city_id", "people-city-of-another-country"),
        ("talents[]", "0", "talents[]", "words-choice-unknown"),
        ("years_experience", "-3", "years_experience", "words-number-range"),
        ("availability", "toujours", "availability", "words-choice-unknown"),
        ("portfolio_url", "javascript:alert(1)", "portfolio_url", "words-url-invalid"),
        ("instagram", "https://evil.example/x", "instagram", "words-handle-invalid"),
        ("consent_terms", "", "consent_terms", "talents-consent-required"),
        ("currency", "XYZ", "currency", "words-choice-unknown"),
    ] {
        assert!(
            refused(&house, name, value).contains(&(field.to_owned(), key.to_owned())),
            "{name} {:?}",
            refused(&house, name, value)
        );
    }
    let rates = with(
        &with(&house.amina("a@example.org"), "rate_hourly_min", "200"),
        "rate_hourly_max",
        "150",
    );
    let read =
        read_new_talent(&rates, &house.app.reference(), house.app.today(), kernel::Locale::Fr);
    assert!(
        read.is_err_and(|violations| violations.iter().any(|one| one.field == "rate_hourly_max"))
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_minor_needs_a_guardian_and_is_never_public() {
    let house = TestHouse::open().await;
    let young = with(&house.amina("young@example.org"), "date_of_birth", "2012-01-01");
    let read =
        read_new_talent(&young, &house.app.reference(), house.app.today(), kernel::Locale::Fr);
    let fields: Vec<_> = read.err().unwrap().iter().map(|one| one.field.to_string()).collect();
    assert_eq!(fields, ["guardian_name", "guardian_phone", "guardian_email", "guardian_consent"]);
    let cared = [
        ("guardian_name", "Fatima Benali"),
        ("guardian_phone", "0612345679"),
        ("guardian_email", "f@example.org"),
        ("guardian_consent", "on"),
    ]
    .into_iter()
    .fold(young, |form, (name, value)| with(&form, name, value));
    let registered = house.register(&cared).await;
    let person = people::find(house.app.reader(), registered.person).await.unwrap().unwrap();
    assert_eq!(person.visibility, Visibility::Recruiter);
    let guardian = people::guardian_of(&house.app, registered.person).await.unwrap().unwrap();
    assert_eq!(guardian.name, "Fatima Benali");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_with_an_account_is_refused_beside_its_field() {
    let house = TestHouse::open().await;
    house.register(&house.amina("amina@example.org")).await;
    let again = house.read(&house.amina("AMINA@example.org"));
    let outcome = register(&house.app, &house.visitor(), again, None).await;
    let Err(Error::Invalid(violations)) = outcome else { panic!("{outcome:?}") };
    let first = violations.iter().next().unwrap();
    assert_eq!((first.field.as_ref(), &first.message), ("email", &msg!("talents-email-known")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_eleventh_answer_about_an_address_waits() {
    let house = TestHouse::open().await;
    house.register(&house.amina("amina@example.org")).await;
    for _ in 0..10 {
        let again = house.read(&house.amina("amina@example.org"));
        assert!(matches!(
            register(&house.app, &house.visitor(), again, None).await,
            Err(Error::Invalid(_))
        ));
    }
    let again = house.read(&house.amina("amina@example.org"));
    assert!(matches!(
        register(&house.app, &house.visitor(), again, None).await,
        Err(Error::Later { .. })
    ));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_sent_twice_is_one_registration() {
    let house = TestHouse::open().await;
    let form = with(&house.amina("amina@example.org"), "form_id", "0123456789abcdef");
    let first = house.register(&form).await;
    let (second, third) = tokio::join!(house.register(&form), house.register(&form));
    assert_eq!((&first.code, &first.code), (&second.code, &third.code));
    let other = house.register(&with(&form, "email", "other@example.org")).await;
    assert_ne!(other.code, first.code);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn contacts_are_encrypted_from_the_first_row() {
    let house = TestHouse::open().await;
    let registered = house
        .register(&with(&house.amina("amina@example.org"), "address", "12 rue des Dattiers"))
        .await;
    let rows = sea_orm::ConnectionTrait::query_all_raw(
        house.app.reader(),
        sea_orm::Statement::from_string(
            sea_orm::ConnectionTrait::get_database_backend(house.app.reader()),
            "SELECT phone, whatsapp, address FROM people",
        ),
    )
    .await
    .unwrap();
    for column in ["phone", "whatsapp", "address"] {
        let text: String = rows.first().unwrap().try_get("", column).unwrap();
        assert!(
            text.starts_with("v1.1.") && !text.contains("612345678") && !text.contains("Dattiers"),
            "{column}"
        );
    }
    let contact = people::contact_of(&house.app, registered.person).await.unwrap().unwrap();
    assert_eq!(contact.phone.as_str(), "+212612345678");
    assert_eq!(contact.address.as_deref(), Some("12 rue des Dattiers"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_welcome_token_is_good_for_a_day() {
    let house = TestHouse::open().await;
    let registered = house.register(&house.amina("amina@example.org")).await;
    assert_eq!(welcome(&house.app, &registered.welcome).ok(), Some(registered.person));
    house.clock.advance(chrono::TimeDelta::hours(25));
    assert!(matches!(welcome(&house.app, &registered.welcome), Err(Error::NotFound)));
    let account = accounts::of_person(&house.app, registered.person).await.unwrap();
    assert!(account.is_some());
}
