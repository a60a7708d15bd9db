//! Files between a folder and a real S3 server.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use chrono::{DateTime, TimeDelta, Utc};
use gateways::{
    GatewayError,
    storage::{Files, LocalFiles, S3Files, testing::S3Server},
};
use kernel::PersonId;

use super::{KEEPER, furnish};
use crate::{
    Error, Permission, Role,
    media::{self, PhotoKind, PhotoSize, Purpose, Upload, cvs},
    testing::TestHouse,
    upkeep::{Moved, Way, leave_source, move_files},
};

/// A house with a folder and a bucket, and people with photos in the folder.
struct Moving {
    house: TestHouse,
    server: S3Server,
    bucket: S3Files,
    people: Vec<PersonId>,
}

impl Moving {
    async fn with(people: usize) -> Self {
        let (house, server) = (TestHouse::open().await, S3Server::start().await);
        let bucket = S3Files::open(&server.settings()).unwrap();
        let mut all = Vec::new();
        for at in 0..people {
            let person = furnish(&house, &format!("amina{at}@example.org")).await;
            let picture = documents::qr::png(&format!("face {at}"), 300).unwrap();
            let picture = Upload::of("face.png", "image/png", picture);
            media::put_photo(&house.app, &KEEPER, person, &picture, None).await.unwrap();
            all.push(person);
        }
        Self { house, server, bucket, people: all }
    }

    fn folder(&self) -> &dyn Files {
        self.house.app.parts().files.as_ref()
    }

    async fn carry(&self, from: &dyn Files, to: &dyn Files) -> crate::Result<Moved> {
        move_files(&self.house.app, &KEEPER, Way { from, to }, |_| ()).await
    }
}

/// Everything a store holds.
async fn content(files: &dyn Files) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for key in files.list("").await.unwrap() {
        let bytes = files.get(&key).await.unwrap().unwrap();
        all.push((key, bytes));
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_survive_the_way_into_a_bucket_and_back() {
    let moving = Moving::with(3).await;
    let cv = include_bytes!("../../../../../tests/documents/cv-fr.pdf").to_vec();
    let cv = Upload::of("cv.pdf", "application/pdf", cv);
    cvs::put(&moving.house.app, &KEEPER, moving.people[0], &cv).await.unwrap();
    let before = content(moving.folder()).await;
    assert_eq!(before.len(), 22);
    let there = moving.carry(moving.folder(), &moving.bucket).await.unwrap();
    let bytes = before.iter().map(|(_, bytes)| u64::try_from(bytes.len()).unwrap()).sum();
    assert_eq!(there, Moved { files: 22, bytes, copied: 22, missing: 0 });
    assert_eq!(content(&moving.bucket).await, before);
    assert_eq!(content(moving.folder()).await, before, "the old store is only read");
    let again = moving.carry(moving.folder(), &moving.bucket).await.unwrap();
    assert_eq!(again, Moved { copied: 0, ..there });
    // The servers use the bucket now, and somebody new comes.
    let way = Way { from: moving.folder(), to: &moving.bucket };
    let left = leave_source(&moving.house.app, &KEEPER, way).await.unwrap();
    assert_eq!((left.removed, left.kept), (22, 0));
    assert!(content(moving.folder()).await.is_empty());
    assert_eq!(moving.carry(moving.folder(), &moving.bucket).await.unwrap().files, 22);
    let back = moving.carry(&moving.bucket, moving.folder()).await.unwrap();
    assert_eq!((back.copied, back.bytes), (22, bytes));
    assert_eq!(content(moving.folder()).await, before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_nobody_owns_is_not_carried_and_what_is_not_ours_is_not_touched() {
    let moving = Moving::with(1).await;
    let app = &moving.house.app;
    let folder = moving.folder();
    let young = documents::qr::png("young", 300).unwrap();
    let young = Upload::of("young.png", "image/png", young);
    let young = media::receive(app, &KEEPER, &young, Purpose::Photo).await.unwrap();
    let young = media::prepare(app, young, None).await.unwrap();
    folder.put("photos/of-an-operator.jpg", vec![1]).await.unwrap();
    folder.put("notes.txt", vec![1]).await.unwrap();
    let moved = moving.carry(folder, &moving.bucket).await.unwrap();
    assert_eq!((moved.files, moving.bucket.list("").await.unwrap().len()), (7, 7));
    let way = Way { from: folder, to: &moving.bucket };
    let left = leave_source(app, &KEEPER, way).await.unwrap();
    assert_eq!((left.removed, left.kept), (7, 8), "a change may still attach the young one");
    moving.house.clock.advance(TimeDelta::minutes(11));
    let left = leave_source(app, &KEEPER, way).await.unwrap();
    assert_eq!((left.removed, left.kept), (7, 1));
    assert_eq!(folder.list("").await.unwrap(), ["notes.txt", "photos/of-an-operator.jpg"]);
    media::discard(app, young).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_neither_store_has_is_counted_unless_its_row_went_too() {
    let moving = Moving::with(2).await;
    let folder = moving.folder();
    let lost = folder.list("photos").await.unwrap().remove(0);
    folder.delete(&lost).await.unwrap();
    let moved = moving.carry(folder, &moving.bucket).await.unwrap();
    assert_eq!((moved.files, moved.missing), (13, 1));
    for person in &moving.people {
        media::remove_photo(&moving.house.app, &KEEPER, *person).await.unwrap();
    }
    let nothing = moving.carry(folder, &moving.bucket).await.unwrap();
    assert_eq!(nothing, Moved::default());
}

/// A store that fails, or damages what it is given, from the nth write on.
#[derive(Debug)]
struct Weak {
    inner: LocalFiles,
    puts: AtomicUsize,
    sound: usize,
    damages: bool,
}

#[async_trait::async_trait]
impl Files for Weak {
    async fn put(&self, key: &str, mut bytes: Vec<u8>) -> Result<(), GatewayError> {
        if self.puts.fetch_add(1, Ordering::Relaxed) >= self.sound {
            if !self.damages {
                return Err(GatewayError::temporary("the line is cut"));
            }
            bytes.pop();
        }
        self.inner.put(key, bytes).await
    }
    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, GatewayError> {
        self.inner.get(key).await
    }
    async fn open_file(&self, key: &str) -> Result<Option<std::fs::File>, GatewayError> {
        self.inner.open_file(key).await
    }
    async fn delete(&self, key: &str) -> Result<(), GatewayError> {
        self.inner.delete(key).await.map(|_| ())
    }
    async fn list(&self, folder: &str) -> Result<Vec<String>, GatewayError> {
        self.inner.list(folder).await
    }
    async fn sweep_unfinished(&self, older_than: DateTime<Utc>) -> Result<usize, GatewayError> {
        self.inner.sweep_unfinished(older_than).await
    }
    fn place(&self) -> String {
        "a weak store".to_owned()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_move_that_is_cut_or_damaged_says_so_and_loses_nothing() {
    let moving = Moving::with(2).await;
    let before = content(moving.folder()).await;
    for damages in [false, true] {
        let other = tempfile::TempDir::new().unwrap();
        let inner = LocalFiles::open(other.path()).unwrap();
        let weak = Weak { inner: inner.clone(), puts: AtomicUsize::new(0), sound: 5, damages };
        let cut = moving.carry(moving.folder(), &weak).await;
        assert!(matches!(cut, Err(Error::Fault(_))), "{cut:?}");
        let way = Way { from: moving.folder(), to: &weak };
        assert!(leave_source(&moving.house.app, &KEEPER, way).await.is_err());
        let (old, new) = (content(moving.folder()).await, content(&inner).await);
        assert!(before.iter().all(|file| old.contains(file) || new.contains(file)));
        let on = moving.carry(moving.folder(), &inner).await.unwrap();
        assert_eq!((on.files, on.missing), (14, 0));
        assert_eq!(content(&inner).await, before);
        // As it was, for the next round.
        moving.carry(&inner, moving.folder()).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r23_a_house_lives_on_a_bucket_and_says_when_it_is_gone() {
    let mut server = S3Server::start().await;
    let patience = std::time::Duration::from_millis(500);
    let bucket = Arc::new(S3Files::with_patience(&server.settings(), patience).unwrap());
    let house = TestHouse::open_storing(bucket.clone()).await;
    let amina = furnish(&house, "amina@example.org").await;
    let picture = documents::qr::png("a face", 300).unwrap();
    let picture = Upload::of("face.png", "image/png", picture);
    media::put_photo(&house.app, &KEEPER, amina, &picture, None).await.unwrap();
    let photo = media::of_people(&house.app, &[amina]).await.unwrap().remove(&amina).unwrap();
    let file = photo.file(PhotoSize::Face, PhotoKind::WebP);
    assert!(media::open_file(&house.app, &file).await.unwrap().starts_with(b"RIFF"));
    assert!(house.app.readiness().await.is_ready());
    server.hang().await;
    house.clock.advance(TimeDelta::seconds(3));
    assert!(!house.app.readiness().await.storage);
    let begun = std::time::Instant::now();
    for down in [false, true] {
        if down {
            server.close().await;
        }
        let refused = media::put_photo(&house.app, &KEEPER, amina, &picture, None).await;
        assert!(
            matches!(&refused, Err(Error::Later { why, .. }) if why.key == "errors-no-room"),
            "{refused:?}"
        );
        let read = media::open_file(&house.app, &file).await;
        assert!(matches!(&read, Err(Error::Later { .. })), "{read:?}");
    }
    assert!(begun.elapsed() < patience * 10, "{:?}", begun.elapsed());
    let kept = media::of_people(&house.app, &[amina]).await.unwrap();
    assert_eq!(kept.get(&amina), Some(&photo), "the row is what it was");
    let sick = crate::upkeep::examine(&house.app, &KEEPER).await.unwrap();
    let storage = sick.iter().find(|one| one.check == "storage").unwrap();
    assert!(storage.what.contains("the bucket files at http://"), "{storage:?}");
    server.close().await;
    server.open().await;
    house.clock.advance(TimeDelta::seconds(3));
    assert!(house.app.readiness().await.is_ready());
    assert!(media::open_file(&house.app, &file).await.is_ok());
    assert_eq!(bucket.list("photos").await.unwrap().len(), 7, "nothing half-done is left");
    // What nobody owns is swept from a bucket too.
    let lost = media::receive(&house.app, &KEEPER, &picture, Purpose::Photo).await.unwrap();
    let _lost = media::prepare(&house.app, lost, None).await.unwrap();
    house.clock.advance(TimeDelta::minutes(11));
    media::sweep_files(house.app.clone(), media::SweepFiles {}).await.unwrap();
    assert_eq!(bucket.list("photos").await.unwrap().len(), 7);
    media::remove_photo(&house.app, &KEEPER, amina).await.unwrap();
    assert!(bucket.list("").await.unwrap().is_empty());
}

#[tokio::test]
async fn only_administrators_move_files() {
    let moving = Moving::with(0).await;
    let way = Way { from: moving.folder(), to: &moving.bucket };
    let recruiter = moving.house.stranger(Role::Recruiter);
    let app = &moving.house.app;
    let moved = move_files(app, &recruiter, way, |_| ()).await;
    assert!(matches!(moved, Err(Error::Forbidden(Permission::Administer))));
    let left = leave_source(app, &recruiter, way).await;
    assert!(matches!(left, Err(Error::Forbidden(Permission::Administer))));
    assert_eq!(moving.carry(way.from, way.to).await.unwrap(), Moved::default());
    assert_eq!(moving.server.settings().bucket, "files");
}
