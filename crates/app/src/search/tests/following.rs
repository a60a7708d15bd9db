//! The index follows the database: every change, in order, whoever made it and whenever it is committed.

use std::time::Duration;

use kernel::PersonId;
use sea_orm::{ConnectionTrait, TransactionTrait};
use tokio::task::JoinSet;

use super::finding::codes;
use crate::{
    Actor, App, Role,
    search::{
        query::rows,
        seeding::{Seed, alias, change, member, talent},
        *,
    },
    settings,
    testing::TestHouse,
};

const SYSTEM: Actor = Actor::System("test");

async fn run(app: &App, sql: &str) {
    let write =
        async |tx: &mut crate::Tx| Ok(tx.conn().execute_unprepared(sql).await.map(|_| ())?);
    app.write(&SYSTEM, write).await.unwrap();
}

/// Follows, then compares every copy with the database.
async fn agrees(app: &App) {
    follow(app).await.unwrap();
    for copy in compare_index(app, &SYSTEM).await.unwrap() {
        assert!(copy.is_equal(), "{copy:?}");
    }
}

/// Waits until nothing can come before what is in the feed: other tests write into other databases of the same server.
async fn settled(app: &App) {
    for _ in 0..1_000 {
        let (last, safe) = feed::ends(app).await.unwrap();
        if last == safe {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("a transaction of this server does not end");
}

async fn told(app: &App) -> Vec<i64> {
    #[derive(sea_orm::FromQueryResult)]
    struct Row {
        person_id: i64,
    }
    let mut select = sea_orm::sea_query::Query::select();
    select
        .distinct()
        .column("person_id")
        .from("search_feed")
        .order_by("person_id", sea_orm::Order::Asc);
    let found: Vec<Row> = rows(app, &select).await.unwrap();
    found.into_iter().map(|row| row.person_id).collect()
}

/// A change, with `{a}` and `{s}` for two people, and whose entries it concerns.
const CHANGES: &[(&str, &str)] = &[
    ("UPDATE people SET visibility = 'private' WHERE id = {a}", "a"),
    ("UPDATE people SET last_name = 'Ziani', name_key = 'amina ziani' WHERE id = {a}", "a"),
    ("UPDATE people SET phone = 'x' WHERE id = {a}", ""),
    ("UPDATE talent_profiles SET bio = 'Chanteuse' WHERE person_id = {a}", "a"),
    ("UPDATE accounts SET suspended_at = '2026-06-01 09:00:00+00:00' WHERE person_id = {a}", "a"),
    ("UPDATE accounts SET locale = 'en' WHERE person_id = {a}", ""),
    ("UPDATE codes SET person_id = {s} WHERE person_id = {a}", "as"),
    ("UPDATE codes SET person_id = {a} WHERE code = 'MAF0001CAS'", "as"),
    ("DELETE FROM profile_talents WHERE person_id = {a}", "a"),
    (
        "INSERT INTO profile_languages (person_id, language, level, position) VALUES ({a}, 'fr', 'native', 0)",
        "a",
    ),
    ("INSERT INTO profile_choices (person_id, list, key) VALUES ({a}, 'work_mode', 'remote')", "a"),
    ("INSERT INTO person_nationalities (person_id, country_id, position) VALUES ({a}, 1, 0)", "a"),
    (
        "INSERT INTO person_links (person_id, kind, url, shown) VALUES ({a}, 'portfolio_url', 'x', true)",
        "a",
    ),
    (
        "INSERT INTO photos (person_id, name, blur, width, height, created_at) VALUES ({a}, 'p', 'b', 1, 1, '2026-06-01 09:00:00+00:00')",
        "a",
    ),
    (
        "INSERT INTO cvs (person_id, name, seal_id, title, kind, bytes, state, created_at) VALUES ({a}, 'c', 's', 't', 'pdf', 1, 'read', '2026-06-01 09:00:00+00:00')",
        "a",
    ),
    ("DELETE FROM cvs WHERE person_id = {a}", "a"),
    ("DELETE FROM people WHERE id = {s}", "s"),
];

#[tokio::test]
async fn every_table_that_entries_are_made_of_says_whose_row_changed() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let amina = talent(&house, Seed { talents: &["serveur"], ..Seed::default() }).await;
    let said = talent(&house, Seed { code: "MAM0009RAB", ..Seed::default() }).await;
    assert_eq!(told(app).await, [amina.0, said.0]);
    agrees(app).await;
    let number = |who: char| if who == 'a' { amina.0 } else { said.0 };
    for (sql, whose) in CHANGES {
        let sql = sql.replace("{a}", &amina.to_string()).replace("{s}", &said.to_string());
        let whose: Vec<i64> = whose.chars().map(number).collect();
        run(app, "DELETE FROM search_feed").await;
        run(app, &sql).await;
        assert_eq!(told(app).await, whose, "{sql}");
        if told(app).await.is_empty() {
            // So that the feed is not shorter than it was.
            run(app, &format!("INSERT INTO search_feed (txid, person_id) VALUES (0, {amina})"))
                .await;
        }
    }
    settings::rename_feed(app, &SYSTEM).await.unwrap();
    agrees(app).await;
}

#[tokio::test]
async fn an_index_agrees_after_every_kind_of_change_and_goes_on_where_it_was() {
    let house = TestHouse::open().await;
    let first = house.another_process().await;
    let amina = talent(&house, Seed { talents: &["serveur"], ..Seed::default() }).await;
    assert_eq!(follow(&first).await.unwrap(), Followed { entries: 1, anew: true });
    talent(&house, Seed { code: "MAM0009RAB", name: ("Said", "Alami"), ..Seed::default() }).await;
    change(&house, amina, "visibility", "private").await;
    alias(&house, amina, "MAF0007CAS").await;
    assert_eq!(follow(&first).await.unwrap(), Followed { entries: 2, anew: false });
    assert_eq!(follow(&first).await.unwrap(), Followed::default());
    settled(&first).await;
    agrees(&first).await;
    // Killed without a word; something happens meanwhile.
    drop(first);
    change(&house, amina, "visibility", "public").await;
    let again = house.another_process().await;
    assert_eq!(follow(&again).await.unwrap(), Followed { entries: 1, anew: false });
    agrees(&again).await;
}

#[tokio::test]
async fn an_index_that_is_missing_damaged_or_of_another_feed_is_made_again() {
    let house = TestHouse::open().await;
    talent(&house, Seed::default()).await;
    settled(&house.app).await;
    let folder = house.app.config().data_dir.join("index").join("0");
    let made = Followed { entries: 1, anew: true };
    let app = house.another_process().await;
    assert_eq!(follow(&app).await.unwrap(), made);
    drop(app);
    std::fs::remove_dir_all(&folder).unwrap();
    let app = house.another_process().await;
    assert_eq!(follow(&app).await.unwrap(), made, "missing");
    drop(app);
    for file in std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()) {
        std::fs::write(file, b"nonsense").unwrap();
    }
    let app = house.another_process().await;
    assert_eq!(follow(&app).await.unwrap(), made, "damaged");
    settings::rename_feed(&app, &SYSTEM).await.unwrap();
    assert_eq!(follow(&app).await.unwrap(), made, "of another feed");
    assert_eq!(remake_index(&app, &SYSTEM).await.unwrap(), None, "it is written here");
    assert_eq!(follow(&app).await.unwrap(), made);
    drop(app);
    // The database was put back to an earlier day.
    run(&house.app, "DELETE FROM search_feed").await;
    let app = house.another_process().await;
    assert_eq!(follow(&app).await.unwrap(), made, "ahead of its database");
    drop(app);
    assert_eq!(remake_index(&house.app, &SYSTEM).await.unwrap(), Some(1));
}

#[tokio::test]
async fn a_transaction_that_commits_late_is_not_skipped() {
    let house = TestHouse::open().await;
    let app = &house.app;
    if app.database().kind() == db::Kind::Sqlite {
        return; // Its single writer commits in order.
    }
    let amina = talent(&house, Seed::default()).await;
    let said = talent(&house, Seed { code: "MAM0009RAB", ..Seed::default() }).await;
    agrees(app).await;
    let other = house.another_process().await;
    let late = other.reader().begin().await.unwrap();
    late.execute_unprepared(&format!("UPDATE people SET gender = 'M' WHERE id = {amina}"))
        .await
        .unwrap();
    change(&house, said, "gender", "N").await;
    let staff = member(Role::Recruiter);
    assert_eq!(
        codes(&house, &staff, &[("gender", "N")]).await,
        ["MAM0009RAB"],
        "seen before it is settled"
    );
    assert_eq!(follow(app).await.unwrap().entries, 0, "once is enough");
    late.commit().await.unwrap();
    assert_eq!(codes(&house, &staff, &[("gender", "M")]).await, ["MAF0001CAS"]);
    agrees(app).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn processes_that_change_people_at_once_end_with_the_same_index() {
    let house = TestHouse::open().await;
    let mut people = Vec::new();
    for code in ["MAF0001CAS", "MAF0002CAS", "MAF0003CAS", "MAF0004CAS"] {
        people.push(talent(&house, Seed { code, ..Seed::default() }).await);
    }
    let other = house.another_process().await;
    let mut tasks = tokio::task::JoinSet::new();
    for (nth, person) in people.iter().copied().cycle().take(40).enumerate() {
        // A file has one writer.
        let alone = house.app.database().kind() == db::Kind::Sqlite;
        let app = if nth % 2 == 0 || alone { house.app.clone() } else { other.clone() };
        tasks.spawn(async move {
            let name = ["M", "F", "N"][nth % 3];
            run(&app, &format!("UPDATE people SET gender = '{name}' WHERE id = {person}")).await;
            follow(&app).await.unwrap();
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.unwrap();
    }
    settled(&other).await;
    follow(&house.app).await.unwrap();
    agrees(&other).await;
    let copies = index_copies(&house.app, &SYSTEM).await.unwrap();
    assert_eq!(copies.len(), 2);
    assert!(copies.iter().all(|copy| copy.is_kept && copy.lag.is_some()), "{copies:?}");
}

#[tokio::test]
async fn a_feed_keeps_the_last_change_of_each_person_whoever_has_not_read_it() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let away = house.another_process().await;
    let amina = talent(&house, Seed::default()).await;
    follow(&away).await.unwrap();
    for gender in ["M", "F", "N"] {
        change(&house, amina, "gender", gender).await;
    }
    sweep(app).await.unwrap();
    #[derive(sea_orm::FromQueryResult)]
    struct Row {
        #[expect(dead_code, reason = "only counted")]
        id: i64,
    }
    let mut select = sea_orm::sea_query::Query::select();
    let kept: Vec<Row> = rows(app, select.column("id").from("search_feed")).await.unwrap();
    assert_eq!(kept.len(), 1);
    agrees(&away).await;
    agrees(app).await;
}

#[tokio::test]
async fn s75_the_index_holds_no_address_no_number_and_nothing_that_is_sealed() {
    let house = TestHouse::open().await;
    let app = &house.app;
    talent(&house, Seed { name: ("Zoubida", "Canarienne"), ..Seed::default() }).await;
    agrees(app).await;
    let folder = app.config().data_dir.join("index").join("0");
    let says = |word: &str| {
        std::fs::read_dir(&folder).unwrap().any(|file| {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            bytes.windows(word.len()).any(|part| part == word.as_bytes())
        })
    };
    assert!(says("canarienne"));
    // What the seeding keeps of everybody: a telephone number, sealed, and an address.
    for confidential in ["12345678", "212612", "example", "seal-"] {
        assert!(!says(confidential), "{confidential}");
    }
}

#[tokio::test]
async fn s101_nothing_of_whoever_was_taken_out_stays_in_the_index() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let gone = talent(&house, Seed { name: ("Zoubida", "Canarienne"), ..Seed::default() }).await;
    talent(&house, Seed { code: "MAM0009RAB", ..Seed::default() }).await;
    agrees(app).await;
    let folder = app.config().data_dir.join("index").join("0");
    let says = || {
        std::fs::read_dir(&folder).unwrap().any(|file| {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            bytes.windows(10).any(|part| part == b"canarienne")
        })
    };
    assert!(says());
    run(app, &format!("DELETE FROM talent_profiles WHERE person_id = {gone}")).await;
    agrees(app).await;
    assert!(!says());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_saves_finds_it_at_once_while_somebody_follows() {
    let house = TestHouse::open().await;
    let amina = talent(&house, Seed::default()).await;
    let app = house.app.clone();
    app.directory().is_followed();
    let mut follower = JoinSet::new();
    follower.spawn(async move {
        loop {
            follow(&app).await.unwrap();
            app.directory().changed(Duration::from_millis(100), Duration::from_millis(500)).await;
        }
    });
    let staff = member(Role::Recruiter);
    for gender in ["M", "N", "F", "M"] {
        let update = format!("UPDATE people SET gender = '{gender}' WHERE id = {amina}");
        let write = async |tx: &mut crate::Tx| {
            Ok(tx.conn().execute_unprepared(&update).await.map(|_| ())?)
        };
        house.app.write(&staff, write).await.unwrap();
        assert_eq!(codes(&house, &staff, &[("gender", gender)]).await, ["MAF0001CAS"]);
    }
    follower.abort_all();
}

#[tokio::test]
async fn hidden_people_are_neither_found_nor_counted() {
    let house = TestHouse::open().await;
    let open = Seed::default();
    talent(&house, open.clone()).await;
    talent(&house, Seed { code: "MAF0002CAS", visibility: "private", ..open.clone() }).await;
    talent(&house, Seed { code: "MAF0003CAS", suspended: true, ..open.clone() }).await;
    talent(&house, Seed { code: "MAF0004CAS", born: (2012, 1, 1), ..open.clone() }).await;
    let minor: PersonId = talent(&house, Seed { code: "MAF0005CAS", ..open }).await;
    let younger = format!("UPDATE people SET birth_date = '2015-01-01' WHERE id = {minor}");
    run(&house.app, &younger).await;
    for (role, people) in [(Role::Recruiter, 1), (Role::Admin, 3)] {
        let view = View::of(&house.app, &member(role));
        let filter = DirectoryFilter::default();
        let found = find::ask(&house.app, &view, &filter, index::From::Start, 9).await.unwrap();
        assert_eq!((found.total, found.places.len()), (people, usize::try_from(people).unwrap()));
    }
}
