//! The numbers of a small house.

use chrono::{NaiveDate, TimeDelta};
use kernel::CityId;
use sea_orm::{ConnectionTrait, sea_query::Query};

use super::*;
use crate::{
    Actor, Error, Role, Tx, media,
    people::Purpose,
    rights,
    search::seeding::{Seed, member, talent},
    talents,
    testing::TestHouse,
};

async fn letter(house: &TestHouse, key: &str, status: &str) {
    let now = house.app.now();
    let mut insert = Query::insert();
    insert
        .into_table("letters")
        .columns([
            "key",
            "template",
            "recipient",
            "recipient_name",
            "subject",
            "html",
            "status",
            "attempts",
            "created_at",
        ])
        .values_panic([
            key.into(),
            "x".into(),
            "x".into(),
            "x".into(),
            "x".into(),
            "x".into(),
            status.into(),
            1.into(),
            now.into(),
        ]);
    let write = async |tx: &mut Tx| Ok(tx.conn().execute(&insert).await.map(|_| ())?);
    house.app.write(&Actor::System("seeding"), write).await.unwrap();
}

/// Four more people: one suspended, one elsewhere, one who registered long ago, one who hides.
async fn others(house: &TestHouse) {
    talent(
        house,
        Seed {
            code: "MAF0002CAS",
            talents: &["plomberie"],
            days_ago: 1,
            suspended: true,
            ..Seed::default()
        },
    )
    .await;
    talent(
        house,
        Seed { code: "MAF0003FES", place: ("MA", "MA", "FES"), days_ago: 8, ..Seed::default() },
    )
    .await;
    talent(house, Seed { code: "MAF0004CAS", days_ago: 77, ..Seed::default() }).await;
    talent(
        house,
        Seed { code: "MAF0005CAS", days_ago: 400, visibility: "private", ..Seed::default() },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_page_counts_what_is_there() {
    let house = TestHouse::open().await;
    let admin = member(Role::Admin);
    // The house's clock stands at Monday 1 June 2026, 09:00.
    let amina =
        talent(&house, Seed { talents: &["serveur", "plomberie"], days_ago: 0, ..Seed::default() })
            .await;
    others(&house).await;
    let face = documents::qr::png("a face", 512).unwrap();
    let face = media::Upload::of("face.png", "image/png", face);
    media::put_photo(&house.app, &admin, amina, &face, None).await.unwrap();
    let letters = ["sent", "sent", "failed", "queued", "skipped"];
    for (key, status) in ["a", "b", "c", "d", "e"].into_iter().zip(letters) {
        letter(&house, key, status).await;
    }
    let home = admin_home(&house.app, &admin).await.unwrap();
    assert_eq!(
        (home.figures.talents, home.figures.new_in_7_days, home.figures.new_in_30_days),
        (5, 2, 3)
    );
    assert_eq!((home.figures.with_photo, home.figures.suspended), (1, 1));
    let counts: Vec<u64> = home.figures.weeks.iter().map(|week| week.registrations).collect();
    assert_eq!(counts, [1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
    let last = home.figures.weeks.last().unwrap();
    assert_eq!((last.monday, last.number()), (NaiveDate::from_ymd_opt(2026, 6, 1).unwrap(), 23));
    let reference = house.app.reference();
    let id = |key| reference.taxonomy.talent_named(key).unwrap().id;
    assert_eq!(home.figures.top_talents, [(id("plomberie"), 2), (id("serveur"), 1)]);
    let city = |id: CityId| reference.places.city(id).unwrap().code.clone();
    let cities: Vec<_> = home.figures.top_cities.iter().map(|(id, n)| (city(*id), *n)).collect();
    assert_eq!(cities, [("CAS".to_owned(), 4), ("FES".to_owned(), 1)]);
    assert_eq!(home.figures.letters, Letters { queued: 1, sent: 2, failed: 1 });
    assert!(
        !home.mail_leaves && home.figures.storage_bytes > 100_000 && home.figures.jobs.dead == 0
    );
    assert_eq!((home.figures.with_cv, home.figures.files.0 > 0), (0, true));
    let countries = home
        .figures
        .top_countries
        .iter()
        .map(|(id, n)| (reference.places.country(*id).unwrap().code.as_str(), *n));
    assert_eq!(countries.collect::<Vec<_>>(), [("MA", 5)]);
    assert_eq!(home.figures.completeness.iter().sum::<u64>(), 5);
    // Whoever looks a moment later sees the same count; after ten seconds it is counted again.
    talent(&house, Seed { code: "MAF0006CAS", ..Seed::default() }).await;
    assert_eq!(admin_home(&house.app, &admin).await.unwrap().figures.talents, 5);
    house.clock.advance(TimeDelta::seconds(10));
    assert_eq!(admin_home(&house.app, &admin).await.unwrap().figures.talents, 6);
    let latest: Vec<_> = home.latest.iter().map(|card| card.code.as_str()).collect();
    assert_eq!(latest, ["MAF0001CAS", "MAF0002CAS", "MAF0003FES", "MAF0004CAS", "MAF0005CAS"]);
    assert!(home.latest[0].photo.is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_hides_leaves_the_front_page_at_once_and_elsewhere_within_a_second() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let beside = house.another_process().await;
    let registered = house.register(&house.amina("amina@example.org")).await;
    let owner = house.member(registered.person).await;
    let face = documents::qr::png("a face", 512).unwrap();
    let face = media::Upload::of("face.png", "image/png", face);
    media::put_photo(app, &owner, registered.person, &face, None).await.unwrap();
    let faces = async |app: &crate::App| front_page(app).await.unwrap().faces.len();
    let later = |by: i64| house.clock.advance(TimeDelta::seconds(by));
    for (hide, show) in [("paused", "resumed"), ("withdrawn", "given"), ("private", "public")] {
        assert_eq!((faces(app).await, faces(&beside).await), (1, 1), "before {hide}");
        change(app, &owner, hide).await;
        assert_eq!(faces(app).await, 0, "{hide}");
        if !beside.writes_alone() {
            later(1);
            assert_eq!(faces(&beside).await, 0, "{hide}, elsewhere");
        }
        change(app, &owner, show).await;
        later(60);
    }
}

/// What somebody may do to be seen or not.
async fn change(app: &crate::App, owner: &Actor, what: &str) {
    let person = owner.member().unwrap().person;
    match what {
        "paused" => rights::pause(app, owner).await.unwrap(),
        "resumed" => rights::resume(app, owner).await.unwrap(),
        "withdrawn" | "given" => {
            rights::answer_consent(app, owner, Purpose::Public, what == "given").await.unwrap();
        }
        _ => {
            let form = talents::answers_of(app, owner, person).await.unwrap();
            let form = form.replaced("visibility", what);
            talents::edit(app, owner, person, talents::Section::Visibility, &form).await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_house_has_zeros_and_only_administrators_see_them() {
    let house = TestHouse::open().await;
    let home = admin_home(&house.app, &member(Role::Admin)).await.unwrap();
    assert_eq!(
        (home.figures.talents, home.figures.weeks.len(), home.figures.top_talents.len()),
        (0, 12, 0)
    );
    assert!(home.figures.weeks.iter().all(|week| week.registrations == 0));
    for actor in
        [house.visitor(), member(Role::Talent), member(Role::Recruiter), member(Role::Attendance)]
    {
        let refused = admin_home(&house.app, &actor).await;
        assert!(matches!(refused, Err(Error::Anonymous | Error::Forbidden(_))));
    }
}
