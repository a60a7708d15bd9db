//! Tables as people, their programs and attackers make them.

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::write::SimpleFileOptions;

use super::{
    LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Table, TableKind, TableRefusal, csv, unneutral, workbook,
};

fn cells(table: &Table) -> Vec<Vec<&str>> {
    let mut all = vec![table.titles.iter().map(String::as_str).collect()];
    all.extend(
        table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect::<Vec<_>>()),
    );
    all
}

/// A workbook of one sheet, as Excel writes it.
fn book(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

#[test]
fn three_separators_and_four_encodings_are_one_table() {
    let wanted = [vec!["Prénom", "Nom"], vec!["Zoé; l’autre", "Été"]];
    for separator in [';', ',', '\t', '|'] {
        let text = format!("Prénom{separator}Nom\r\n\"Zoé; l’autre\"{separator}Été\r\n\r\n");
        let wide =
            |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        let western: Vec<u8> = text
            .chars()
            .map(|c| if c == '’' { 0x92 } else { u8::try_from(u32::from(c)).unwrap() })
            .collect();
        for bytes in [
            text.clone().into_bytes(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            [b"\xFF\xFE".to_vec(), wide(u16::to_le_bytes)].concat(),
            [b"\xFE\xFF".to_vec(), wide(u16::to_be_bytes)].concat(),
            western,
        ] {
            assert_eq!(cells(&csv(&bytes).unwrap()), wanted, "{separator:?}");
        }
    }
    let said = csv("sep=,\r\na;b,c\r\n1,2\r\n".as_bytes()).unwrap();
    assert_eq!((cells(&said), said.rows[0].number), (vec![vec!["a;b", "c"], vec!["1", "2"]], 3));
}

#[test]
fn rows_keep_their_number_and_ragged_ones_their_cells() {
    let table = csv("\n\nNom,Ville\nA\n\n,,\nB,C,D\n".as_bytes()).unwrap();
    assert_eq!(table.titles, ["Nom", "Ville", ""]);
    let rows: Vec<_> = table.rows.iter().map(|row| (row.number, row.cells.len())).collect();
    assert_eq!(rows, [(4, 1), (7, 3)]);
    let arabic = csv("الاسم;الهاتف\nأمينة;٠٦١٢٣٤٥٦٧٨\n".as_bytes()).unwrap();
    assert_eq!(cells(&arabic)[1], ["أمينة", "٠٦١٢٣٤٥٦٧٨"]);
}

#[test]
fn s54_what_is_no_table_is_refused_whatever_its_name_says() {
    let bytes = |text: &str| text.as_bytes().to_vec();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    for (what, expected) in [
        (b"%PDF-1.7\n".to_vec(), TableRefusal::NotATable),
        (png, TableRefusal::NotATable),
        (b"\x7fELF\x02\x01\x01\0".to_vec(), TableRefusal::NotATable),
        (bytes("<!DOCTYPE html><html>"), TableRefusal::NotATable),
        (bytes("a;b\n\0\0;c\n"), TableRefusal::NotATable),
        (b"PK\x03\x04 something else".to_vec(), TableRefusal::NotATable),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 EncryptedPackage".to_vec(), TableRefusal::Locked),
        (bytes(""), TableRefusal::NoRows),
        (bytes("Nom;Ville\n"), TableRefusal::NoRows),
        (bytes("Nom;Ville\n;;\n \n"), TableRefusal::NoRows),
        (bytes(&format!("{}\nx\n", ";".repeat(100_000))), TableRefusal::NoRows),
        (bytes(&format!("{}\nx\n", "a;".repeat(100_000))), TableRefusal::TooManyColumns),
        (bytes(&format!("a\n{}", "x\n".repeat(MOST_ROWS + 1))), TableRefusal::TooManyRows),
        (bytes(&format!("a\nb\n{}", "x".repeat(LONGEST_CELL + 1))), TableRefusal::CellTooLong(3)),
        (bytes(&format!("a\n\"{}", "x\n".repeat(LONGEST_CELL))), TableRefusal::CellTooLong(2)),
    ] {
        let read = TableKind::of(&what).and_then(|kind| match kind {
            TableKind::Csv => csv(&what),
            TableKind::Xlsx => workbook(&what),
        });
        let shown: Vec<u8> = what.iter().copied().take(20).collect();
        assert_eq!(read, Err(expected), "{}", String::from_utf8_lossy(&shown));
    }
    // A line of separators alone says nothing; the next one has the titles.
    let most = format!("{}\n{}", vec!["t"; MOST_COLUMNS].join(","), "x\n".repeat(MOST_ROWS));
    assert_eq!(csv(most.as_bytes()).unwrap().rows.len(), MOST_ROWS);
}

#[test]
fn a_workbook_says_what_its_reader_sees_and_computes_nothing() {
    let bytes = book(|sheet| {
        let day = Format::new().set_num_format("dd/mm/yyyy");
        for (column, title) in
            (0..).zip(["Nom", "Téléphone", "Naissance", "Formule", "Vide", "Durée"])
        {
            sheet.write(0, column, title).unwrap();
        }
        sheet.write(1, 0, " Amina ").unwrap();
        // What Excel shows as 2,12613E+11 is whole in the file.
        sheet.write(1, 1, 212_612_345_678.0).unwrap();
        let born = ExcelDateTime::from_ymd(1998, 4, 3).unwrap();
        sheet.write_with_format(1, 2, &born, &day).unwrap();
        sheet
            .write_formula(1, 3, Formula::new("=HYPERLINK(\"http://x\")").set_result("kept"))
            .unwrap();
        sheet.write(3, 0, "'+212600000001").unwrap();
        sheet.write(3, 1, 12.5).unwrap();
    });
    assert_eq!(TableKind::of(&bytes), Ok(TableKind::Xlsx));
    let table = workbook(&bytes).unwrap();
    assert_eq!(cells(&table)[1], ["Amina", "212612345678", "1998-04-03", "kept"]);
    assert_eq!(cells(&table)[2], ["+212600000001", "12.5"]);
    assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(Table::heard(&Table::told(&Ok(table.clone()))), Ok(table));
    assert_eq!(Table::heard(b""), Err(TableRefusal::Broken));
}

#[test]
fn a_workbook_has_the_same_limits() {
    let wide = book(|sheet| {
        sheet.write(0, 0, "a").unwrap();
        sheet.write(1, u16::try_from(MOST_COLUMNS).unwrap(), "b").unwrap();
    });
    assert_eq!(workbook(&wide), Err(TableRefusal::TooManyColumns));
    let long = book(|sheet| {
        sheet.write(0, 0, "a").unwrap();
        sheet.write(1, 0, "é".repeat(LONGEST_CELL / 2 + 1)).unwrap();
    });
    assert_eq!(workbook(&long), Err(TableRefusal::CellTooLong(2)));
    let tall = book(|sheet| {
        (0..=u32::try_from(MOST_ROWS).unwrap() + 1).for_each(|row| {
            sheet.write(row, 0, row).unwrap();
        });
    });
    assert_eq!(workbook(&tall), Err(TableRefusal::TooManyRows));
    assert_eq!(workbook(&book(|_| ())), Err(TableRefusal::NoRows));
    // One text of ten thousand letters, shown ten thousand times.
    let echo = book(|sheet| {
        let text = "x".repeat(LONGEST_CELL);
        for row in 0..2_000 {
            sheet.write(row, 0, &text).unwrap();
        }
    });
    assert_eq!(workbook(&echo), Err(TableRefusal::Bomb));
}

/// An archive that looks like a workbook, with this first sheet.
fn archive(sheet: &[u8], also: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default();
    let parts = [("xl/workbook.xml", &b"<workbook/>"[..]), ("xl/worksheets/sheet1.xml", sheet)];
    for (name, content) in parts.iter().chain(also) {
        zip.start_file(*name, plain).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn s58_a_workbook_that_unpacks_to_far_more_is_refused() {
    let zeros = vec![b'0'; 50 * 1024 * 1024];
    let mut bomb = archive(&zeros, &[]);
    assert_eq!(workbook(&bomb), Err(TableRefusal::Bomb));
    // The same, saying in its directory that it is small.
    let said = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    let lie = 1_000_u32.to_le_bytes();
    let places: Vec<usize> =
        (0..bomb.len() - 4).filter(|at| bomb.get(*at..*at + 4) == Some(&said[..])).collect();
    assert!(!places.is_empty());
    for at in places {
        bomb[at..at + 4].copy_from_slice(&lie);
    }
    assert_eq!(workbook(&bomb), Err(TableRefusal::Bomb));
    let macros = archive(b"<worksheet/>", &[("xl/vbaProject.bin", b"x")]);
    assert_eq!(workbook(&macros), Err(TableRefusal::Macros));
    assert_eq!(workbook(&archive(b"<worksheet/>", &[])), Err(TableRefusal::Broken));
}

#[test]
fn s48_what_we_neutralised_is_taken_back_and_nothing_else() {
    for (cell, bare) in [
        ("'+212600000001", "+212600000001"),
        ("'=1+1", "=1+1"),
        ("'@x", "@x"),
        ("'Amina", "'Amina"),
        ("", ""),
        ("'", "'"),
    ] {
        assert_eq!(unneutral(cell), bare);
    }
}

proptest! {
    #[test]
    fn no_bytes_break_a_table(bytes in proptest::collection::vec(any::<u8>(), 0..3_000)) {
        let _ = csv(&bytes);
        let _ = TableKind::of(&bytes);
        let _ = workbook(&[b"PK\x03\x04", &bytes[..]].concat());
    }
}
