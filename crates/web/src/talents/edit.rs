//! The own profile, one section at a time; each is saved on its own.

use std::sync::Arc;

use app::{
    Error,
    answers::Answers,
    talents::{self, Section, Sheet},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use kernel::{Locale, Message, PersonId, msg};
use render::{FormState, Page};
use serde::Serialize;

use crate::{
    Web,
    cards::Portrait,
    choices::{FieldLists, Offer},
    error::Refusal,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
        redirect,
    },
    media::CvLine,
    present::{self, Answer, Frame},
};

/// The values of the editor.
#[derive(Debug, Serialize)]
pub struct EditPage {
    /// The sections, with the present one marked.
    pub sections: Vec<SectionLink>,
    /// The key of the present section.
    pub section: &'static str,
    /// Every field as it stands, or as it was typed.
    pub form: FormState,
    /// What is chosen from.
    #[serde(flatten)]
    pub lists: FieldLists,
    /// The face.
    pub portrait: Portrait,
    /// The CV, when there is one.
    pub cv: Option<CvLine>,
    /// Whether the identity was verified, which locks it.
    pub locked: bool,
}

/// One section in the list of them.
#[derive(Debug, Serialize)]
pub struct SectionLink {
    /// Its key.
    pub name: &'static str,
    /// In words.
    pub label: String,
    /// Its form.
    pub href: String,
    /// Whether it is the present one.
    pub current: bool,
}

impl SectionLink {
    pub(crate) fn new(
        web: &Web,
        locale: Locale,
        section: Section,
        at: Section,
        href: String,
    ) -> Self {
        let (label, current) = (web.say(locale, &title(section)), section == at);
        Self { name: section.key(), label, href, current }
    }

    pub(crate) fn sample(section: Section, at: Section) -> Self {
        let key = section.key();
        let href = format!("/profile/edit/{key}");
        Self { name: key, label: key.to_owned(), href, current: section == at }
    }
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "pages/talents/edit.html";

    fn samples() -> Vec<Self> {
        let page = |section: Section, refused: bool| Self {
            sections: Section::ALL.map(|one| SectionLink::sample(one, section)).into(),
            section: section.key(),
            form: sample_form(section, refused),
            lists: FieldLists::sample(),
            portrait: Portrait::sample(refused),
            cv: (!refused).then(|| CvLine::sample(true)),
            locked: !refused,
        };
        Section::ALL
            .into_iter()
            .flat_map(|section| [page(section, false), page(section, true)])
            .collect()
    }
}

fn sample_form(section: Section, refused: bool) -> FormState {
    let form = FormState::new(format!("/profile/edit/{}", section.key()));
    let fields = [
        "first_name",
        "phone",
        "residence_city_id",
        "talents[]",
        "currency",
        "website",
        "visibility",
        "photo",
        "cv",
    ];
    let violations = fields.into_iter().fold(kernel::Violations::new(), |mut all, field| {
        all.add(field, msg!("words-required"));
        all
    });
    if refused {
        form.with_violations(&violations, |_| "Ce champ est nécessaire.".to_owned())
    } else {
        form
    }
}

/// `GET /profile/edit`.
pub async fn first() -> Response {
    redirect::to(&routes::EDIT_SECTION, &[("section", Section::Identity.key())])
}

/// `GET /profile/edit/{section}`.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(section): Path<String>,
) -> Answer {
    let section = Section::parse(&section).ok_or(Error::NotFound)?;
    draw(&web, &visit, section, None).await
}

/// `POST /profile/edit/{section}`.
pub async fn save(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(section): Path<String>,
    fields: Fields,
) -> Answer {
    let section = Section::parse(&section).ok_or(Error::NotFound)?;
    let person = visit.actor.member()?.person;
    let answers = Answers::from_iter(fields.pairs());
    match talents::edit(&web.app, &visit.actor, person, section, &answers).await {
        Ok(()) => Ok(Flash::ProfileSaved.at(&web, &address(section)?)),
        Err(error) => {
            draw(&web, &visit, section, Some((FormRefusal::from_error(error)?, fields))).await
        }
    }
}

/// Draws a section of the own profile, refused or not.
pub(super) async fn draw(
    web: &Web,
    visit: &Visit,
    section: Section,
    refused: Option<(FormRefusal, Fields)>,
) -> Answer {
    let person: PersonId = visit.actor.member()?.person;
    let sheet = talents::sheet(&web.app, &visit.actor, person).await?;
    let mut frame = Frame::titled(msg!("talents-edit-title")).noindex();
    let action = address(section)?;
    let form = match refused {
        None => filled(&sheet.answers, action),
        Some((refusal, fields)) => {
            frame = frame.refused(&refusal);
            refusal.beside(web, visit, fields.into_form(action))
        }
    };
    present::page(web, visit, &frame, &page(web, visit, section, &sheet, form)?)
}

fn page(
    web: &Web,
    visit: &Visit,
    section: Section,
    sheet: &Sheet,
    form: FormState,
) -> Result<EditPage, Refusal> {
    let (today, cv) = (web.app.today().to_string(), sheet.cv.as_ref());
    let link = |one| Ok(SectionLink::new(web, visit.locale, one, section, address(one)?));
    Ok(EditPage {
        sections: Section::ALL.into_iter().map(link).collect::<Result<_, Error>>()?,
        section: section.key(),
        lists: FieldLists::of(&web.app.reference(), visit.locale, &form, today, Offer::Profile),
        portrait: Portrait::of(web, visit.locale, &sheet.name, &sheet.code, sheet.photo.as_ref()),
        cv: cv.map(|cv| CvLine::of(web, visit.locale, cv, &sheet.code)).transpose()?,
        locked: sheet.locked,
        form,
    })
}

fn filled(answers: &Answers, action: String) -> FormState {
    let fields = answers.iter();
    fields.fold(FormState::new(action), |form, (name, values)| {
        form.value(name, values.first().cloned().unwrap_or_default()).list(name, values.to_vec())
    })
}

/// Files have addresses of their own (contracts.md).
pub(super) fn address(section: Section) -> Result<String, Error> {
    match section {
        Section::Photo => Ok(routes::PROFILE_PHOTO.pattern.to_owned()),
        Section::Cv => Ok(routes::PROFILE_CV.pattern.to_owned()),
        other => routes::EDIT_SECTION.path(&[("section", other.key())]).map_err(Error::fault),
    }
}

const fn title(section: Section) -> Message {
    match section {
        Section::Identity => msg!("talents-edit-identity"),
        Section::Contact => msg!("talents-edit-contact"),
        Section::Place => msg!("talents-edit-place"),
        Section::Talents => msg!("talents-edit-talents"),
        Section::Availability => msg!("talents-edit-availability"),
        Section::Links => msg!("talents-edit-links"),
        Section::Visibility => msg!("talents-edit-visibility"),
        Section::Photo => msg!("talents-edit-photo"),
        Section::Cv => msg!("talents-edit-cv"),
    }
}
