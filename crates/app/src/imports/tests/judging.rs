//! What the check says of each row, and that it writes nothing but that.

use super::*;
use crate::imports::{Verdict, is_field};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_cell_that_breaks_a_rule_has_its_sentence() {
    let house = TestHouse::open().await;
    for (place, cell, field, key) in [
        (0, "", "first_name", "words-required"),
        (2, "03/04/98", "date_of_birth", "imports-date-unclear"),
        (2, "04/25/1998", "date_of_birth", "imports-date-unclear"),
        (2, "2030-01-01", "date_of_birth", "words-date-future"),
        (2, "01/01/2012", "guardian_name", "words-required"),
        (3, "autre chose", "gender", "imports-value-unknown"),
        (4, "martien", "nationality", "imports-value-unknown"),
        (5, "nora", "email", "words-email-invalid"),
        (5, "", "email", "words-required"),
        (6, "2,126E+11", "phone", "imports-phone-shortened"),
        (6, "12", "phone", "words-phone-invalid"),
        (7, "Atlantide", "country_id", "imports-value-unknown"),
        (9, "", "residence_city_id", "words-required"),
        (10, "Dompteur de licornes", "talents[]", "imports-value-unknown"),
        (10, "", "talents[]", "talents-choose-a-trade"),
    ] {
        let text = file(&[&nora(&[(place, cell)])]);
        let why = why(&house, &text, Choices::default()).await;
        assert!(why.contains(&(field.to_owned(), key.to_owned())), "{cell}: {why:?}");
    }
    assert_eq!(who(&house, "nora@example.org").await, None, "a check writes nobody");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rows_that_are_one_person_are_told() {
    let house = TestHouse::open().await;
    let nora_is = nora(&[]);
    let again = nora(&[(0, "Nour"), (6, "06 11 22 33 45")]);
    let alike = nora(&[(5, "other@example.org"), (6, "06 11 22 33 46")]);
    let cousin = nora(&[(0, "Rim"), (5, "rim@example.org")]);
    let id = checked(&house, &file(&[&nora_is, &again, &alike, &cousin]), Choices::default()).await;
    let view = seen(&house, id).await;
    let told: Vec<_> = view
        .problems
        .iter()
        .map(|row| (row.number, row.verdict, row.why[0].message.key.to_string()))
        .collect();
    assert_eq!(
        told,
        [
            (3, Verdict::Refuse, "imports-row-twice".to_owned()),
            (4, Verdict::Skip, "imports-row-alike-in-file".to_owned()),
            (5, Verdict::Skip, "imports-row-alike-in-file".to_owned()),
        ]
    );
    let all = [nora_is.as_str(), &again, &alike, &cousin];
    let id = checked(&house, &file(&all), on_known(OnKnown::Create)).await;
    let counts = seen(&house, id).await.counts;
    assert_eq!((counts.new, counts.refuse, counts.rows), (3, 1, 4));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_of_the_directory_are_known_by_address_telephone_or_name() {
    let house = TestHouse::open().await;
    house.register(&house.amina("amina@example.org")).await;
    let new = crate::people::Invitation {
        first_name: kernel::text::PersonName::parse("Salma").unwrap(),
        last_name: kernel::text::PersonName::parse("Idrissi").unwrap(),
        email: EmailAddress::parse("staff@example.org").unwrap(),
        role: Role::Recruiter,
        locale: Locale::Fr,
    };
    crate::people::invite(&house.app, &admin(&house), new).await.unwrap();
    let by_address = nora(&[(5, "AMINA@example.org")]);
    let by_phone = nora(&[(6, "0612345678")]);
    let by_name = nora(&[(0, "amina"), (1, "BENALI"), (2, "2002-04-03")]);
    let by_both = nora(&[(0, "amina"), (1, "BENALI"), (2, "2002-04-03"), (6, "0612345678")]);
    let staff = nora(&[(5, "staff@example.org")]);
    for (row, skip, fill, create) in [
        (&by_address, Verdict::Skip, Verdict::Fill, Verdict::Refuse),
        (&by_phone, Verdict::Skip, Verdict::Skip, Verdict::New),
        (&by_name, Verdict::Skip, Verdict::Skip, Verdict::New),
        (&by_both, Verdict::Skip, Verdict::Fill, Verdict::New),
        (&staff, Verdict::Refuse, Verdict::Refuse, Verdict::Refuse),
    ] {
        for (choice, wanted) in OnKnown::ALL.into_iter().zip([skip, fill, create]) {
            let id = checked(&house, &file(&[row]), on_known(choice)).await;
            let counts = seen(&house, id).await.counts;
            let mut expected = Counts::default();
            expected.add(wanted, 1);
            assert_eq!(counts, expected, "{row} {choice:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_no_column_says_is_taken_from_the_choices() {
    let house = TestHouse::open().await;
    let reference = house.app.reference();
    let morocco = reference.places.country_named("MA").unwrap().id;
    let trade = reference.taxonomy.talents().first().unwrap().id;
    let choices = Choices { country: Some(morocco), talent: Some(trade), ..Choices::default() };
    let text = "First name,Surname,Email,Mobile,Birthday,City\nLéa,Martin,lea@example.org,612345678,1998-04-03,Un village\n";
    let (_, counts) = imported(&house, text, choices).await;
    assert_eq!((counts.created, counts.rows), (1, 1));
    let person = who(&house, "lea@example.org").await.unwrap();
    let form = crate::talents::answers_of(&house.app, &admin(&house), person).await.unwrap();
    assert_eq!((form.one("gender"), form.one("residence_city_name")), ("N", "Un village"));
    assert_eq!((form.one("phone"), form.one("talents[]")), ("+212612345678", &*trade.to_string()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s04_no_column_of_the_schema_is_a_field_but_those_of_the_form() {
    for column in [
        "role",
        "is_admin",
        "verified_at",
        "score",
        "code",
        "visibility",
        "prepared_at",
        "password",
        "created_at",
        "person_id",
        "consent_public",
    ] {
        assert_eq!(is_field(column), None, "{column}");
    }
    let house = TestHouse::open().await;
    let text = file(&[NORA]).replace(TITLES, &format!("{TITLES};role;verified_at;consent_public"));
    let text = text.replace("Cuisine", "Cuisine;admin;2026-01-01;on");
    let id = arrived(&house, &text).await.unwrap();
    let columns = seen(&house, id).await.columns;
    assert_eq!(columns.iter().rev().take(3).collect::<Vec<_>>(), [&None; 3]);
    let twice = vec![Some("email"), Some("email"), Some("first_name")];
    let refused = match_columns(&house.app, &admin(&house), id, twice, Choices::default()).await;
    assert_eq!(refusal(refused), "column_1: imports-column-twicecolumns: imports-columns-needed");
}
