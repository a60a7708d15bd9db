//! Codes are taken one by one, by everybody at once.

use std::{collections::BTreeSet, sync::Arc};

use tokio::task::JoinSet;

use crate::{
    Actor,
    answers::Answers,
    people::Gender,
    settings::{self, CodeStyle, Registration},
    talents::TalentCode,
    testing::{TestHouse, with},
};

fn living_in(house: &TestHouse, answers: &Answers, country: &str, city: &str) -> Answers {
    let reference = house.app.reference();
    let id = reference.places.country_named(country).map(|country| country.id).unwrap();
    let town = reference.places.cities_of(id).iter().find(|town| town.names.fr == city).unwrap();
    let moved = with(&with(answers, "country_id", country), "residence_country_id", country);
    with(&with(&moved, "residence_city_id", &town.id.to_string()), "phone", "+212612345678")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn codes_follow_the_sequence_of_their_country() {
    let house = TestHouse::open().await;
    let first =
        with(&living_in(&house, &house.amina("a@example.org"), "MA", "Rabat"), "gender", "M");
    let second = living_in(&house, &house.amina("b@example.org"), "MA", "Casablanca");
    let third =
        with(&living_in(&house, &house.amina("c@example.org"), "SN", "Dakar"), "gender", "M");
    assert_eq!(house.register(&first).await.code, "MAM0001RAB");
    assert_eq!(house.register(&second).await.code, "MAF0002CAS");
    assert_eq!(house.register(&third).await.code, "SNM0001DAK");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cities_and_unlisted_towns_have_their_letters() {
    let house = TestHouse::open().await;
    for (index, (city, letters)) in
        [("El Jadida", "ELJ"), ("Fès", "FES"), ("Tanger", "TNG")].into_iter().enumerate()
    {
        let form = living_in(&house, &house.amina(&format!("{index}@example.org")), "MA", city);
        assert!(house.register(&form).await.code.ends_with(letters), "{city}");
    }
    let form = with(
        &with(&house.amina("u@example.org"), "residence_city_id", "other"),
        "residence_city_name",
        "Tamegroute",
    );
    assert_eq!(house.register(&form).await.code, "MAF0004VNL");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_ten_thousandth_gets_five_digits() {
    let house = TestHouse::open().await;
    house
        .app
        .write(&Actor::System("test"), async |tx| {
            sea_orm::ConnectionTrait::execute_unprepared(
                tx.conn(),
                "INSERT INTO code_counters (kind, country, value) VALUES ('talent', 'MA', 9999)",
            )
            .await?;
            Ok(())
        })
        .await
        .unwrap();
    assert_eq!(house.register(&house.amina("a@example.org")).await.code, "MAF10000OUA");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_random_style_draws_its_digits() {
    let house = TestHouse::open().await;
    let random = Registration { code_style: CodeStyle::Random, ..Registration::default() };
    settings::set_registration(&house.app, &Actor::System("test"), &random).await.unwrap();
    let mut codes = BTreeSet::new();
    for index in 0..20 {
        codes.insert(house.register(&house.amina(&format!("{index}@example.org"))).await.code);
    }
    assert_eq!(codes.len(), 20);
    for code in codes {
        let parsed: TalentCode = code.parse().unwrap();
        assert!(
            matches!(parsed, TalentCode::Random(parts) if parts.country == "MA" && parts.city == "OUA" && parts.gender == Gender::F && parts.digits.len() == 4)
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_thousand_at_once_get_one_number_each() {
    let house = Arc::new(TestHouse::open().await);
    let mut tasks = JoinSet::new();
    for task in 0..64 {
        let house = Arc::clone(&house);
        tasks.spawn(async move {
            let mut codes = Vec::new();
            let mut index = task;
            while index < 2000 {
                codes.push(
                    house.register(&house.amina(&format!("n{index}@example.org"))).await.code,
                );
                index += 64;
            }
            codes
        });
    }
    let mut numbers = BTreeSet::new();
    while let Some(codes) = tasks.join_next().await {
        for code in codes.unwrap() {
            let TalentCode::Sequential(parts) = code.parse().unwrap() else { panic!("{code}") };
            numbers.insert(parts.digits.parse::<i64>().unwrap());
        }
    }
    assert_eq!(numbers, (1..=2000).collect::<BTreeSet<i64>>());
}
