//! Counting codes through (quality.md S21).

use std::collections::BTreeSet;

use chrono::TimeDelta;

use crate::{
    people::{Opening, ask},
    talents::see,
    testing::TestHouse,
};

/// People who are there to be found.
const PEOPLE: usize = 400;
/// Codes that one address tries within an hour.
const PROBES: usize = 10_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s21_ten_thousand_codes_in_an_hour_show_three_hundred_people() {
    let house = TestHouse::open().await;
    let mut codes = Vec::new();
    for number in 0..PEOPLE {
        let form = house.amina(&format!("amina{number}@example.org"));
        codes.push(house.register(&form).await.code);
    }
    let (mut seen, mut challenged) = (BTreeSet::new(), 0);
    for probe in 0..PROBES {
        // A lucky harvester: every second of the first 800 codes is given.
        let code = match codes.get(probe / 2).filter(|_| probe % 2 == 0) {
            Some(code) => code.clone(),
            None => format!("MAM{probe:04}ZZZ"),
        };
        match ask(&house.app, &house.visitor(), &code, None) {
            Opening::AfterProof => challenged += 1,
            Opening::Free => {
                if let Ok(page) = see(&house.app, &house.visitor(), &code).await {
                    seen.insert(page.public.code);
                }
            }
        }
        house.clock.advance(TimeDelta::milliseconds(359));
    }
    assert!(seen.len() <= 300, "{}", seen.len());
    assert_eq!(
        challenged,
        PROBES - 300,
        "three hundred codes are free, whether they are given or not"
    );
}
