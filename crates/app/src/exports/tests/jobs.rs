//! Long files: asked for, made by a job, fetched by who asked, and gone when they should be.

use chrono::TimeDelta;
use futures_util::TryStreamExt as _;
use kernel::{Locale, PersonId};
use sea_orm::{
    ConnectionTrait as _, ExprTrait as _,
    sea_query::{Expr, Query, SimpleExpr},
};

use super::super::*;
use super::{asked, crowd::crowd, files::with_account};
use crate::{
    Actor, Error, Role, Tx,
    search::{
        DirectoryFilter,
        seeding::{Seed, change, talent},
    },
    testing::TestHouse,
};

/// A recruiter whose account is there, and their person.
async fn recruiter(house: &TestHouse) -> (Actor, PersonId) {
    let seed = Seed { code: "MAF9001CAS", ..Seed::default() };
    let person = talent(house, seed).await;
    set(house, person, "role", Role::Recruiter.key().into()).await;
    (with_account(house, person).await, person)
}

async fn set(house: &TestHouse, person: PersonId, column: &'static str, value: SimpleExpr) {
    let mut update = Query::update();
    update.table("accounts").value(column, value).and_where(Expr::col("person_id").eq(person.0));
    let write = async |tx: &mut Tx| Ok(tx.conn().execute(&update).await.map(|_| ())?);
    house.app.write(&Actor::System("seeding"), write).await.unwrap();
}

async fn ask(house: &TestHouse, actor: &Actor, format: Format) -> ExportId {
    let choice = Choice { format, ..Choice::default() };
    let asked = Asked { choice, ..asked(&DirectoryFilter::default(), Locale::Fr) };
    ask_for(&house.app, actor, &asked).await.unwrap()
}

async fn taken(house: &TestHouse, actor: &Actor, id: ExportId) -> (OwnExport, Vec<u8>) {
    let (own, chunks) = take(&house.app, actor, id).await.unwrap();
    (own, chunks.try_collect::<Vec<_>>().await.unwrap().concat())
}

async fn files(house: &TestHouse) -> usize {
    house.app.parts().files.list("exports").await.unwrap().len()
}

/// What binds the file of an export to it.
async fn seal(house: &TestHouse, ExportId(id): ExportId) -> String {
    let mut select = Query::select();
    select.column("seal_id").from("exports").and_where(Expr::col("id").eq(id));
    let row = house.app.reader().query_one(&select).await.unwrap().unwrap();
    row.try_get("", "seal_id").unwrap()
}

async fn state(house: &TestHouse, actor: &Actor, id: ExportId) -> ExportState {
    own_one(&house.app, actor, id).await.unwrap().state
}

#[test]
fn long_files_are_a_jobs_work() {
    assert!(!is_for_a_job(Format::Csv, 5_000) && is_for_a_job(Format::Csv, 5_001));
    assert!(!is_for_a_job(Format::Excel, 5_000) && is_for_a_job(Format::Excel, 5_001));
    assert!(!is_for_a_job(Format::Pdf, 200) && is_for_a_job(Format::Pdf, 201));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_job_makes_the_file_tells_its_requester_and_keeps_it_a_day() {
    let house = TestHouse::open().await;
    let (staff, _) = recruiter(&house).await;
    crowd(&house, 1_500).await;
    let id = ask(&house, &staff, Format::Csv).await;
    assert_eq!(state(&house, &staff, id).await, ExportState::Running);
    house.run_jobs().await;
    let (own, bytes) = taken(&house, &staff, id).await;
    let events = format!("{:?}", house.rows().await["events"]);
    assert_eq!(events.matches("export_taken").count(), 1, "S86: {events}");
    assert_eq!((own.state, own.rows, own.reached), (ExportState::Ready, 1_501, 1_501));
    assert_eq!(String::from_utf8(bytes).unwrap().lines().count(), 1_502);
    let told = Query::select().column("template").from("letters").to_owned();
    let told = house.app.reader().query_all(&told).await.unwrap();
    let told: Vec<String> = told.iter().map(|row| row.try_get("", "template").unwrap()).collect();
    assert_eq!(told, ["export_ready"]);
    for format in [Format::Excel, Format::Pdf] {
        let other = ask(&house, &staff, format).await;
        house.run_jobs().await;
        assert_eq!(state(&house, &staff, other).await, ExportState::Ready, "{format:?}");
    }
    house.clock.advance(TimeDelta::hours(25));
    let gone = take(&house.app, &staff, id).await;
    assert!(matches!(gone, Err(Error::NotFound)));
    sweep_exports(house.app.clone(), SweepExports {}).await.unwrap();
    assert_eq!(files(&house).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_for_who_asked_alone_and_with_a_fresh_proof() {
    let house = TestHouse::open().await;
    let (mut staff, _) = recruiter(&house).await;
    crowd(&house, 60).await;
    let id = ask(&house, &staff, Format::Csv).await;
    house.run_jobs().await;
    let other = crate::search::seeding::member(Role::Admin);
    let refused = take(&house.app, &other, id).await;
    assert!(matches!(refused, Err(Error::NotFound)));
    assert!(own(&house.app, &other).await.unwrap().is_empty());
    if let Actor::Member(member, _) = &mut staff {
        member.standing.proven_at = None;
    }
    let stale = take(&house.app, &staff, id).await;
    assert!(matches!(stale, Err(Error::Unproven)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_ends_with_the_right_of_its_requester() {
    let house = TestHouse::open().await;
    let (staff, person) = recruiter(&house).await;
    let suspended = |house: &TestHouse| Expr::val(house.app.now());
    // Suspended before the job begins, and once the file is there.
    let early = ask(&house, &staff, Format::Csv).await;
    set(&house, person, "suspended_at", suspended(&house)).await;
    house.run_jobs().await;
    assert_eq!((state(&house, &staff, early).await, files(&house).await), (ExportState::Ended, 0));
    let none: Option<chrono::DateTime<chrono::Utc>> = None;
    set(&house, person, "suspended_at", Expr::val(none)).await;
    let late = ask(&house, &staff, Format::Csv).await;
    house.run_jobs().await;
    assert_eq!((state(&house, &staff, late).await, files(&house).await), (ExportState::Ready, 1));
    set(&house, person, "role", Role::Attendance.key().into()).await;
    sweep_exports(house.app.clone(), SweepExports {}).await.unwrap();
    assert_eq!((state(&house, &staff, late).await, files(&house).await), (ExportState::Ended, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_is_given_up_makes_no_file_and_a_job_that_died_begins_again() {
    let house = TestHouse::open().await;
    let (staff, _) = recruiter(&house).await;
    let given_up = ask(&house, &staff, Format::Excel).await;
    give_up(&house.app, &staff, given_up).await.unwrap();
    house.run_jobs().await;
    assert_eq!(
        (state(&house, &staff, given_up).await, files(&house).await),
        (ExportState::Ended, 0)
    );
    let died = ask(&house, &staff, Format::Excel).await;
    // A try that was killed leaves a row that says how far it was, and nothing else.
    let reached = Query::update().table("exports").value("reached", 1).to_owned();
    let write = async |tx: &mut Tx| Ok(tx.conn().execute(&reached).await.map(|_| ())?);
    house.app.write(&Actor::System("seeding"), write).await.unwrap();
    let left = format!("exports/{}.killed.00000.xlsx", seal(&house, died).await);
    house.app.parts().files.put(&left, b"half".to_vec()).await.unwrap();
    sweep_exports(house.app.clone(), SweepExports {}).await.unwrap();
    assert_eq!(files(&house).await, 1, "while it is made, nothing of it is swept");
    house.run_jobs().await;
    assert_eq!(files(&house).await, 2);
    sweep_exports(house.app.clone(), SweepExports {}).await.unwrap();
    assert_eq!(files(&house).await, 1, "what the killed try left is gone");
    assert!(taken(&house, &staff, died).await.1.starts_with(b"PK"));
    // Run once more, nothing happens to what is ready.
    run_export(house.app.clone(), RunExport { export: died.0 }).await.unwrap();
    assert_eq!((state(&house, &staff, died).await, files(&house).await), (ExportState::Ready, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_fails_is_tried_again_for_ten_minutes_and_leaves_nothing() {
    let house = TestHouse::open().await;
    let (staff, _) = recruiter(&house).await;
    let broken = talent(&house, Seed { code: "MAF9002CAS", ..Seed::default() }).await;
    change(&house, broken, "phone", "v1.1.AAAA").await;
    let passing = ask(&house, &staff, Format::Csv).await;
    house.run_jobs().await;
    let seen = (state(&house, &staff, passing).await, files(&house).await);
    assert_eq!(seen, (ExportState::Running, 0));
    change(&house, broken, "visibility", "private").await;
    house.clock.advance(TimeDelta::minutes(1));
    house.run_jobs().await;
    let seen = (state(&house, &staff, passing).await, files(&house).await);
    assert_eq!(seen, (ExportState::Ready, 1));
    change(&house, broken, "visibility", "public").await;
    let lasting = ask(&house, &staff, Format::Csv).await;
    house.clock.advance(TimeDelta::minutes(11));
    house.run_jobs().await;
    let seen = (state(&house, &staff, lasting).await, files(&house).await);
    assert_eq!(seen, (ExportState::Failed, 1), "the other's file stays");
}
