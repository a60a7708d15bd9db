//! From a card to the values of its template, and to the press.

use serde::Serialize;

use super::{Card, CardFault, CardSection, CardWords};
use crate::press::{self, Printed, Template, legible, reads_right_to_left};
use crate::qr;

const TEMPLATE: Template =
    Template { name: "card.typ", source: include_str!("../../../../templates/documents/card.typ") };

/// Prints the card: A4, tagged, with title and language, about 60 kB plus the portrait.
pub fn talent_card(card: &Card) -> Result<Vec<u8>, CardFault> {
    printed(card).map(|printed| printed.pdf)
}

pub(super) fn printed(card: &Card) -> Result<Printed, CardFault> {
    let fault = |error: &dyn std::error::Error| CardFault(error.to_string());
    let values = serde_json::to_vec(&Values::of(card)).map_err(|error| fault(&error))?;
    let code = qr::svg(&card.url, "").map_err(|error| fault(&error))?;
    let mut files = vec![("card.json", values), ("qr.svg", code.into_bytes())];
    files.extend(card.photo_jpeg.clone().map(|photo| ("portrait.jpg", photo)));
    files.extend(card.logo.clone().map(|logo| ("logo", logo)));
    press::print(TEMPLATE, files)
}

/// What `card.json` holds.
#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    cinema: bool,
    has_photo: bool,
    has_logo: bool,
    url: &'a str,
    site: String,
    title: String,
    name: Text,
    initials: String,
    code: String,
    headline: Text,
    place: Text,
    facts: Vec<Fact>,
    sections: Vec<Section>,
    footer: String,
    words: Words,
}

/// A text and the direction it is read in.
#[derive(Serialize)]
struct Text {
    text: String,
    rtl: bool,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    value: Text,
}

#[derive(Serialize)]
struct Section {
    title: String,
    lines: Vec<Text>,
    chips: bool,
}

#[derive(Serialize)]
struct Words {
    kind: String,
    code: String,
    scan: String,
    qr_alt: String,
    photo_alt: String,
    page: String,
}

impl<'a> Values<'a> {
    fn of(card: &'a Card) -> Self {
        let rtl = card.locale.direction() == "rtl";
        let directed = |text: &str| directed(text, rtl);
        let facts = card.facts.iter().filter(|(_, value)| !value.trim().is_empty());
        let sections = card.sections.iter().filter(|section| !section.lines.is_empty());
        Self {
            lang: card.locale.tag(),
            cinema: card.cinema,
            has_photo: card.photo_jpeg.is_some(),
            has_logo: card.logo.is_some(),
            url: &card.url,
            site: legible(&card.site),
            title: legible(&format!("{} · {}", card.name, card.code_dashed)),
            name: directed(&card.name),
            initials: legible(&card.initials),
            code: legible(&card.code_dashed),
            headline: directed(&card.headline),
            place: directed(&card.place),
            facts: facts
                .map(|(label, value)| Fact { label: legible(label), value: directed(value) })
                .collect(),
            sections: sections.map(|section| Section::of(section, rtl)).collect(),
            footer: legible(&card.footer),
            words: Words::of(&card.words),
        }
    }
}

impl Section {
    fn of(section: &CardSection, rtl: bool) -> Self {
        let lines = section.lines.iter().map(|line| directed(line, rtl));
        let lines = lines.filter(|line| !line.text.is_empty()).collect();
        Self { title: legible(&section.title), lines, chips: section.chips }
    }
}

impl Words {
    fn of(words: &CardWords) -> Self {
        Self {
            kind: legible(&words.kind),
            code: legible(&words.code),
            scan: legible(&words.scan),
            qr_alt: legible(&words.qr_alt),
            photo_alt: legible(&words.photo_alt),
            page: legible(&words.page),
        }
    }
}

fn directed(text: &str, page_is_rtl: bool) -> Text {
    let text = legible(text);
    let rtl = reads_right_to_left(&text).unwrap_or(page_is_rtl);
    Text { text, rtl }
}
