//! What is taken in, and what is not.

use chrono::TimeDelta;
use rust_xlsxwriter::Workbook;

use super::*;
use crate::imports::{State, discard, latest};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s54_a_file_is_a_table_by_name_type_and_content_or_it_is_refused() {
    let house = TestHouse::open().await;
    let zip = b"PK\x03\x04 word/document.xml [Content_Types].xml".to_vec();
    let locked = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d".to_vec();
    let excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    for (name, declared, bytes, key) in [
        ("a.csv", "text/csv", b"%PDF-1.7".to_vec(), "imports-file-none"),
        ("a.csv", "text/csv", b"a;b\n\0;\x01\n".to_vec(), "imports-file-none"),
        ("a.xlsx", excel, zip, "imports-file-none"),
        ("a.xlsx", excel, locked, "imports-file-locked"),
        ("a.xlsx", excel, b"Nom;Ville\nA;B\n".to_vec(), "media-file-other-type"),
        ("a.csv", "image/png", b"Nom;Ville\nA;B\n".to_vec(), "media-file-other-type"),
        ("a.exe", "text/csv", b"Nom;Ville\nA;B\n".to_vec(), "media-file-other-type"),
        ("a.csv", "text/csv", b"Nom;Ville\n".to_vec(), "imports-file-empty"),
        ("a.csv", "text/csv", "a;".repeat(101).into_bytes(), "imports-file-wide"),
        ("a.csv", "text/csv", format!("a\n{}", "b\n".repeat(20_001)).into(), "imports-file-tall"),
        ("a.csv", "text/csv", format!("a\n{}", "b".repeat(10_241)).into(), "imports-file-cell"),
        ("a.csv", "text/csv", vec![b'a'; 10 * 1024 * 1024 + 1], "imports-file-big"),
    ] {
        let upload = Upload::of(name, declared, bytes);
        let taken = arrive(&house.app, &admin(&house), &upload, Locale::Fr).await;
        assert_eq!(refusal(taken), format!("file: {key}"));
    }
    assert_eq!(latest(&house.app, &admin(&house)).await.unwrap(), []);
    for role in [Role::Talent, Role::Recruiter, Role::Attendance] {
        let upload = Upload::of("a.csv", "text/csv", file(&[NORA]).into_bytes());
        let taken = arrive(&house.app, &house.stranger(role), &upload, Locale::Fr).await;
        assert!(matches!(taken, Err(Error::Forbidden(_))), "{role:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_workbook_is_read_like_the_text_it_shows() {
    let house = TestHouse::open().await;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in (0..).zip(TITLES.split(';')) {
        sheet.write(0, column, title).unwrap();
    }
    for (column, cell) in (0..).zip(NORA.split(';')) {
        sheet.write(1, column, cell).unwrap();
    }
    // As Excel keeps them: a number without its zero, and a day as a count of days.
    sheet.write(1, 6, 611_223_344.0).unwrap();
    sheet.write(1, 2, 35_888).unwrap();
    let upload = Upload::of("a.xlsx", "", book.save_to_buffer().unwrap());
    let id = arrive(&house.app, &admin(&house), &upload, Locale::Fr).await.unwrap();
    let columns = seen(&house, id).await.columns;
    assert!(columns.iter().all(Option::is_some), "{columns:?}");
    match_columns(&house.app, &admin(&house), id, columns, Choices::default()).await.unwrap();
    house.run_jobs().await;
    let view = seen(&house, id).await;
    assert_eq!((view.counts.new, view.problems), (1, Vec::new()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s73_rows_are_sealed_and_go_with_their_import_after_a_week() {
    let house = TestHouse::open().await;
    let id = arrived(&house, &file(&[NORA])).await.unwrap();
    let view = seen(&house, id).await;
    assert_eq!(
        (view.line.state, view.line.rows, view.line.name.as_str()),
        (State::Matching, 1, "people.csv")
    );
    assert_eq!(view.samples[0][5], "nora@example.org");
    let sql = "SELECT head AS text FROM imports UNION ALL SELECT cells FROM import_rows";
    for text in stored(&house, sql).await {
        assert!(text.starts_with("v1.") && !text.contains("nora"), "{text}");
    }
    let entries = std::fs::read_dir(house.folder.path().join("files")).map_or(0, |dir| dir.count());
    assert_eq!(entries, 0, "the file is nowhere");
    house.clock.advance(TimeDelta::days(7) - TimeDelta::hours(2));
    house.run_schedule().await;
    assert_eq!(latest(&house.app, &admin(&house)).await.unwrap().len(), 1);
    house.clock.advance(TimeDelta::hours(3));
    house.run_schedule().await;
    assert_eq!(latest(&house.app, &admin(&house)).await.unwrap(), []);
    assert_eq!(stored(&house, "SELECT cells AS text FROM import_rows").await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_import_is_given_up_with_its_rows() {
    let house = TestHouse::open().await;
    let id = checked(&house, &file(&[NORA]), Choices::default()).await;
    discard(&house.app, &admin(&house), id).await.unwrap();
    assert!(matches!(view(&house.app, &admin(&house), id).await, Err(Error::NotFound)));
    assert_eq!(stored(&house, "SELECT cells AS text FROM import_rows").await, [""; 0]);
    assert_eq!(who(&house, "nora@example.org").await, None);
}

async fn stored(house: &TestHouse, sql: &str) -> Vec<String> {
    use sea_orm::{ConnectionTrait as _, Statement};
    let reader = house.app.reader();
    let statement = Statement::from_string(reader.get_database_backend(), sql);
    let rows = reader.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get("", "text").unwrap()).collect()
}
