//! Faces on paper: contact sheets, and composites, one A5 sheet a person.

use documents::{
    faces::{Face, Faces, composites, contact_sheet},
    sheet::Cell,
};
use kernel::{Arg, PersonId, msg, text::initials};

use super::{Asked, Column, Format, begin::Export, list};
use crate::{
    Actor, App, Context, Result,
    media::{self, Photo, PhotoKind, PhotoSize},
    people::dashed,
};

/// What a contact sheet reads of each person.
pub(super) const CONTACT: [Column; 4] =
    [Column::Code, Column::FirstName, Column::LastName, Column::ResidenceCity];
/// What a composite reads of each person: no contact and no birth date, for it is handed on.
pub(super) const COMPOSITE: [Column; 9] = [
    Column::Code,
    Column::FirstName,
    Column::LastName,
    Column::ResidenceCity,
    Column::ResidenceCountry,
    Column::Talents,
    Column::Languages,
    Column::Experience,
    Column::Page,
];

/// The people who are asked for, as a contact sheet or as composites (PDF).
///
/// # Errors
/// As [`super::list_pdf`].
pub async fn faces_pdf(app: &App, actor: &Actor, asked: &Asked) -> Result<Vec<u8>> {
    let asked = list::as_printed(asked);
    let mut export = Export::begin(app, actor, &asked).await?;
    write(&mut export, actor, &asked).await
}

/// Prints the faces of an export that may begin.
pub(super) async fn write(export: &mut Export, actor: &Actor, asked: &Asked) -> Result<Vec<u8>> {
    let many = asked.choice.format == Format::Contact;
    let mut people = Vec::new();
    while !export.people.are_over() {
        let rows = export.people_rows().await?;
        let ids: Vec<PersonId> = rows.iter().map(|(person, _)| *person).collect();
        let mut photos = media::of_people(&export.app, &ids).await?;
        for (person, cells) in rows {
            let size = if many { PhotoSize::Face } else { PhotoSize::Hero };
            let photo = portrait(&export.app, photos.remove(&person), size).await;
            people.push(face(export, &cells, photo));
        }
    }
    let faces = described(export, actor, asked, people);
    let drawn =
        tokio::task::spawn_blocking(
            move || {
                if many { contact_sheet(&faces) } else { composites(&faces) }
            },
        );
    drawn.await.context("printing faces")?.context("printing faces")
}

/// A photo that cannot be read gives way to initials: the others are printed.
async fn portrait(app: &App, photo: Option<Photo>, size: PhotoSize) -> Option<Vec<u8>> {
    media::open_file(app, &photo?.file(size, PhotoKind::Jpeg)).await.ok()
}

fn face(export: &Export, cells: &[Cell], photo_jpeg: Option<Vec<u8>>) -> Face {
    let mut face = Face { photo_jpeg, ..Face::default() };
    let (mut first, mut last, mut towns) = (String::new(), String::new(), Vec::new());
    for (column, cell) in export.columns.iter().zip(cells) {
        let text = cell.written().into_owned();
        match column {
            Column::Code => face.code = dashed(&text),
            Column::FirstName => first = text,
            Column::LastName => last = text,
            Column::ResidenceCity | Column::ResidenceCountry => towns.push(text),
            Column::Page => face.url = Some(text).filter(|url| !url.is_empty()),
            _ => face.facts.push((export.say(&column.title()), text)),
        }
    }
    towns.retain(|town| !town.is_empty());
    face.name = format!("{first} {last}").trim().to_owned();
    face.initials = initials(&face.name);
    face.line = towns.join(", ");
    let name = [("name", Arg::Text(face.name.clone()))];
    face.alt = export.app.words().text(export.locale, "talents-card-photo-alt", &name);
    face
}

fn described(export: &Export, actor: &Actor, asked: &Asked, people: Vec<Face>) -> Faces {
    let title = match asked.choice.format {
        Format::Contact => msg!("exports-contact-title"),
        _ => msg!("exports-composite-title"),
    };
    let foot = list::foot(export, actor);
    Faces {
        locale: export.locale,
        site: "Taalentio".to_owned(),
        title: export.say(&title),
        lead: list::lead(&export.app, &asked.whom, export.locale),
        people,
        footer: foot.footer,
        page: foot.page,
        scan: export.say(&msg!("talents-card-scan")),
    }
}
