//! Lists taken away from a real database.

use futures_util::StreamExt;
use kernel::{Locale, PageRequest, PersonId};
use sea_orm::{ConnectionTrait, sea_query::Query};

mod crowd;
mod faces;
mod files;
mod jobs;

use self::crowd::{crowd, person_number};
use super::*;
use crate::{
    Actor, Error, Event, Role, Tx, journal,
    search::{
        DirectoryFilter, Facet, Sort, find,
        seeding::{Seed, change, member, talent},
    },
    testing::TestHouse,
    vault::SealContext,
};

/// Everybody of a filter, with the promised columns.
fn asked(filter: &DirectoryFilter, locale: Locale) -> Asked {
    let whom = Whom::Found(filter.clone());
    Asked { whom, choice: Choice::default(), reason: String::new(), locale }
}

/// The file as text, or the first failure.
async fn file(
    house: &TestHouse,
    actor: &Actor,
    filter: &DirectoryFilter,
    locale: Locale,
) -> crate::Result<String> {
    let mut chunks = csv(&house.app, actor, &asked(filter, locale)).await?;
    let mut bytes = Vec::new();
    while let Some(chunk) = chunks.next().await {
        bytes.extend(chunk?);
    }
    Ok(String::from_utf8(bytes).unwrap())
}

/// The cells of each line after the titles; no cell of these tests holds a separator.
fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines().skip(1).map(|line| line.split(';').map(str::to_owned).collect()).collect()
}

fn first_cells(text: &str) -> Vec<String> {
    rows(text).into_iter().map(|cells| cells[0].clone()).collect()
}

async fn insert(
    house: &TestHouse,
    table: &'static str,
    columns: [&'static str; 4],
    values: [sea_orm::sea_query::Expr; 4],
    used: usize,
) {
    let mut insert = Query::insert();
    insert
        .into_table(table)
        .columns(columns.into_iter().take(used))
        .values_panic(values.into_iter().take(used));
    let write = async |tx: &mut Tx| Ok(tx.conn().execute(&insert).await.map(|_| ())?);
    house.app.write(&Actor::System("seeding"), write).await.unwrap();
}

async fn facets(house: &TestHouse, person: PersonId) {
    let morocco = house.app.reference().places.country_named("MA").unwrap().id.0;
    let sealed = house.app.vault().seal(
        SealContext { column: "person_links.url", seal_id: "seal-MAF0001CAS" },
        "https://amina.example/",
        house.app.rng(),
    );
    let id = person.0;
    insert(
        house,
        "person_nationalities",
        ["person_id", "country_id", "position", "-"],
        [id.into(), morocco.into(), 0.into(), 0.into()],
        3,
    )
    .await;
    insert(
        house,
        "profile_choices",
        ["person_id", "list", "key", "-"],
        [id.into(), "work_mode".into(), "remote".into(), 0.into()],
        3,
    )
    .await;
    insert(
        house,
        "profile_choices",
        ["person_id", "list", "key", "-"],
        [id.into(), "contract_kind".into(), "stage".into(), 0.into()],
        3,
    )
    .await;
    insert(
        house,
        "person_links",
        ["person_id", "kind", "url", "shown"],
        [id.into(), "portfolio_url".into(), sealed.into(), false.into()],
        4,
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_file_has_the_promised_columns_with_labels_and_opened_numbers() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    let amina =
        talent(&house, Seed { talents: &["serveur", "plomberie"], ..Seed::default() }).await;
    facets(&house, amina).await;
    let text = file(&house, &staff, &DirectoryFilter::default(), Locale::Fr).await.unwrap();
    let mut lines = text.lines();
    assert_eq!(
        lines.next().unwrap(),
        "\u{FEFF}Code unique;Prénom;Nom;Email;Téléphone;WhatsApp;Pays d’origine;Nationalité;Pays de résidence;Ville de résidence;\
         Genre;Talents;Disponibilité;Mode de travail;Score profil;CV;Portfolio;Date d’inscription"
    );
    let reference = house.app.reference();
    let names: Vec<_> = ["serveur", "plomberie"]
        .map(|key| reference.taxonomy.talent_named(key).unwrap().names.fr.clone())
        .to_vec();
    assert_eq!(
        lines.next().unwrap(),
        format!(
            "MAF0001CAS;Amina;Alaoui;maf0001cas@example.org;'+212612345678;'+212612345678;Maroc;{};Maroc;Casablanca;Femme;{};\
             Temps plein;À distance;55;;https://amina.example/;2026-05-31",
            reference.places.country_named("MA").unwrap().nationality.1,
            names.join(", ")
        )
    );
    assert_eq!(lines.next(), None);
    let arabic = file(&house, &staff, &DirectoryFilter::default(), Locale::Ar).await.unwrap();
    assert!(
        arabic.contains("الرمز الفريد") && arabic.contains("امرأة") && arabic.contains("دوام كامل")
    );
    assert!(house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_file_holds_exactly_what_the_list_shows_to_the_same_reader() {
    let house = TestHouse::open().await;
    for (seed, hidden) in [("MAF0001CAS", false), ("MAF0002CAS", true), ("MAF0003CAS", false)]
        .into_iter()
        .zip([false, true, false])
    {
        talent(&house, Seed { code: seed.0, suspended: hidden, ..Seed::default() }).await;
    }
    talent(
        &house,
        Seed {
            name: ("Zineb", "Adil"),
            code: "MAF0004CAS",
            visibility: "private",
            days_ago: 0,
            ..Seed::default()
        },
    )
    .await;
    talent(
        &house,
        Seed {
            name: ("Badr", "Adil"),
            code: "MAM0005CAS",
            gender: "M",
            born: (2010, 1, 1),
            days_ago: 7,
            ..Seed::default()
        },
    )
    .await;
    let filters = [
        DirectoryFilter::default(),
        DirectoryFilter { sort: Sort::Name, ..DirectoryFilter::default() },
        DirectoryFilter::default().with(&house.app.reference(), Facet::Gender, "F"),
        DirectoryFilter { q: Some("adil".to_owned()), ..DirectoryFilter::default() },
        DirectoryFilter { q: Some("nobody".to_owned()), ..DirectoryFilter::default() },
    ];
    for role in [Role::Recruiter, Role::Admin] {
        for filter in &filters {
            let actor = member(role);
            let page = find(&house.app, &actor, filter, PageRequest { offset: 0, size: 100 })
                .await
                .unwrap();
            let shown: Vec<String> = page.rows.into_iter().map(|card| card.code).collect();
            let text = file(&house, &actor, filter, Locale::En).await.unwrap();
            assert_eq!(first_cells(&text), shown, "{role:?} {filter:?}");
        }
    }
    for actor in [house.visitor(), member(Role::Talent), member(Role::Attendance)] {
        let refused = file(&house, &actor, &DirectoryFilter::default(), Locale::Fr).await;
        assert!(matches!(refused, Err(Error::Anonymous | Error::Forbidden(_))));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_cell_is_a_formula() {
    let house = TestHouse::open().await;
    let hostile = ["=cmd|'/C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", "\u{FF1D}1"];
    for (place, name) in hostile.into_iter().enumerate() {
        let code: &'static str =
            ["MAF0001CAS", "MAF0002CAS", "MAF0003CAS", "MAF0004CAS", "MAF0005CAS", "MAF0006CAS"]
                [place];
        let person = talent(
            &house,
            Seed { name: (name, "Alaoui"), code, place: ("MA", "MA", "none"), ..Seed::default() },
        )
        .await;
        change(&house, person, "residence_city_name", name).await;
    }
    let text =
        file(&house, &member(Role::Admin), &DirectoryFilter::default(), Locale::Fr).await.unwrap();
    for cells in rows(&text) {
        let bare = |cell: &String| cell.trim_matches('"').to_owned();
        assert!(
            bare(&cells[1]).starts_with('\'') && bare(&cells[9]).starts_with('\''),
            "{cells:?}"
        );
        assert!(
            cells
                .iter()
                .all(|cell| !bare(cell).starts_with(['=', '+', '-', '@', '\t', '\u{FF1D}'])),
            "{cells:?}"
        );
    }
    assert_eq!(rows(&text).len(), hostile.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_number_that_cannot_be_decrypted_fails_the_whole_file() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    talent(&house, Seed::default()).await;
    let other = talent(&house, Seed { code: "MAF0002CAS", days_ago: 2, ..Seed::default() }).await;
    change(&house, other, "whatsapp", "v1.1.AAAA").await;
    let failed = file(&house, &staff, &DirectoryFilter::default(), Locale::Fr).await;
    assert!(matches!(failed, Err(Error::Fault(_))), "{failed:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s09_more_than_fifty_people_leave_only_with_a_fresh_proof() {
    let mut stale = member(Role::Recruiter);
    if let Actor::Member(member, _) = &mut stale {
        member.standing.proven_at = None;
    }
    for (people, refused) in [(50, false), (51, true)] {
        let house = TestHouse::open().await;
        crowd(&house, people).await;
        let answer = file(&house, &stale, &DirectoryFilter::default(), Locale::Fr).await;
        assert_eq!(matches!(answer, Err(Error::Unproven)), refused, "{people}: {answer:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_list_comes_in_steps_and_nobody_twice() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    crowd(&house, 2_345).await;
    for sort in [Sort::Newest, Sort::Name, Sort::Completeness] {
        let filter = DirectoryFilter { sort, ..DirectoryFilter::default() };
        let mut chunks = csv(&house.app, &staff, &asked(&filter, Locale::Fr)).await.unwrap();
        let mut sizes = Vec::new();
        let mut text = String::new();
        while let Some(chunk) = chunks.next().await {
            let chunk = String::from_utf8(chunk.unwrap()).unwrap();
            sizes.push(chunk.lines().count());
            text.push_str(&chunk);
            // Who moves in the list while it is written is in it once.
            crowd::moved(&house).await;
        }
        assert_eq!((sizes, text.matches('\u{FEFF}').count()), (vec![1_001, 1_000, 345], 1));
        let mut codes = first_cells(&text);
        assert!(sort != Sort::Newest || codes.first().is_some_and(|code| code == "MAF2344CAS"));
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), 2_345);
    }
    let broken = person_number(&house, 3).await;
    change(&house, broken, "phone", "v1.1.AAAA").await;
    let mut chunks =
        csv(&house.app, &staff, &asked(&DirectoryFilter::default(), Locale::Fr)).await.unwrap();
    let mut pieces = Vec::new();
    while let Some(chunk) = chunks.next().await {
        pieces.push(chunk.is_ok());
    }
    assert_eq!(pieces, [true, true, false], "the stream ends with the failure");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_export_is_in_the_journal_without_the_text_that_was_searched() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    talent(&house, Seed::default()).await;
    let filter =
        DirectoryFilter { q: Some("Amina Alaoui".to_owned()), ..DirectoryFilter::default() };
    let filter = filter.with(&house.app.reference(), Facet::Gender, "F");
    // Taken or not, the journal knows.
    let _never_read = csv(&house.app, &staff, &asked(&filter, Locale::Ar)).await.unwrap();
    let mut select = Query::select();
    select.column("data").from("events");
    let found: Vec<_> = house.app.reader().query_all(&select).await.unwrap();
    let data: String = found[0].try_get("", "data").unwrap();
    let event: Event = serde_json::from_str(&data).unwrap();
    let Event::ListExported { rows, filter, format, columns, reason } = event else {
        panic!("{data}")
    };
    assert_eq!((format.as_str(), columns.len(), reason), ("csv", 18, None));
    assert!(
        rows == 1
            && filter.contains("texte")
            && filter.contains("Femme")
            && !filter.contains("Alaoui"),
        "{filter}"
    );
    assert!(
        journal::of_person(&house.app, &member(Role::Admin), PersonId(1), 10)
            .await
            .unwrap()
            .is_empty()
    );
}
