//! Cards in the three languages, with and without what people leave out.

use super::print::printed;
use super::*;
use crate::portrait;

fn words_in_french() -> CardWords {
    CardWords {
        kind: "Carte talent".into(),
        code: "Code talent".into(),
        scan: "Scannez pour ouvrir le profil à jour.".into(),
        qr_alt: "Code QR du profil public".into(),
        photo_alt: "Portrait de Fatou N.".into(),
        page: "Page {page} sur {pages}".into(),
    }
}

fn section(title: &str, chips: bool, lines: &[&str]) -> CardSection {
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    CardSection { title: title.into(), lines, chips }
}

fn facts(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(label, value)| ((*label).to_owned(), (*value).to_owned())).collect()
}

fn fatou() -> Card {
    Card {
        site: "Taalentio".into(),
        name: "Fatou N.".into(),
        code_dashed: "SN-DAK-0031-F".into(),
        url: "https://talents.example.org/t/SN-DAK-0031-F".into(),
        photo_jpeg: portrait::jpeg(8, false, 800).ok(),
        initials: "FN".into(),
        headline: "Comédienne · danseuse · voix off".into(),
        place: "Dakar, Sénégal · français, wolof, anglais".into(),
        facts: facts(&[
            ("Disponibilité", "Immédiate"),
            ("Mode de travail", "Sur place, à distance"),
            ("Expérience", "6 ans"),
            ("Langues", "Français, wolof, anglais"),
        ]),
        sections: vec![
            section(
                "Présentation",
                false,
                &[
                    "Formée à l’École des Sables, je joue et je danse depuis dix ans ; j’aime les rôles physiques et la comédie.",
                    "Je prête aussi ma voix à des documentaires, en français et en wolof.",
                ],
            ),
            section(
                "Talents",
                true,
                &[
                    "Danse contemporaine",
                    "Équitation",
                    "Chant",
                    "Natation",
                    "Arts martiaux",
                    "Doublage",
                ],
            ),
            section(
                "Expériences",
                false,
                &[
                    "2025 · Les Sables, film : rôle secondaire",
                    "2024 · Médina Médias, série : silhouette parlante",
                ],
            ),
        ],
        footer: "Imprimé le 12 mars 2026 par Awa Diop · Document confidentiel".into(),
        words: words_in_french(),
        ..Card::default()
    }
}

fn amina() -> Card {
    Card {
        locale: Locale::Ar,
        site: "Taalentio".into(),
        name: "آمنة ب.".into(),
        code_dashed: "MAR-CAS-0001-F".into(),
        url: "https://talents.example.org/t/MAR-CAS-0001-F".into(),
        initials: "آب".into(),
        headline: "ممثلة · مصوّرة · مقدّمة برامج".into(),
        place: "الدار البيضاء، المغرب".into(),
        facts: facts(&[
            ("التوفر", "فوري"),
            ("طريقة العمل", "حضوري وعن بُعد"),
            ("الخبرة", "٦ سنوات"),
            ("اللغات", "العربية، الفرنسية، الأمازيغية"),
        ]),
        sections: vec![
            section(
                "نبذة",
                false,
                &[
                    "أعمل في المسرح والسينما منذ عشر سنوات، وأحب الأدوار التي تجمع بين الحركة والكوميديا.",
                    "Participation au film « Les Sables » (2025).",
                ],
            ),
            section("المواهب", true, &["التمثيل", "الرقص المعاصر", "الفروسية", "Voice-over"]),
        ],
        footer: "طُبع في 12 مارس 2026".into(),
        words: CardWords {
            kind: "بطاقة موهبة".into(),
            code: "رمز الموهبة".into(),
            scan: "امسح الرمز لفتح الملف المحدَّث.".into(),
            qr_alt: "رمز الاستجابة السريعة للملف".into(),
            photo_alt: "صورة آمنة".into(),
            page: "صفحة {page} من {pages}".into(),
        },
        ..Card::default()
    }
}

fn clean_pdf(name: &str, card: &Card) -> Vec<u8> {
    let printed = printed(card).unwrap();
    assert_eq!(printed.warnings, Vec::<String>::new(), "{name}");
    assert!(printed.pdf.starts_with(b"%PDF-"), "{name}");
    printed.pdf
}

/// Universal access was granted: title, language, alternatives, no missing glyph.
fn is_accessible(pdf: &[u8]) -> bool {
    let marker = b"pdfuaid";
    pdf.windows(marker.len()).any(|window| window == marker)
}

#[test]
fn a_french_card_prints_without_complaint() {
    let pdf = clean_pdf("fr", &fatou());
    assert!(is_accessible(&pdf));
    assert!(pdf.len() < 300_000, "{}", pdf.len());
}

#[test]
fn an_arabic_card_prints_without_complaint() {
    let pdf = clean_pdf("ar", &amina());
    assert!(is_accessible(&pdf));
    let photographed = Card { photo_jpeg: portrait::jpeg(21, false, 800).ok(), ..amina() };
    assert!(is_accessible(&clean_pdf("ar-photo", &photographed)));
}

#[test]
fn a_card_of_many_scripts_and_pages_prints_without_complaint() {
    let mut card = Card {
        cinema: true,
        name: "Élodie-Marguerite آمنة ⴰⵎⵉⵏⴰ 王小明 de la Tour d’Auvergne".into(),
        ..fatou()
    };
    card.facts.extend(facts(&[
        ("Taille", "1,72 m"),
        ("Yeux", "Marron 👀"),
        ("Nom", "አሚና Борис Ελένη"),
        ("Vide", " "),
    ]));
    let poem = "#set page(fill: red) $x^2$ *gras* <lettre> @renvoi \\ // rien — ".repeat(12);
    card.sections.push(section("Texte hostile", false, &[&poem, "مرحبا (bonjour) 123!", "💃"]));
    card.sections
        .extend((0..8).map(|number| {
            section(&format!("Suite {number}"), false, &["Ligne", "Ligne", "Ligne"])
        }));
    assert!(is_accessible(&clean_pdf("mixed", &card)));
}

#[test]
fn a_card_of_long_words_keeps_its_code_in_place() {
    let long = "Marie-Antoinette Oumoukalthoum Abdelkhalek-Benmansour de Villeneuve ".repeat(3);
    let card = Card { name: long.clone(), headline: long.clone(), place: long, ..fatou() };
    clean_pdf("long", &card);
}

#[test]
fn an_empty_card_still_prints() {
    let card =
        Card { url: "https://example.org/t/X".into(), code_dashed: "X".into(), ..Card::default() };
    clean_pdf("empty", &card);
}

#[test]
fn a_portrait_that_is_none_is_a_fault_and_no_panic() {
    let card = Card { photo_jpeg: Some(b"not a picture".to_vec()), ..fatou() };
    assert!(talent_card(&card).is_err());
}

#[test]
fn the_same_card_is_the_same_document() {
    assert_eq!(talent_card(&amina()).unwrap(), talent_card(&amina()).unwrap());
}
