//! Lists in the three languages, long ones, and what strangers write.

use super::print::printed;
use super::*;

fn column(title: &str, share: u8, code: bool) -> ListColumn {
    ListColumn { title: title.into(), share, code }
}

fn list(locale: Locale, people: usize) -> List {
    let row = |number: usize| {
        let name = match locale {
            Locale::Ar => "آمنة بنعلي",
            Locale::Fr | Locale::En => "Amina Benali",
        };
        let talents = "#set page(fill: red) *Danse* 💃 王小明 ⴰⵎⵉⵏⴰ";
        let cells = [format!("{number}"), "MA-F-0001-OUA".into(), name.into(), talents.into()];
        cells.to_vec()
    };
    List {
        locale,
        site: "Taalentio".into(),
        title: "Liste des talents".into(),
        lead: "Femme · Ouarzazate".into(),
        columns: vec![
            column("N°", 1, true),
            column("Code", 3, true),
            column("Nom", 4, false),
            column("Talents", 5, false),
            column("Observations", 4, false),
        ],
        rows: (1..=people).map(row).collect(),
        footer: "1 juin 2026 · Awa Diop".into(),
        page: "Page {page} sur {pages}".into(),
        ..List::default()
    }
}

#[test]
fn a_list_prints_without_complaint_in_each_direction_and_over_pages() {
    for (locale, people) in [(Locale::Fr, 60), (Locale::Ar, 3), (Locale::En, 0)] {
        let printed = printed(&list(locale, people)).unwrap();
        assert_eq!(printed.warnings, Vec::<String>::new(), "{locale:?}");
        assert!(printed.pdf.windows(7).any(|window| window == b"pdfuaid"), "{locale:?}");
    }
}

#[test]
fn titles_stand_on_each_page_and_pages_are_numbered() {
    let pdf = printed_list(&list(Locale::Fr, 60)).unwrap();
    let crate::reading::Outcome::Read(text) = crate::reading::read(&pdf) else {
        panic!("not read");
    };
    assert!(text.matches("Observations").count() > 1, "{text}");
    assert!(text.contains("Page 1 sur") && text.contains("Page 2 sur"), "{text}");
    assert!(text.contains("WangXiaoMing") && text.contains("#set page"), "{text}");
}
