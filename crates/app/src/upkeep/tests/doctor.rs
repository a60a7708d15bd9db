use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use chrono::TimeDelta;

use super::{KEEPER, furnish, tamper};
use crate::{
    Error, Permission, Role, journal, media,
    testing::TestHouse,
    upkeep::{Finding, Level, examine},
};

async fn found(house: &TestHouse) -> Vec<Finding> {
    examine(&house.app, &KEEPER).await.unwrap()
}

/// What is not as it should be, but for the machine that tests.
async fn wrong(house: &TestHouse) -> Vec<(&'static str, Level, String)> {
    journal::seal_tail(&house.app).await.unwrap();
    let all = found(house).await.into_iter();
    let served = house.app.database().kind() == db::Kind::Postgres;
    all.filter(|one| one.level > Level::Good && one.check != "disk")
        // The clock of the tests stands still, that of a database server does not.
        .filter(|one| !one.what.contains("clock of the database server"))
        // A database server that only tests use may do without syncing.
        .filter(|one| !(served && one.what.contains("a commit is not on disk")))
        .map(|one| {
            assert!(one.advice.is_some_and(|advice| advice.len() > 10), "{}", one.what);
            (one.check, one.level, one.what)
        })
        .collect()
}

fn chmod(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// A house with a person, a photo, and everything sent.
async fn healthy() -> (TestHouse, i64) {
    let house = TestHouse::open().await;
    chmod(house.folder.path(), 0o700);
    let amina = furnish(&house, "amina@example.org").await;
    let picture = documents::qr::png("a face", 512).unwrap();
    let picture = media::Upload::of("face.png", "image/png", picture);
    media::put_photo(&house.app, &KEEPER, amina, &picture, None).await.unwrap();
    house.run_jobs().await;
    (house, amina.0)
}

#[tokio::test]
async fn a_healthy_house_has_nothing_to_mend() {
    let (house, _) = healthy().await;
    assert_eq!(wrong(&house).await, []);
    let checks: Vec<_> = found(&house).await.into_iter().map(|one| one.check).collect();
    for check in [
        "clock",
        "permissions",
        "database",
        "keys",
        "storage",
        "files",
        "codes",
        "journal",
        "jobs",
        "mail",
    ] {
        assert!(checks.contains(&check), "{check}");
    }
    let recruiter = house.stranger(Role::Recruiter);
    let refused = examine(&house.app, &recruiter).await;
    assert!(matches!(refused, Err(Error::Forbidden(Permission::Administer))));
}

#[tokio::test]
async fn values_that_do_not_open_are_named_by_table_and_row() {
    let (house, amina) = healthy().await;
    tamper(&house, &format!("UPDATE people SET whatsapp = phone WHERE id = {amina}")).await;
    tamper(&house, "UPDATE person_links SET url = 'v1.9.AAAA' WHERE kind = 'website'").await;
    let wrong = wrong(&house).await;
    let sentences: Vec<_> = wrong.iter().map(|(_, _, what)| what.as_str()).collect();
    assert_eq!(
        sentences,
        [
            format!("people.whatsapp of id {amina} does not decrypt"),
            format!("person_links.url of person_id {amina} does not decrypt"),
        ]
    );
}

#[tokio::test]
async fn s83_what_others_may_read_is_named() {
    let (house, _) = healthy().await;
    let key = house.folder.path().join("keys/seal-1.key");
    chmod(&key, 0o644);
    chmod(house.folder.path(), 0o755);
    let wrong = wrong(&house).await;
    assert_eq!(wrong.len(), 2, "{wrong:?}");
    assert!(
        wrong.iter().all(|(check, level, _)| (*check, *level) == ("permissions", Level::Fault))
    );
    assert!(wrong.iter().any(|(_, _, what)| what.ends_with("seal-1.key")));
}

#[tokio::test]
async fn files_that_are_missing_or_belong_to_nobody_are_found() {
    let (house, amina) = healthy().await;
    let photos = house.folder.path().join("files/photos");
    let one = fs::read_dir(&photos).unwrap().next().unwrap().unwrap().path();
    let stray = one.file_name().unwrap().to_string_lossy().replacen(|_: char| true, "0", 1);
    fs::copy(&one, photos.join(&stray)).unwrap();
    fs::remove_file(&one).unwrap();
    let wrong = wrong(&house).await;
    let checks: Vec<_> = wrong.iter().map(|(check, level, _)| (*check, *level)).collect();
    assert_eq!(checks, [("files", Level::Fault), ("files", Level::Warning)], "{wrong:?}");
    assert!(wrong[0].2.contains(&format!("person {amina}")));
}

#[tokio::test]
async fn work_that_waits_or_was_given_up_is_found() {
    let (house, _) = healthy().await;
    house.register(&house.amina("mona@example.org")).await;
    house.clock.advance(TimeDelta::minutes(10));
    let waiting = wrong(&house).await;
    assert!(matches!(waiting.as_slice(), [("jobs", Level::Fault, _)]), "{waiting:?}");
    house.run_jobs().await;
    tamper(&house, "UPDATE letters SET status = 'failed'").await;
    house.register(&house.amina("nora@example.org")).await;
    tamper(&house, "UPDATE jobs SET state = 'dead', error = 'no luck'").await;
    let given_up = wrong(&house).await;
    let checks: Vec<_> = given_up.iter().map(|(check, level, _)| (*check, *level)).collect();
    assert_eq!(checks, [("jobs", Level::Warning), ("mail", Level::Warning)], "{given_up:?}");
    assert!(given_up[0].2.contains("no luck"));
    tamper(&house, "UPDATE letters SET status = 'queued'").await;
    house.clock.advance(TimeDelta::hours(2));
    assert!(
        wrong(&house)
            .await
            .iter()
            .any(|(check, level, _)| { (*check, *level) == ("mail", Level::Fault) })
    );
}

#[tokio::test]
async fn codes_that_are_wrong_are_found() {
    let (house, amina) = healthy().await;
    let other = house.register(&house.amina("mona@example.org")).await;
    house.run_jobs().await;
    let said = async || {
        let wrong = wrong(&house).await;
        wrong.into_iter().map(|(_, _, what)| format!("{what}\n")).collect::<String>()
    };
    let twin = format!("M-{}", &other.code[1..]);
    tamper(&house, &format!("UPDATE codes SET code = '{twin}' WHERE person_id = {amina}")).await;
    let all = said().await;
    assert!(all.contains("spelt otherwise") && all.contains(&other.person.to_string()), "{all}");
    assert!(all.contains("a code that was not given to them"), "{all}");
    tamper(&house, &format!("UPDATE codes SET code = 'BAD1' WHERE person_id = {amina}")).await;
    let all = said().await;
    assert!(all.contains(&format!("BAD1 of person {amina} has not the shape")), "{all}");
}

#[tokio::test]
async fn a_journal_that_was_altered_or_is_not_chained_is_found() {
    let (house, _) = healthy().await;
    house.register(&house.amina("mona@example.org")).await;
    house.run_jobs().await;
    house.clock.advance(TimeDelta::minutes(2));
    let waiting = found(&house).await;
    let waiting = waiting.iter().find(|one| one.check == "journal").unwrap();
    assert_eq!(waiting.level, Level::Warning);
    journal::seal_tail(&house.app).await.unwrap();
    tamper(&house, "UPDATE events SET actor = 'user' WHERE name = 'photo_replaced'").await;
    let wrong = wrong(&house).await;
    assert!(matches!(wrong.as_slice(), [("journal", Level::Fault, _)]), "{wrong:?}");
    assert!(wrong[0].2.contains("was altered"));
}

#[tokio::test]
async fn a_clock_that_went_back_is_found() {
    let (house, _) = healthy().await;
    house.clock.advance(TimeDelta::days(-3));
    assert!(wrong(&house).await.iter().any(|(check, level, what)| {
        (*check, *level) == ("clock", Level::Fault) && what.contains("yet to come")
    }));
    house.clock.advance(TimeDelta::days(-900));
    assert!(wrong(&house).await.iter().any(|(_, _, what)| what.contains("believes it is")));
}

#[tokio::test]
async fn a_configuration_that_serves_nobody_is_found() {
    let house = TestHouse::open_with(|config| {
        config.production = true;
        config.warnings = vec!["ALLOW_HTTP is on".to_owned()];
    })
    .await;
    chmod(house.folder.path(), 0o700);
    let wrong = wrong(&house).await;
    let levels: Vec<_> = wrong.iter().map(|(check, level, _)| (*check, *level)).collect();
    assert_eq!(
        levels,
        [
            ("configuration", Level::Warning),
            ("configuration", Level::Warning),
            ("configuration", Level::Fault)
        ]
    );
}
