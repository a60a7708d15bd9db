//! CVs on a real disk and a real database, read by the real readers.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use chrono::TimeDelta;
use gateways::{
    GatewayError,
    scanner::{Scanner, Verdict},
};
use kernel::{Locale, PersonId};
use sea_orm::{ConnectionTrait, sea_query::Query};

use super::*;
use crate::{
    Actor, Error, Role,
    media::{
        MOST_FILES, Purpose, ScanWaiting, SweepFiles, Upload, incoming, receive, scan_waiting,
        store::file::{self, NewFile},
        sweep_files,
    },
    settings::{self, Uploads},
    talents,
    testing::TestHouse,
};

macro_rules! sample {
    ($name:literal) => {
        include_bytes!(concat!("../../../../../tests/documents/", $name)).as_slice()
    };
}

fn pdf() -> Upload {
    Upload::of("Amina Benali.pdf", "application/pdf", sample!("cv-fr.pdf").to_vec())
}

async fn somebody(house: &TestHouse) -> (PersonId, Actor) {
    let person = house.register(&house.amina("amina@example.org")).await.person;
    house.run_jobs().await;
    (person, house.member(person).await)
}

async fn stored(house: &TestHouse) -> usize {
    house.app.parts().files.list("cvs").await.unwrap().len()
}

async fn cv(house: &TestHouse, person: PersonId) -> Option<Cv> {
    of_person(&house.app, person).await.unwrap()
}

fn refusal(error: &Error) -> String {
    match error {
        Error::Invalid(violations) => {
            violations.iter().map(|one| format!("{} {}", one.field, one.message.key)).collect()
        }
        other => format!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cv_is_put_read_replaced_and_removed_and_counts_twenty_points() {
    let house = TestHouse::open().await;
    let (amina, actor) = somebody(&house).await;
    let score = async || talents::own(&house.app, &actor).await.unwrap().unwrap().score;
    let before = score().await;
    talents::put_cv(&house.app, &actor, amina, &pdf()).await.unwrap();
    assert_eq!((score().await, stored(&house).await), (before + 20, 1));
    let first = cv(&house, amina).await.unwrap();
    assert_eq!((first.title.as_str(), first.state), ("Amina Benali.pdf", CvState::Waiting));
    house.run_jobs().await;
    assert_eq!(cv(&house, amina).await.unwrap().state, CvState::Read);
    let text = words(&house.app, &Actor::System("test"), amina).await.unwrap().unwrap();
    assert!(text.contains("Costumière & habilleuse"), "{text}");
    assert!(words(&house.app, &actor, amina).await.is_err(), "words are for programs");

    let doc = Upload::of("cv.doc", "application/msword", sample!("cv-ar.doc").to_vec());
    talents::put_cv(&house.app, &actor, amina, &doc).await.unwrap();
    house.run_jobs().await;
    assert_eq!((stored(&house).await, cv(&house, amina).await.unwrap().state), (1, CvState::Read));
    let text = words(&house.app, &Actor::System("test"), amina).await.unwrap().unwrap();
    assert!(text.contains("أمينة بنعلي") && !text.contains("Costumière"));

    talents::remove_cv(&house.app, &actor, amina).await.unwrap();
    talents::remove_cv(&house.app, &actor, amina).await.unwrap();
    assert_eq!((score().await, stored(&house).await), (before, 0));
    assert_eq!(cv(&house, amina).await, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn why_a_cv_has_no_words_is_known_and_said() {
    let house = TestHouse::open().await;
    let (amina, actor) = somebody(&house).await;
    let mut broken = sample!("cv-fr.doc").to_vec();
    let front = broken.windows(2).position(|two| two == [0xEC, 0xA5]).unwrap();
    broken[front] = 0;
    let cases: [(&str, &[u8], CvState); 4] = [
        ("a.pdf", sample!("locked.pdf"), CvState::Encrypted),
        ("a.docx", sample!("locked.docx"), CvState::Encrypted),
        ("a.pdf", sample!("scan.pdf"), CvState::ImageOnly),
        ("a.doc", &broken, CvState::Broken),
    ];
    for (name, bytes, state) in cases {
        put(&house.app, &actor, amina, &Upload::of(name, "", bytes.to_vec())).await.unwrap();
        house.run_jobs().await;
        assert_eq!(cv(&house, amina).await.unwrap().state, state, "{name}");
        assert_eq!(words(&house.app, &Actor::System("test"), amina).await.unwrap(), None);
        let said = house.app.words().translate(Locale::Fr, &state.message());
        assert!(said.starts_with("Illisible"), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn name_and_words_are_sealed_in_the_database() {
    let house = TestHouse::open().await;
    let (amina, actor) = somebody(&house).await;
    put(&house.app, &actor, amina, &pdf()).await.unwrap();
    house.run_jobs().await;
    let mut rows = Query::select();
    rows.columns(["title", "content", "name"]).from("cvs");
    let row = house.app.reader().query_one(&rows).await.unwrap().unwrap();
    for column in ["title", "content"] {
        let sealed: String = row.try_get("", column).unwrap();
        assert!(sealed.starts_with("v1.") && !sealed.contains("Amina"), "{column}");
    }
    let name: String = row.try_get("", "name").unwrap();
    assert!(!name.contains("Amina") && name.len() == 40);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s54_what_is_no_good_document_is_refused_and_leaves_nothing() {
    let house = TestHouse::open().await;
    let (amina, actor) = somebody(&house).await;
    let good = sample!("cv-fr.pdf");
    let exe = [b"MZ".as_slice(), &[0; 200]].concat();
    let cases: [(&str, &str, &[u8], &str); 8] = [
        ("cv.pdf", "application/pdf", &exe, "media-cv-not-a-document"),
        ("cv.pdf", "application/pdf", b"<html>", "media-cv-not-a-document"),
        ("cv.pdf", "application/pdf", b"{\\rtf1 x}", "media-cv-not-a-document"),
        ("cv.exe", "application/pdf", good, "media-file-other-type"),
        ("cv.pdf", "text/html", good, "media-file-other-type"),
        ("cv.docx", "", good, "media-file-other-type"),
        ("cv.pdf", "", &vec![b'%'; 10 * 1024 * 1024 + 1], "media-cv-too-big"),
        ("cv.docx", "", b"PK\x03\x04 [Content_Types].xml word/document.xml", "media-cv-broken"),
    ];
    for (name, declared, bytes, key) in cases {
        let upload = Upload::of(name, declared, bytes.to_vec());
        let refused = put(&house.app, &actor, amina, &upload).await.unwrap_err();
        assert_eq!(refusal(&refused), format!("cv {key}"), "{name} {declared}");
        let kept = incoming::keep_cv(&house.app, &house.visitor(), &upload).await.unwrap_err();
        assert_eq!(refusal(&kept), format!("cv {key}"));
    }
    assert_eq!((stored(&house).await, cv(&house, amina).await), (0, None));
    let waiting = std::fs::read_dir(house.app.incoming_folder());
    assert!(waiting.is_err() || waiting.unwrap().next().is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s63_forty_files_are_enough_and_so_are_thirty_in_half_an_hour() {
    let house = TestHouse::open().await;
    let (amina, actor) = somebody(&house).await;
    let fill = async |tx: &mut crate::Tx| {
        for one in 0..MOST_FILES {
            let name = format!("{one:040}");
            let file = NewFile { name: &name, folder: "photos", bytes: 1, scan: "unseen" };
            file::insert(tx.conn(), amina.0, file, tx.now()).await?;
        }
        Ok(())
    };
    house.app.write(&Actor::System("test"), fill).await.unwrap();
    let refused = put(&house.app, &actor, amina, &pdf()).await.unwrap_err();
    assert_eq!((refusal(&refused).as_str(), stored(&house).await), ("cv media-quota-files", 0));

    let heavy = async |tx: &mut crate::Tx| {
        for one in 1..MOST_FILES {
            file::delete(tx.conn(), &format!("{one:040}")).await?;
        }
        file::delete(tx.conn(), &format!("{:040}", 0)).await?;
        let name = format!("{:040}", 0);
        let bytes = 100 * 1024 * 1024;
        let file = NewFile { name: &name, folder: "photos", bytes, scan: "unseen" };
        Ok(file::insert(tx.conn(), amina.0, file, tx.now()).await?)
    };
    house.app.write(&Actor::System("test"), heavy).await.unwrap();
    let refused = put(&house.app, &actor, amina, &pdf()).await.unwrap_err();
    assert_eq!((refusal(&refused).as_str(), stored(&house).await), ("cv media-quota-bytes", 0));

    for _ in 2..30 {
        assert!(receive(&house.app, &actor, &pdf(), Purpose::Cv).await.is_ok());
    }
    let late = receive(&house.app, &actor, &pdf(), Purpose::Cv).await;
    assert!(matches!(late, Err(Error::Later { .. })), "{late:?}");
    house.clock.advance(TimeDelta::minutes(31));
    assert!(receive(&house.app, &actor, &pdf(), Purpose::Cv).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cv_that_nobody_owns_is_swept_and_the_others_stay() {
    let house = TestHouse::open().await;
    let (amina, actor) = somebody(&house).await;
    put(&house.app, &actor, amina, &pdf()).await.unwrap();
    let lost = receive(&house.app, &actor, &pdf(), Purpose::Cv).await.unwrap();
    let _lost = prepare(&house.app, lost).await.unwrap();
    house.clock.advance(TimeDelta::minutes(9));
    sweep_files(house.app.clone(), SweepFiles {}).await.unwrap();
    assert_eq!(stored(&house).await, 2, "it may still be attached");
    house.clock.advance(TimeDelta::minutes(2));
    sweep_files(house.app.clone(), SweepFiles {}).await.unwrap();
    assert_eq!((stored(&house).await, cv(&house, amina).await.is_some()), (1, true));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_person_and_administrators_change_a_cv() {
    let house = TestHouse::open().await;
    let (amina, _) = somebody(&house).await;
    for actor in [house.visitor(), house.stranger(Role::Talent), house.stranger(Role::Recruiter)] {
        assert!(put(&house.app, &actor, amina, &pdf()).await.is_err(), "{actor:?}");
        assert!(remove(&house.app, &actor, amina).await.is_err(), "{actor:?}");
    }
    let admin = house.stranger(Role::Admin);
    assert!(put(&house.app, &admin, amina, &pdf()).await.is_ok());
    assert!(matches!(put(&house.app, &admin, PersonId(9_999), &pdf()).await, Err(Error::NotFound)));
    assert_eq!(stored(&house).await, 1);
}

/// A scanner that says what it is told to say.
struct Told(Mutex<Result<Verdict, GatewayError>>);

impl Told {
    fn away() -> Arc<Self> {
        Arc::new(Self(Mutex::new(Err(GatewayError::temporary("away")))))
    }

    fn say(&self, verdict: Verdict) {
        *self.0.lock().unwrap() = Ok(verdict);
    }
}

#[async_trait]
impl Scanner for Told {
    async fn scan(&self, _bytes: &[u8]) -> Result<Verdict, GatewayError> {
        self.0.lock().unwrap().clone()
    }
}

fn virus() -> Verdict {
    Verdict::Infected("Test".to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s65_an_infected_file_is_refused_and_leaves_nothing() {
    let scanner = Told::away();
    scanner.say(virus());
    let house = TestHouse::open_scanned(scanner).await;
    let (amina, actor) = somebody(&house).await;
    let refused = put(&house.app, &actor, amina, &pdf()).await.unwrap_err();
    assert_eq!(refusal(&refused), "cv media-file-infected");
    assert_eq!((stored(&house).await, cv(&house, amina).await), (0, None));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s65_while_the_scanner_is_away_a_file_waits_and_is_not_served() {
    let scanner = Told::away();
    let house = TestHouse::open_scanned(Arc::<Told>::clone(&scanner)).await;
    let (amina, actor) = somebody(&house).await;
    put(&house.app, &actor, amina, &pdf()).await.unwrap();
    house.run_jobs().await;
    let waiting = cv(&house, amina).await.unwrap();
    assert!(waiting.quarantined && waiting.state == CvState::Waiting);
    let account = actor.member().unwrap().account;
    let link = sign(&house.app, account, &waiting);
    assert!(matches!(open(&house.app, &actor, &link).await, Err(Error::NotFound)));
    scan_waiting(house.app.clone(), ScanWaiting {}).await.unwrap();
    assert!(cv(&house, amina).await.unwrap().quarantined, "it is still away");

    scanner.say(Verdict::Clean);
    scan_waiting(house.app.clone(), ScanWaiting {}).await.unwrap();
    house.run_jobs().await;
    let released = cv(&house, amina).await.unwrap();
    assert!(!released.quarantined && released.state == CvState::Read);
    assert!(open(&house.app, &actor, &link).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s65_a_file_that_waited_and_is_infected_goes() {
    let scanner = Told::away();
    let house = TestHouse::open_scanned(Arc::<Told>::clone(&scanner)).await;
    let (amina, actor) = somebody(&house).await;
    put(&house.app, &actor, amina, &pdf()).await.unwrap();
    scanner.say(virus());
    scan_waiting(house.app.clone(), ScanWaiting {}).await.unwrap();
    assert_eq!((stored(&house).await, cv(&house, amina).await), (0, None));
    let lines = crate::journal::of_person(&house.app, &Actor::System("test"), amina, 10).await;
    assert!(lines.unwrap().iter().any(|line| line.name == "infected_file_removed"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s65_administrators_may_choose_to_go_on_without_the_scanner() {
    let house = TestHouse::open_scanned(Told::away()).await;
    let (amina, actor) = somebody(&house).await;
    assert!(!settings::uploads(&house.app).await.unwrap().fail_open);
    let open = Uploads { fail_open: true };
    settings::set_uploads(&house.app, &house.stranger(Role::Admin), &open).await.unwrap();
    put(&house.app, &actor, amina, &pdf()).await.unwrap();
    assert!(!cv(&house, amina).await.unwrap().quarantined);
}
