//! Files go with their person, from a bucket as from a folder, and none is left that nobody owns.

use std::sync::Arc;

use chrono::TimeDelta;
use gateways::storage::{Files, S3Files, testing::S3Server};

use super::{a_night, amina, ask, signed_in, with_cv};
use crate::{media, testing::TestHouse};

/// Every file of the store.
async fn stored(house: &TestHouse) -> usize {
    let mut count = 0;
    for folder in ["photos", "cvs"] {
        count += house.app.parts().files.list(folder).await.unwrap().len();
    }
    count
}

async fn put(house: &TestHouse, email: &str) -> (crate::Actor, kernel::PersonId) {
    let person = amina(house, email).await.person;
    let actor = signed_in(house, person).await;
    let face = documents::qr::png("a face", 512).unwrap();
    let face = media::Upload::of("face.png", "image/png", face);
    media::put_photo(&house.app, &actor, person, &face, None).await.unwrap();
    with_cv(house, &actor, person).await;
    (actor, person)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s66_every_file_goes_within_a_day_of_the_end_of_the_grace() {
    let house = TestHouse::open().await;
    let (actor, _) = put(&house, "amina@example.org").await;
    let (_, karim) = put(&house, "karim@example.org").await;
    assert_eq!(stored(&house).await, 2 * (7 + 1));
    ask(&house.app, &actor).await.unwrap();
    house.clock.advance(TimeDelta::days(29));
    a_night(&house).await;
    assert_eq!(stored(&house).await, 2 * (7 + 1), "within the grace everything stands");
    // The scheduler comes once in 24 hours.
    house.clock.advance(TimeDelta::days(2));
    a_night(&house).await;
    assert_eq!(stored(&house).await, 7 + 1, "only Karim's");
    let found = media::inventory(&house.app).await.unwrap();
    assert_eq!((found.photos, found.cvs, found.orphans), (1, 1, 0));
    assert!(found.missing.is_empty() && found.missing_cvs.is_empty());
    assert!(media::cvs::of_person(&house.app, karim).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s66_what_a_crash_left_behind_is_found_and_swept() {
    let house = TestHouse::open().await;
    let (actor, person) = put(&house, "amina@example.org").await;
    // The process dies between the file and its row.
    let pdf = include_bytes!("../../../../../tests/documents/cv-fr.pdf").to_vec();
    let cv = media::Upload::of("cv.pdf", "application/pdf", pdf);
    let lost = media::receive(&house.app, &actor, &cv, media::Purpose::Cv).await.unwrap();
    let _lost = media::cvs::prepare(&house.app, lost).await.unwrap();
    house.clock.advance(TimeDelta::minutes(21));
    assert_eq!(media::inventory(&house.app).await.unwrap().orphans, 1);
    media::sweep_files(house.app.clone(), media::SweepFiles {}).await.unwrap();
    let found = media::inventory(&house.app).await.unwrap();
    assert_eq!((found.photos, found.cvs, found.orphans), (1, 1, 0));
    // The store forgets a file: doctor can name whose it was.
    for key in house.app.parts().files.list("cvs").await.unwrap() {
        house.app.parts().files.delete(&key).await.unwrap();
    }
    assert_eq!(media::inventory(&house.app).await.unwrap().missing_cvs, [person]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s66_the_files_of_somebody_who_was_erased_are_gone_from_the_bucket() {
    let server = S3Server::start().await;
    let bucket = Arc::new(S3Files::open(&server.settings()).unwrap());
    let house = TestHouse::open_storing(bucket.clone()).await;
    let (actor, _) = put(&house, "amina@example.org").await;
    let _karim = put(&house, "karim@example.org").await;
    assert_eq!(bucket.list("").await.unwrap().len(), 2 * (7 + 1));
    ask(&house.app, &actor).await.unwrap();
    house.clock.advance(TimeDelta::days(31));
    a_night(&house).await;
    assert_eq!(bucket.list("").await.unwrap().len(), 7 + 1, "the other one's");
    let found = media::inventory(&house.app).await.unwrap();
    assert_eq!((found.photos, found.cvs, found.orphans), (1, 1, 0));
    assert!(found.missing.is_empty() && found.missing_cvs.is_empty());
}
