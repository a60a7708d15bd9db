use std::collections::BTreeSet;

use chrono::TimeDelta;
use kernel::{Locale, OsRng};

use super::{KEEPER, every_text, furnish, tamper, text, write_to_public};
use crate::{
    Actor, Error, Member, Role, accounts,
    answers::Answers,
    duplicates,
    exports::{self, Asked, Whom},
    media,
    people::{self, LinkKind},
    settings::{self, InstallFault},
    talents,
    testing::{TestHouse, with},
    upkeep::{Progress, list_keys, remove_key, rotate_keys, rotation::Walk},
    vault::{KeyFault, SEALED},
};

async fn rotated(house: &TestHouse) -> crate::upkeep::Rotated {
    rotate_keys(&house.app, &KEEPER, |_: Progress| ()).await.unwrap()
}

/// Whether a text is or holds what `Vault::seal` makes.
fn is_sealed(text: &str) -> bool {
    text.split("v1.").skip(1).any(|rest| {
        rest.split_once('.').is_some_and(|(number, body)| {
            let signs = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/');
            number.parse::<u32>().is_ok() && body.chars().take_while(|c| signs(*c)).count() > 50
        })
    })
}

#[tokio::test]
async fn every_sealed_column_of_the_database_is_in_the_list() {
    let house = TestHouse::open().await;
    crate::imports::tests::bring_somebody(&house).await;
    furnish(&house, "amina@example.org").await;
    crate::watchlist::tests::watch(&house, "Amina Benali").await;
    crate::shortlists::links::tests::voted(&house).await;
    let mona = write_to_public(&house, "mona@example.org").await;
    let owner = house.member(mona).await;
    accounts::factors::begin(&house.app, &owner).await.unwrap();
    let form = house.amina("mona@example.org");
    talents::keep_waiting(&house.app, &house.visitor(), &form).await.unwrap();
    let pdf = include_bytes!("../../../../../tests/documents/cv-fr.pdf").to_vec();
    let cv = media::Upload::of("cv.pdf", "application/pdf", pdf);
    media::cvs::put(&house.app, &owner, mona, &cv).await.unwrap();
    media::cvs::read_cv(house.app.clone(), media::cvs::ReadCv { person: mona }).await.unwrap();
    let twin = house.register(&house.amina("mona.b@example.org")).await.person;
    let admin = house.stranger(Role::Admin);
    duplicates::merge(&house.app, &admin, mona, twin).await.unwrap();
    crate::mail::stop(&house.app, &admin, "mona@example.org").await.unwrap();
    let provider = [("provider", "sendgrid"), ("sendgrid_key", "SG.1234567890")];
    crate::mail::set_provider(&house.app, &admin, &Answers::from_iter(provider)).await.unwrap();
    let asked = Asked {
        whom: Whom::Found(crate::search::DirectoryFilter::default()),
        choice: exports::Choice::default(),
        reason: String::new(),
        locale: Locale::Fr,
    };
    let Actor::Member(member, caller) = owner else { panic!("{owner:?}") };
    let standing = crate::Standing { proven_at: Some(house.app.now()), ..member.standing };
    let casting = Actor::Member(Member { role: Role::Recruiter, standing, ..member }, caller);
    exports::ask_for(&house.app, &casting, &asked).await.unwrap();
    let sealed: BTreeSet<(String, String)> = every_text(&house)
        .await
        .into_iter()
        .filter(|(_, _, text)| is_sealed(text))
        .map(|(table, column, _)| (table, column))
        .collect();
    let listed: BTreeSet<(String, String)> = SEALED
        .iter()
        .flat_map(|table| {
            table.columns.iter().map(|column| (table.name.to_owned(), column.name.to_owned()))
        })
        .collect();
    assert_eq!(
        sealed, listed,
        "a sealed column belongs into vault::SEALED, and this test fills it"
    );
}

#[tokio::test]
async fn s78_every_value_is_sealed_again_and_the_old_key_can_go() {
    let house = TestHouse::open().await;
    let amina = furnish(&house, "amina@example.org").await;
    let mona = write_to_public(&house, "mona@example.org").await;
    let before = people::contact_of(&house.app, amina).await.unwrap();
    let done = rotated(&house).await;
    // Amina: phone, WhatsApp, address, guardian, two links; Mona: two numbers; one message.
    assert_eq!((done.key, done.values, done.unreadable, done.left), (2, 9, 0, 0));
    assert_eq!(people::contact_of(&house.app, amina).await.unwrap(), before);
    assert_eq!(
        people::guardian_of(&house.app, amina).await.unwrap().unwrap().name,
        "Fatima Benali"
    );
    let seal_id = people::find(house.app.reader(), amina).await.unwrap().unwrap().seal_id;
    let links = people::links_of(&house.app, amina, &seal_id, false).await.unwrap();
    assert_eq!(links.len(), 2);
    assert!(links.iter().any(|link| link.kind == LinkKind::Website));
    // The hash that equality search uses follows.
    let phone = before.unwrap().phone;
    let sql = format!("SELECT phone_index AS v FROM people WHERE id = {amina}");
    let index = text(&house, &sql).await.unwrap();
    assert_eq!(index, house.app.vault().blind_index("people.phone", phone.as_str()));
    assert!(index.starts_with("2."));
    // The message that waited is sent.
    house.run_jobs().await;
    let letters = house.mailer.sent_to("mona@example.org");
    assert!(letters.iter().any(|letter| letter.text.contains("un rôle pour vous")), "{mona}");
    let list = list_keys(&house.app, &KEEPER).await.unwrap();
    assert_eq!(
        list.iter().map(|key| (key.number, key.writes, key.values)).collect::<Vec<_>>(),
        [(1, false, 0), (2, true, 10)]
    );
    house.clock.advance(TimeDelta::minutes(2));
    remove_key(&house.app, &KEEPER, 1).await.unwrap();
    let keys = house.folder.path().join("keys");
    assert!(!keys.join("seal-1.key").exists() && !keys.join("index.key").exists());
    // The next start knows its keys, and everything still opens.
    let now = house.app.now();
    let vault = settings::recognise(&house.app.database(), &keys, &OsRng, now).await.unwrap();
    assert_eq!(vault.numbers(), [2]);
    assert!(people::contact_of(&house.app, amina).await.unwrap().is_some());
    let journal = text(&house, "SELECT count(*) || '' AS v FROM events WHERE name = 'key_removed'");
    assert_eq!(journal.await.as_deref(), Some("1"));
}

#[tokio::test]
async fn a_key_goes_only_when_nothing_needs_it() {
    let house = TestHouse::open().await;
    let amina = furnish(&house, "amina@example.org").await;
    let refused = async |number| match remove_key(&house.app, &KEEPER, number).await {
        Err(Error::Conflict(why)) => why.key.into_owned(),
        other => format!("{other:?}"),
    };
    assert_eq!(refused(1).await, "upkeep-key-seals");
    assert!(matches!(remove_key(&house.app, &KEEPER, 7).await, Err(Error::NotFound)));
    // One value of the old key that does not open: it is left as it is, and holds the key back.
    let sql = format!("SELECT address AS v FROM people WHERE id = {amina}");
    let broken = text(&house, &sql).await.unwrap().replace("v1.1.", "v1.1.AAAA");
    tamper(&house, &format!("UPDATE people SET address = '{broken}' WHERE id = {amina}")).await;
    let done = rotated(&house).await;
    assert_eq!((done.values, done.unreadable, done.left), (5, 1, 1));
    assert_eq!(text(&house, &sql).await.as_deref(), Some(broken.as_str()));
    assert_eq!(refused(1).await, "upkeep-key-too-soon");
    house.clock.advance(TimeDelta::minutes(2));
    assert_eq!(refused(1).await, "upkeep-key-needed");
    let recruiter = house.stranger(Role::Recruiter);
    assert!(matches!(remove_key(&house.app, &recruiter, 1).await, Err(Error::Forbidden(_))));
    assert!(matches!(rotate_keys(&house.app, &recruiter, |_| ()).await, Err(Error::Forbidden(_))));
    assert!(matches!(list_keys(&house.app, &house.visitor()).await, Err(Error::Anonymous)));
}

#[tokio::test]
async fn s78_a_rotation_that_was_cut_short_goes_on_where_it_was() {
    let house = TestHouse::open().await;
    for number in 0..3 {
        furnish(&house, &format!("amina{number}@example.org")).await;
    }
    // One step, then the process is gone.
    let (mut walk, resumed) = Walk::begin(&house.app, &KEEPER).await.unwrap();
    assert!(!resumed);
    walk.step(&house.app, &KEEPER).await.unwrap();
    let position = text(&house, "SELECT table_name AS v FROM key_rotations").await;
    assert_eq!(position.as_deref(), Some("people"));
    drop(walk);
    let done = rotated(&house).await;
    assert!(done.resumed);
    assert_eq!((done.key, done.values, done.left), (2, 3 * 6, 0));
    // The next one is a new one.
    assert_eq!(rotated(&house).await.key, 3);
}

#[tokio::test]
async fn s78_a_server_writes_on_while_keys_change() {
    let house = TestHouse::open().await;
    let amina = furnish(&house, "amina@example.org").await;
    let member = house.member(amina).await;
    let app = house.app.clone();
    let editing = async {
        for round in 0..20 {
            let form = with(&house.amina("amina@example.org"), "address", &format!("{round} rue"));
            talents::edit(&app, &member, amina, talents::Section::Contact, &form).await.unwrap();
        }
    };
    let (done, ()) = tokio::join!(rotate_keys(&house.app, &KEEPER, |_| ()), editing);
    let done = done.unwrap();
    assert_eq!((done.unreadable, done.left), (0, 0));
    let contact = people::contact_of(&house.app, amina).await.unwrap().unwrap();
    assert_eq!(contact.address.as_deref(), Some("19 rue"));
}

#[tokio::test]
async fn another_process_takes_the_new_key_up() {
    let house = TestHouse::open().await;
    let amina = furnish(&house, "amina@example.org").await;
    let keys = house.folder.path().join("keys");
    let db = house.app.database();
    let other = settings::recognise(&db, &keys, &OsRng, house.app.now()).await.unwrap();
    rotated(&house).await;
    let sql = format!("SELECT phone AS v FROM people WHERE id = {amina}");
    let sealed = text(&house, &sql).await.unwrap();
    let seal_id = people::find(house.app.reader(), amina).await.unwrap().unwrap().seal_id;
    let place = crate::vault::SealContext { column: "people.phone", seal_id: &seal_id };
    assert_eq!(other.newest(), 1);
    assert_eq!(other.open_sealed(place, &sealed).as_deref(), Ok("+212612345678"));
    assert_eq!(other.newest(), 2);
}

async fn start(house: &TestHouse) -> Result<(), InstallFault> {
    let keys = house.folder.path().join("keys");
    settings::keys_fit(&house.app.database(), &keys, &OsRng).await
}

#[tokio::test]
async fn s79_a_start_with_other_keys_is_refused_and_writes_nothing() {
    let house = TestHouse::open().await;
    furnish(&house, "amina@example.org").await;
    rotated(&house).await;
    start(&house).await.unwrap();
    let keys = house.folder.path().join("keys");
    let count = "SELECT count(*) || '' AS v FROM vault_keys";
    let rows = text(&house, count).await;
    for name in ["sign.key", "seal-1.key", "index.key", "seal-2.key", "index-2.key"] {
        let path = keys.join(name);
        let right = std::fs::read(&path).unwrap();
        let foreign = tempfile::tempdir().unwrap();
        crate::vault::Vault::open(&foreign.path().join("keys"), true, &OsRng).unwrap();
        std::fs::copy(foreign.path().join("keys/seal-1.key"), &path).unwrap();
        let fault = start(&house).await.unwrap_err();
        assert!(matches!(fault, InstallFault::Keys(KeyFault::Wrong(_))), "{name}: {fault}");
        std::fs::write(&path, "AAAA").unwrap();
        assert!(matches!(start(&house).await, Err(InstallFault::Keys(KeyFault::Unreadable(_)))));
        std::fs::write(&path, "A".repeat(43) + "=").unwrap();
        assert!(matches!(start(&house).await, Err(InstallFault::Keys(KeyFault::Weak(_)))));
        std::fs::write(&path, right).unwrap();
    }
    start(&house).await.unwrap();
    std::fs::remove_file(keys.join("seal-2.key")).unwrap();
    assert!(matches!(
        start(&house).await,
        Err(InstallFault::Keys(KeyFault::Lost { number: 2, .. }))
    ));
    std::fs::remove_dir_all(&keys).unwrap();
    assert!(matches!(start(&house).await, Err(InstallFault::Keys(KeyFault::Missing(_)))));
    assert!(!keys.exists(), "nothing is made in place of what is missing");
    assert_eq!(text(&house, count).await, rows);
}
