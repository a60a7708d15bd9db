//! Photos on a real disk and a real database.

use std::os::unix::fs::PermissionsExt as _;

use chrono::TimeDelta;
use documents::qr;
use kernel::{AccountId, Locale, PersonId};
use sea_orm::{ConnectionTrait, sea_query::Query};

use super::*;
use crate::{Actor, Caller, Error, Member, Role, testing::TestHouse};

fn picture() -> Vec<u8> {
    qr::png("a face", 512).unwrap()
}

fn sent(bytes: Vec<u8>) -> Upload {
    Upload::of("face.png", "image/png", bytes)
}

async fn prepared(house: &TestHouse) -> Result<PreparedPhoto, Error> {
    let received = receive(&house.app, &house.visitor(), &sent(picture()), Purpose::Photo).await?;
    prepare(&house.app, received, None).await
}

fn member(person: PersonId, role: Role) -> Actor {
    let account = AccountId(person.0);
    let name = "Amina".to_owned();
    Actor::Member(
        Member {
            account,
            person,
            role,
            name,
            locale: Locale::Fr,
            must_change_password: false,
            standing: crate::Standing::default(),
        },
        Caller::default(),
    )
}

/// Somebody with an account and no photo.
async fn somebody(house: &TestHouse, email: &str) -> PersonId {
    let person = house.register(&house.amina(email)).await.person;
    house.run_jobs().await;
    person
}

async fn files(house: &TestHouse) -> Vec<String> {
    house.app.parts().files.list("photos").await.unwrap()
}

async fn photo_of(house: &TestHouse, person: PersonId) -> Option<Photo> {
    of_people(&house.app, &[person]).await.unwrap().remove(&person)
}

fn refusal(error: &Error) -> String {
    match error {
        Error::Invalid(violations) => {
            violations.iter().map(|one| format!("{} {}", one.field, one.message.key)).collect()
        }
        other => format!("{other:?}"),
    }
}

/// The picture with another size in its header, and the check sum that belongs to it.
fn resized(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = picture();
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let bits = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    };
    let sum = !bytes[12..29].iter().fold(u32::MAX, bits);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_photo_is_put_shown_and_removed_by_its_owner() {
    let house = TestHouse::open().await;
    let amina = somebody(&house, "amina@example.org").await;
    let actor = member(amina, Role::Talent);
    put_photo(&house.app, &actor, amina, &sent(picture()), None).await.unwrap();
    let photo = photo_of(&house, amina).await.unwrap();
    assert_eq!((photo.blur.len(), files(&house).await.len()), (7, 7));
    for size in PhotoSize::ALL {
        for kind in PhotoKind::ALL {
            let bytes = open_file(&house.app, &photo.file(size, kind)).await.unwrap();
            assert!(if kind == PhotoKind::Jpeg {
                bytes.starts_with(&[0xFF, 0xD8])
            } else {
                bytes.starts_with(b"RIFF")
            });
        }
    }
    let hidden = [
        format!("{}-full.jpg", photo.name),
        format!("photos/{}-96.webp", photo.name),
        "../keys/sign.key".to_owned(),
        "é".repeat(30),
    ];
    for name in hidden {
        assert!(matches!(open_file(&house.app, &name).await, Err(Error::NotFound)), "{name}");
    }
    remove_photo(&house.app, &actor, amina).await.unwrap();
    remove_photo(&house.app, &actor, amina).await.unwrap();
    assert_eq!((photo_of(&house, amina).await, files(&house).await), (None, Vec::new()));
    let served = open_file(&house.app, &photo.file(PhotoSize::Face, PhotoKind::WebP)).await;
    assert!(matches!(served, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn replacing_a_photo_removes_the_files_of_the_former_one() {
    let house = TestHouse::open().await;
    let amina = somebody(&house, "amina@example.org").await;
    let actor = member(amina, Role::Talent);
    put_photo(&house.app, &actor, amina, &sent(picture()), None).await.unwrap();
    let former = photo_of(&house, amina).await.unwrap();
    put_photo(&house.app, &actor, amina, &sent(qr::png("another face", 600).unwrap()), None)
        .await
        .unwrap();
    let present = photo_of(&house, amina).await.unwrap();
    assert_ne!(former.name, present.name);
    let left = files(&house).await;
    assert!(left.len() == 7 && left.iter().all(|key| key.contains(&present.name)), "{left:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_good_picture_is_refused_with_its_reason_and_leaves_no_file() {
    let house = TestHouse::open().await;
    let amina = somebody(&house, "amina@example.org").await;
    let actor = member(amina, Role::Talent);
    let half = picture();
    let cases: [(Vec<u8>, &str); 7] = [
        (resized(30_000, 30_000), "media-photo-too-many-pixels"),
        (resized(65_535, 600), "media-photo-too-many-pixels"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic____".to_vec(), "media-photo-heic"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "media-photo-not-a-picture"),
        (resized(150, 150), "media-photo-too-small"),
        (half[..half.len() / 2].to_vec(), "media-photo-broken"),
        ([picture(), vec![0; 6 * 1024 * 1024]].concat(), "media-photo-too-big"),
    ];
    for (bytes, key) in cases {
        let refused =
            put_photo(&house.app, &actor, amina, &sent(bytes.clone()), None).await.unwrap_err();
        assert_eq!(refusal(&refused), format!("photo {key}"));
        assert_eq!(
            refusal(&incoming::keep(&house.app, &house.visitor(), &sent(bytes)).await.unwrap_err()),
            format!("photo {key}")
        );
        let Error::Invalid(violations) = refused else {
            continue;
        };
        for locale in Locale::ALL {
            let said =
                house.app.words().translate(locale, &violations.iter().next().unwrap().message);
            assert!(!said.contains("media-") && !said.contains('{'), "{said}");
        }
    }
    assert!(files(&house).await.is_empty() && house.app.words().missing().is_empty());
    assert!(
        !house.app.incoming_folder().exists()
            || std::fs::read_dir(house.app.incoming_folder()).unwrap().next().is_none()
    );
    assert_eq!(photo_of(&house, amina).await, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_person_and_administrators_change_a_photo() {
    let house = TestHouse::open().await;
    let amina = somebody(&house, "amina@example.org").await;
    let other = somebody(&house, "other@example.org").await;
    let strangers = [
        house.visitor(),
        member(other, Role::Talent),
        member(other, Role::Recruiter),
        member(other, Role::Attendance),
    ];
    for actor in strangers {
        let put = put_photo(&house.app, &actor, amina, &sent(picture()), None).await;
        assert!(matches!(put, Err(Error::Anonymous | Error::Forbidden(_))), "{actor:?}");
        assert!(remove_photo(&house.app, &actor, amina).await.is_err(), "{actor:?}");
    }
    let admin = member(other, Role::Admin);
    let nobody = put_photo(&house.app, &admin, PersonId(9_999), &sent(picture()), None).await;
    assert!(matches!(nobody, Err(Error::NotFound)), "{nobody:?}");
    assert!(files(&house).await.is_empty());
    put_photo(&house.app, &admin, amina, &sent(picture()), None).await.unwrap();
    assert!(photo_of(&house, amina).await.is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_photo_of_a_suspended_account_is_not_served() {
    let house = TestHouse::open().await;
    let amina = somebody(&house, "amina@example.org").await;
    put_photo(&house.app, &member(amina, Role::Talent), amina, &sent(picture()), None)
        .await
        .unwrap();
    let file = photo_of(&house, amina).await.unwrap().file(PhotoSize::Face, PhotoKind::WebP);
    assert!(open_file(&house.app, &file).await.is_ok());
    let mut suspend = Query::update();
    suspend.table("accounts").value("suspended_at", house.app.now());
    let done = async |tx: &mut crate::Tx| Ok(tx.conn().execute(&suspend).await?);
    house.app.write(&Actor::System("test"), done).await.unwrap();
    assert!(matches!(open_file(&house.app, &file).await, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_that_nobody_owns_are_swept_and_the_others_stay() {
    let house = TestHouse::open().await;
    let amina = somebody(&house, "amina@example.org").await;
    put_photo(&house.app, &member(amina, Role::Talent), amina, &sent(picture()), None)
        .await
        .unwrap();
    let owned = files(&house).await;
    let refused = prepared(&house).await.unwrap();
    discard(&house.app, refused).await;
    assert_eq!(files(&house).await, owned, "discarded at once");
    let _lost = prepared(&house).await.unwrap();
    house.clock.advance(TimeDelta::minutes(9));
    sweep_files(house.app.clone(), SweepFiles {}).await.unwrap();
    assert_eq!(files(&house).await.len(), 14, "it may still be attached");
    house.clock.advance(TimeDelta::minutes(2));
    let job = async |tx: &mut crate::Tx| {
        tx.enqueue(queue::NewJob::now(&SweepFiles {}));
        Ok(())
    };
    house.app.write(&Actor::System("test"), job).await.unwrap();
    assert_eq!(house.run_jobs().await, 1);
    assert_eq!(files(&house).await, owned);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_photo_of_a_refused_form_waits_an_hour_for_whoever_holds_its_token() {
    let house = TestHouse::open().await;
    let token = incoming::keep(&house.app, &house.visitor(), &sent(picture())).await.unwrap();
    let folder = house.app.incoming_folder();
    let mode =
        |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert!(std::fs::read_dir(&folder).unwrap().all(|entry| mode(&entry.unwrap().path()) == 0o600));
    assert!(incoming::thumb(&house.app, &token).await.unwrap().unwrap().starts_with(&[0xFF, 0xD8]));
    let kept = incoming::take(&house.app, &token).await.unwrap().unwrap();
    let received = receive(&house.app, &house.visitor(), &kept, Purpose::Photo).await.unwrap();
    let again = prepare(&house.app, received, None).await.unwrap();
    discard(&house.app, again).await;
    for forged in ["", "x", "../../keys/sign.key", &format!("{token}x"), &token[1..]] {
        assert!(incoming::take(&house.app, forged).await.unwrap().is_none(), "{forged}");
    }
    house.clock.advance(TimeDelta::minutes(59));
    assert_eq!(incoming::sweep(&house.app).await.unwrap(), 0);
    house.clock.advance(TimeDelta::minutes(2));
    assert!(incoming::take(&house.app, &token).await.unwrap().is_none());
    assert_eq!(incoming::sweep(&house.app).await.unwrap(), 2);
    let accepted = incoming::keep(&house.app, &house.visitor(), &sent(picture())).await.unwrap();
    incoming::forget(&house.app, &accepted).await.unwrap();
    assert!(std::fs::read_dir(&folder).unwrap().next().is_none());
}
