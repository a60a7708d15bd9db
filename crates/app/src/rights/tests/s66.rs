//! Files go with their person, from a bucket as from a folder.

use std::sync::Arc;

use chrono::TimeDelta;
use gateways::storage::{Files, S3Files, testing::S3Server};

use super::{a_night, amina, ask, signed_in};
use crate::{
    media::{self, Upload, cvs},
    testing::TestHouse,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s66_the_files_of_somebody_who_was_erased_are_gone_from_the_bucket() {
    let server = S3Server::start().await;
    let bucket = Arc::new(S3Files::open(&server.settings()).unwrap());
    let house = TestHouse::open_storing(bucket.clone()).await;
    let app = &house.app;
    for email in ["amina@example.org", "karim@example.org"] {
        let person = amina(&house, email).await.person;
        let actor = signed_in(&house, person).await;
        let face = documents::qr::png(email, 300).unwrap();
        let face = Upload::of("face.png", "image/png", face);
        media::put_photo(app, &actor, person, &face, None).await.unwrap();
        let cv = include_bytes!("../../../../../tests/documents/cv-fr.pdf").to_vec();
        let cv = Upload::of("cv.pdf", "application/pdf", cv);
        cvs::put(app, &actor, person, &cv).await.unwrap();
        if email.starts_with("amina") {
            ask(app, &actor).await.unwrap();
        }
    }
    assert_eq!(bucket.list("").await.unwrap().len(), 16);
    house.clock.advance(TimeDelta::days(31));
    a_night(&house).await;
    assert_eq!(bucket.list("").await.unwrap().len(), 8, "the other one's");
    let inventory = media::inventory(app).await.unwrap();
    assert_eq!((inventory.photos, inventory.cvs, inventory.orphans), (1, 1, 0));
    assert!(inventory.missing.is_empty() && inventory.missing_cvs.is_empty());
}
