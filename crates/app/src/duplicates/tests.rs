//! Two registrations of one person, on a real database.

use chrono::TimeDelta;
use kernel::{PageRequest, PersonId};

use super::{dismiss, latest, likely, merge, preview, undo};
use crate::{
    Error, Role,
    accounts::of_person,
    answers::Answers,
    journal, media, people,
    rights::{KeepNoLonger, cancel_deletion, keep_no_longer},
    talents::{Registered, Section, answers_of, edit, see},
    testing::{TestHouse, with},
};

const FIRST: PageRequest = PageRequest { offset: 0, size: 25 };

/// Somebody with a telephone of their own and a name of their own, unless a test says otherwise.
async fn somebody(house: &TestHouse, email: &str, more: &[(&str, &str)]) -> Registered {
    let form = more.iter().fold(house.amina(email), |form, (name, value)| with(&form, name, value));
    house.register(&form).await
}

async fn twice(house: &TestHouse) -> (Registered, Registered) {
    let first = somebody(house, "amina@example.org", &[("bio", "Mon texte")]).await;
    let second = somebody(
        house,
        "amina.b@example.org",
        &[
            ("phone", "06 99 99 99 99"),
            ("bio", "Autre texte"),
            ("address", "1, rue du Souk"),
            ("instagram", "amina.b"),
            ("languages[]", "fra"),
            ("language_levels[]", "b1"),
        ],
    )
    .await;
    let face = documents::qr::png("a face", 512).unwrap();
    let admin = house.stranger(Role::Admin);
    let face = media::Upload::of("face.png", "image/png", face);
    media::put_photo(&house.app, &admin, second.person, &face, None).await.unwrap();
    (first, second)
}

async fn form(house: &TestHouse, person: PersonId) -> Answers {
    answers_of(&house.app, &house.stranger(Role::Admin), person).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_telephone_or_one_name_and_birth_date_make_a_pair() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let amina = somebody(&house, "amina@example.org", &[]).await;
    let other = [("phone", "06 00 00 00 02"), ("last_name", "BENALÍ")];
    let same_name = somebody(&house, "b@example.org", &other).await;
    let phone = [("first_name", "Karim"), ("date_of_birth", "1990-01-01")];
    let same_phone = somebody(&house, "c@example.org", &phone).await;
    let neither = [("first_name", "Sara"), ("phone", "06 00 00 00 03")];
    somebody(&house, "d@example.org", &neither).await;
    let pairs = likely(app, &admin, FIRST).await.unwrap().rows;
    let seen: Vec<_> = pairs
        .iter()
        .map(|pair| (pair.first.person, pair.second.person, pair.same_phone, pair.same_name))
        .collect();
    assert_eq!(
        seen,
        [
            (amina.person, same_phone.person, true, false),
            (amina.person, same_name.person, false, true),
        ]
    );
    dismiss(app, &admin, same_name.person, amina.person).await.unwrap();
    assert_eq!(likely(app, &admin, FIRST).await.unwrap().rows.len(), 1);
    for actor in [house.visitor(), house.stranger(Role::Recruiter)] {
        assert!(likely(app, &actor, FIRST).await.is_err());
        assert!(merge(app, &actor, amina.person, same_name.person).await.is_err());
        assert!(preview(app, &actor, amina.person, same_name.person).await.is_err());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_merge_does_what_its_preview_says_and_both_codes_lead_to_one_page() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let (kept, gone) = twice(&house).await;
    let promised = preview(app, &admin, kept.person, gone.person).await.unwrap();
    assert_eq!(promised.codes, [kept.code.clone(), gone.code.clone()]);
    merge(app, &admin, kept.person, gone.person).await.unwrap();
    let both = form(&house, kept.person).await;
    assert_eq!(
        (both.one("bio"), both.one("address"), both.all("languages[]")),
        ("Mon texte", "1, rue du Souk", &["fra".to_owned()][..])
    );
    assert!(both.one("instagram").contains("amina.b"));
    let again = preview(app, &admin, kept.person, gone.person).await.unwrap();
    let (told, is): (Vec<_>, Vec<_>) = (
        promised.lines.iter().map(|line| (line.field, line.becomes.clone())).collect(),
        again.lines.iter().map(|line| (line.field, line.kept.clone())).collect(),
    );
    assert_eq!(told, is);
    for code in [&kept.code, &gone.code] {
        let page = see(app, &house.visitor(), code).await.unwrap();
        assert_eq!((page.public.person, page.public.photo.is_some()), (kept.person, true));
    }
    let everyone = crate::search::DirectoryFilter::default();
    assert_eq!(crate::search::find(app, &admin, &everyone, FIRST).await.unwrap().rows.len(), 1);
    assert!(likely(app, &admin, FIRST).await.unwrap().rows.is_empty());
    assert!(of_person(app, gone.person).await.unwrap().unwrap().suspended);
    let twice = merge(app, &admin, kept.person, gone.person).await;
    assert!(matches!(twice, Err(Error::Conflict(why)) if why.key == "duplicates-away"));
    let refused = cancel_deletion(app, &admin, gone.person).await;
    assert!(matches!(refused, Err(Error::NotFound)), "only undoing brings back");
    let lines = journal::of_person(app, &admin, kept.person, 100).await.unwrap();
    assert!(lines.iter().any(|line| line.name == "people_merged"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn undoing_gives_both_back_and_keeps_what_was_changed_since() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let (kept, gone) = twice(&house).await;
    let (before, other) = (form(&house, kept.person).await, form(&house, gone.person).await);
    let id = merge(app, &admin, kept.person, gone.person).await.unwrap();
    let now = form(&house, kept.person).await;
    let edited = now.replaced("bio", "Nouveau texte");
    edit(app, &admin, kept.person, Section::Talents, &edited).await.unwrap();
    house.clock.advance(TimeDelta::days(29));
    keep_no_longer(app.clone(), KeepNoLonger {}).await.unwrap();
    assert_eq!(latest(app, &admin).await.unwrap().len(), 1);
    undo(app, &admin, id).await.unwrap();
    let back = form(&house, kept.person).await;
    assert_eq!(back.one("bio"), "Nouveau texte");
    for name in ["address", "phone", "instagram"] {
        assert_eq!(back.one(name), before.one(name), "{name}");
    }
    assert_eq!(back.all("languages[]"), before.all("languages[]"));
    assert_eq!(form(&house, gone.person).await, other, "who went lost nothing");
    for side in [&kept, &gone] {
        let page = see(app, &house.visitor(), &side.code).await.unwrap();
        assert_eq!(page.public.person, side.person);
    }
    assert!(see(app, &house.visitor(), &gone.code).await.unwrap().public.photo.is_some());
    assert!(!of_person(app, gone.person).await.unwrap().unwrap().suspended);
    assert!(matches!(undo(app, &admin, id).await, Err(Error::NotFound)));
    assert!(latest(app, &admin).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_thirty_days_who_went_is_erased_and_the_codes_stay() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let (kept, gone) = twice(&house).await;
    let id = merge(app, &admin, kept.person, gone.person).await.unwrap();
    house.clock.advance(TimeDelta::days(31));
    assert!(matches!(undo(app, &admin, id).await, Err(Error::NotFound)));
    keep_no_longer(app.clone(), KeepNoLonger {}).await.unwrap();
    assert!(of_person(app, gone.person).await.unwrap().is_none());
    let page = see(app, &house.visitor(), &gone.code).await.unwrap();
    assert_eq!((page.public.person, page.public.photo.is_some()), (kept.person, true));
    let codes = people::codes_of(app.reader(), kept.person).await.unwrap();
    assert_eq!(codes.len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_is_not_merged_with_themselves_or_with_nobody() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let (kept, _) = twice(&house).await;
    let nobody = PersonId(9_999);
    for (one, other) in [(kept.person, kept.person), (kept.person, nobody), (nobody, kept.person)] {
        assert!(matches!(merge(app, &admin, one, other).await, Err(Error::NotFound)));
        assert!(matches!(preview(app, &admin, one, other).await, Err(Error::NotFound)));
        assert!(matches!(dismiss(app, &admin, one, other).await, Err(Error::NotFound)));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_opposite_merges_at_once_one_is_refused_with_a_sentence() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let beside = house.another_process().await;
    for round in 0..4 {
        let email = |who: &str| format!("{who}{round}@example.org");
        let phone = format!("06 11 11 11 0{round}");
        let first = somebody(&house, &email("a"), &[("phone", phone.as_str())]).await.person;
        let second = somebody(&house, &email("b"), &[("phone", phone.as_str())]).await.person;
        let (one, other) =
            tokio::join!(merge(app, &admin, first, second), merge(&beside, &admin, second, first));
        let answers = [one, other];
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
        let refused = answers.iter().any(
            |answer| matches!(answer, Err(Error::Conflict(why)) if why.key == "duplicates-away"),
        );
        assert!(refused, "{answers:?}");
        let away = async |person| people::absence_of(app.reader(), person).await.unwrap().is_some();
        assert_ne!(away(first).await, away(second).await);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cv_goes_with_a_merge_and_comes_back_with_its_end() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let (first, second) = twice(&house).await;
    let pdf = include_bytes!("../../../../tests/documents/cv-fr.pdf").to_vec();
    let cv = media::Upload::of("cv.pdf", "application/pdf", pdf);
    media::cvs::put(app, &admin, second.person, &cv).await.unwrap();
    let id = merge(app, &admin, first.person, second.person).await.unwrap();
    house.run_jobs().await;
    let moved = media::cvs::of_person(app, first.person).await.unwrap().unwrap();
    assert_eq!(moved.state, media::cvs::CvState::Read, "it is read where it is now");
    assert!(media::cvs::of_person(app, second.person).await.unwrap().is_none());
    undo(app, &admin, id).await.unwrap();
    assert!(media::cvs::of_person(app, first.person).await.unwrap().is_none());
    let back = media::cvs::of_person(app, second.person).await.unwrap().unwrap();
    assert_eq!(back.title, "cv.pdf");
    assert_eq!(media::inventory(app).await.unwrap().orphans, 0);
}
