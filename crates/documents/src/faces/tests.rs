//! Faces with and without a portrait, in both directions, and as many as a page never holds.

use super::print::{printed_composites, printed_contact};
use super::*;

/// A portrait of one colour.
fn photo() -> Vec<u8> {
    let picture = image::RgbImage::from_pixel(80, 100, image::Rgb([66, 120, 128]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

fn faces(locale: Locale, people: usize) -> Faces {
    let photo = photo();
    let face = |number: usize| {
        let with_photo = !number.is_multiple_of(3);
        let name = match number % 4 {
            0 => "آمنة بنت سعيد الفاسي",
            1 => "Amina Benali",
            2 => "Marie-Madeleine de la Tour d’Auvergne-Lauraguais",
            _ => "王小明 💃 #set page(fill: red)",
        };
        Face {
            name: name.into(),
            code: format!("MA-F-{number:04}-OUA"),
            line: "Ouarzazate".into(),
            photo_jpeg: with_photo.then(|| photo.clone()),
            initials: "AB".into(),
            alt: format!("Portrait de {name}"),
            facts: vec![
                ("Talents".into(), "Danse, Chant, Équitation, Arts martiaux".into()),
                ("Langues".into(), "Français · courant, العربية".into()),
                ("Vide".into(), String::new()),
            ],
            url: (number % 2 == 1).then(|| format!("https://t.example/t/MAF{number:04}OUA")),
        }
    };
    Faces {
        locale,
        site: "Taalentio".into(),
        title: if locale == Locale::Ar {
            "لوحة الوجوه".into()
        } else {
            "Planche-contact".into()
        },
        lead: "Femme · Ouarzazate".into(),
        people: (1..=people).map(face).collect(),
        footer: "1 juin 2026 · Awa Diop".into(),
        page: "Page {page} sur {pages}".into(),
        scan: "Scannez pour ouvrir le profil".into(),
    }
}

#[test]
fn a_contact_sheet_prints_without_complaint_in_each_direction_and_over_pages() {
    for (locale, people) in [(Locale::Fr, 300), (Locale::Ar, 8), (Locale::En, 0)] {
        let printed = printed_contact(&faces(locale, people)).unwrap();
        assert_eq!(printed.warnings, Vec::<String>::new(), "{locale:?}");
        assert!(printed.pdf.windows(7).any(|window| window == b"pdfuaid"), "{locale:?}");
    }
}

#[test]
fn a_composite_has_two_a5_pages_a_person() {
    for (locale, people) in [(Locale::Fr, 4), (Locale::Ar, 2), (Locale::En, 1)] {
        let printed = printed_composites(&faces(locale, people)).unwrap();
        assert_eq!(printed.warnings, Vec::<String>::new(), "{locale:?}");
        assert!(printed.pdf.windows(7).any(|window| window == b"pdfuaid"), "{locale:?}");
        let crate::reading::Outcome::Read(text) = crate::reading::read(&printed.pdf) else {
            panic!("not read");
        };
        let last = format!("Page {} sur {}", people * 2, people * 2);
        assert!(text.contains(&last), "{locale:?}: {text}");
    }
}
