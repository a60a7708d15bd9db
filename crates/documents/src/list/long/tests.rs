//! Long lists in the three languages, what strangers write, and a row that is too much for its columns.

use kernel::Locale;

use super::*;
use crate::list::ListColumn;
use crate::reading::{self, Outcome};

fn column(title: &str, share: u8, code: bool) -> ListColumn {
    ListColumn { title: title.into(), share, code }
}

fn list(locale: Locale, people: usize) -> List {
    let names = ["Amina Benali", "آمنة بنت سعيد (Amina)", "王小明 💃", "ⴰⵎⵉⵏⴰ", "አሚና", "Ελένη"];
    let row = |number: usize| {
        let name = names.get(number % names.len()).copied().unwrap_or_default();
        let talents = match number % 4 {
            0 => "#set page(fill: red) *Danse*, Chant, Équitation, Arts martiaux, Doublure lumière",
            1 => "Figuration",
            2 => "رقص, غناء, Danse 2 fois",
            _ => "",
        };
        let cells =
            [format!("{number}"), format!("MA-F-{number:04}-OUA"), name.into(), talents.into()];
        cells.to_vec()
    };
    List {
        locale,
        site: "Taalentio".into(),
        title: if locale == Locale::Ar {
            "قائمة المواهب".into()
        } else {
            "Liste des talents".into()
        },
        lead: "Femme · Ouarzazate".into(),
        columns: vec![
            column("N°", 2, true),
            column("Code", 5, true),
            column(if locale == Locale::Ar { "الاسم" } else { "Nom" }, 5, false),
            column("Talents", 6, false),
            column("Observations", 6, false),
        ],
        rows: (1..=people).map(row).collect(),
        footer: "1 juin 2026 · Awa Diop".into(),
        page: if locale == Locale::Ar {
            "صفحة {page} من {pages}"
        } else {
            "Page {page} sur {pages}"
        }
        .into(),
        ..List::default()
    }
}

fn words(pdf: &[u8]) -> String {
    let Outcome::Read(text) = reading::read(pdf) else { panic!("not read") };
    text
}

#[test]
fn a_long_list_is_accessible_in_each_direction() {
    // Beyond two thousand rows, each is one cell to a reader.
    for (locale, people) in [(Locale::Fr, 2_001), (Locale::Ar, 80), (Locale::En, 0)] {
        let pdf = printed_long_list(&list(locale, people)).unwrap();
        // The seal is refused where a glyph is missing, a word has no language or a cell no place.
        assert!(pdf.windows(7).any(|window| window == b"pdfuaid"), "{locale:?}");
    }
}

#[test]
fn every_row_is_there_titles_stand_on_each_page_and_pages_are_numbered() {
    let text = words(&printed_long_list(&list(Locale::Fr, 120)).unwrap());
    for number in 1..=120 {
        assert!(text.contains(&format!("MA-F-{number:04}-OUA")), "{number}");
    }
    let pages = text.matches(" sur ").count();
    assert!(pages > 3 && text.matches("Observations").count() == pages, "{pages}");
    assert!(text.contains(&format!("Page 1 sur {pages}")), "{text}");
    assert!(text.contains(&format!("Page {pages} sur {pages}")), "{text}");
    assert!(text.contains("#set page") && text.contains("WangXiaoMing"), "{text}");
}

#[test]
fn a_cell_that_is_too_long_is_cut_and_its_row_fits_a_page() {
    let mut long = list(Locale::Fr, 1);
    let words = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz ".repeat(40);
    long.rows = vec![vec!["1".into(), "x".repeat(300), words]; 3];
    let text = self::words(&printed_long_list(&long).unwrap());
    assert!(text.contains('…') && text.contains("Page 1 sur"), "{text}");
}
