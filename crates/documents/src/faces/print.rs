//! From faces to the values of their templates, and to the press.

use serde::Serialize;

use super::{Face, Faces, FacesFault};
use crate::press::{self, Printed, Template, legible, reads_right_to_left};
use crate::qr;

const CONTACT: Template = Template {
    name: "contact.typ",
    source: include_str!("../../../../templates/documents/contact.typ"),
};
const COMPOSITE: Template = Template {
    name: "composite.typ",
    source: include_str!("../../../../templates/documents/composite.typ"),
};
/// Most people of a document: the typesetter keeps the names of files for ever.
const MOST: usize = 999;

/// Prints the contact sheet: A4, thirty faces a page, tagged. Memory grows with the photos, about 25 kB each.
///
/// # Errors
/// When the document does not compile.
pub fn contact_sheet(faces: &Faces) -> Result<Vec<u8>, FacesFault> {
    printed_contact(faces).map(|printed| printed.pdf)
}

/// Prints the composites: A5, two pages a person, the portrait on the first, tagged.
///
/// # Errors
/// When the document does not compile.
pub fn composites(faces: &Faces) -> Result<Vec<u8>, FacesFault> {
    printed_composites(faces).map(|printed| printed.pdf)
}

pub(super) fn printed_contact(faces: &Faces) -> Result<Printed, FacesFault> {
    printed(CONTACT, faces)
}

pub(super) fn printed_composites(faces: &Faces) -> Result<Printed, FacesFault> {
    printed(COMPOSITE, faces)
}

fn printed(template: Template, faces: &Faces) -> Result<Printed, FacesFault> {
    let values =
        serde_json::to_vec(&Values::of(faces)).map_err(|error| FacesFault(error.to_string()))?;
    let mut files = vec![("faces.json".to_owned(), values)];
    for (place, face) in faces.people.iter().take(MOST).enumerate() {
        files.extend(face.photo_jpeg.clone().map(|photo| (format!("photo-{place}.jpg"), photo)));
        if let Some(url) = &face.url {
            let code = qr::svg(url, "").map_err(|error| FacesFault(error.to_string()))?;
            files.push((format!("qr-{place}.svg"), code.into_bytes()));
        }
    }
    let files = files.iter_mut().map(|(name, bytes)| (name.as_str(), std::mem::take(bytes)));
    press::print(template, files.collect())
}

/// What `faces.json` holds.
#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    site: String,
    title: String,
    lead: Text,
    people: Vec<Person>,
    footer: String,
    page: String,
    scan: String,
}

/// A text and the direction it is read in.
#[derive(Serialize)]
struct Text {
    text: String,
    rtl: bool,
}

#[derive(Serialize)]
struct Person {
    name: Text,
    code: String,
    line: Text,
    /// The file of the portrait.
    photo: Option<String>,
    initials: String,
    alt: String,
    facts: Vec<Fact>,
    url: Option<String>,
    /// The file of the QR code.
    qr: Option<String>,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    value: Text,
}

impl<'a> Values<'a> {
    fn of(faces: &'a Faces) -> Self {
        let rtl = faces.locale.direction() == "rtl";
        let people = faces.people.iter().take(MOST).enumerate();
        Self {
            lang: faces.locale.tag(),
            site: legible(&faces.site),
            title: legible(&faces.title),
            lead: directed(&faces.lead, rtl),
            people: people.map(|(place, face)| Person::of(place, face, rtl)).collect(),
            footer: legible(&faces.footer),
            page: legible(&faces.page),
            scan: legible(&faces.scan),
        }
    }
}

impl Person {
    fn of(place: usize, face: &Face, rtl: bool) -> Self {
        let facts = face.facts.iter().filter(|(_, value)| !value.trim().is_empty());
        Self {
            name: directed(&face.name, rtl),
            code: legible(&face.code),
            line: directed(&face.line, rtl),
            photo: face.photo_jpeg.is_some().then(|| format!("photo-{place}.jpg")),
            initials: legible(&face.initials),
            alt: legible(&face.alt),
            facts: facts
                .map(|(label, value)| Fact { label: legible(label), value: directed(value, rtl) })
                .collect(),
            url: face.url.clone(),
            qr: face.url.is_some().then(|| format!("qr-{place}.svg")),
        }
    }
}

fn directed(text: &str, page_is_rtl: bool) -> Text {
    let text = legible(text);
    let rtl = reads_right_to_left(&text).unwrap_or(page_is_rtl);
    Text { text, rtl }
}
