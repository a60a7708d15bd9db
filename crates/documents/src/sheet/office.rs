//! A workbook as LibreOffice reads it: where it is installed, which `cargo xtask test` sees to.

use std::{fs, path::Path, process::Command};

use chrono::NaiveDate;

use super::{Cell, Workbook};

/// The part of LibreOffice that opens workbooks; the program alone may be there without it.
const CALC: &str = "/usr/lib/libreoffice/program/libsclo.so";

/// The workbook as LibreOffice's own flat XML, with the type of each cell.
fn opened(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let book = folder.path().join("list.xlsx");
    fs::write(&book, bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let mut office = Command::new("soffice");
    office.args(["--headless", &profile, "--convert-to", "fods", "--outdir"]);
    let said = office.arg(folder.path()).arg(&book).output().unwrap();
    fs::read_to_string(folder.path().join("list.fods")).unwrap_or_else(|fault| {
        panic!("{fault}: {}", String::from_utf8_lossy(&said.stderr));
    })
}

#[test]
fn s48_libreoffice_opens_days_as_days_numbers_as_numbers_and_formulas_as_text() {
    if !Path::new(CALC).exists() {
        return;
    }
    let day = NaiveDate::from_ymd_opt(2026, 5, 31).unwrap();
    let mut book = Workbook::named("Talents", false).unwrap();
    book.titles(["Date d’inscription", "Score", "Prénom", "الاسم"]).unwrap();
    let hostile = "=HYPERLINK(\"https://x.example\")";
    book.cells(&[Cell::Date(day), Cell::Number(55), Cell::text(hostile), Cell::text("آمنة")])
        .unwrap();
    book.cells(&[Cell::Empty, Cell::Empty, Cell::text("+212612345678"), Cell::text("007")])
        .unwrap();
    book.filtered(4).unwrap();
    book.next_sheet("Critères", false).unwrap();
    book.cells(&[Cell::text("Le"), Cell::Date(day)]).unwrap();
    let read = opened(&book.finish().unwrap());
    assert_eq!(
        read.matches("office:value-type=\"date\" office:date-value=\"2026-05-31\"").count(),
        2
    );
    assert!(read.contains("office:value-type=\"float\" office:value=\"55\""), "{read}");
    assert!(!read.contains("table:formula"), "nothing is computed");
    for text in ["=HYPERLINK(", "+212612345678", ">007<", "آمنة", "table:name=\"Critères\""] {
        assert!(read.contains(text), "{text}");
    }
}
