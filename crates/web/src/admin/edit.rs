//! Change somebody's profile, one section at a time, as they do themselves.

use std::sync::Arc;

use app::{
    Error,
    answers::Answers,
    dashboards::person_file,
    media::{Crop, Purpose},
    talents::{self, FullProfile, Section},
};
use axum::{
    extract::{Path, State},
    http::Uri,
};
use kernel::{Locale, PersonId, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{create::locales, file_of, person_in};
use crate::{
    Web,
    cards::Portrait,
    choices::{Choice, FieldLists, Offer},
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
        visit,
    },
    media::CvLine,
    present::{self, Answer, Frame},
    talents::edit::SectionLink,
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct EditPage {
    /// Whose profile.
    pub name: String,
    /// Their file.
    pub file_url: String,
    /// Every section.
    pub sections: Vec<SectionLink>,
    /// The section of the form.
    pub section: &'static str,
    /// The form as it stands.
    pub form: FormState,
    /// What it offers to choose from.
    #[serde(flatten)]
    pub lists: FieldLists,
    /// The languages of letters.
    pub locales: Vec<Choice>,
    /// The present face.
    pub portrait: Portrait,
    /// The present CV.
    pub cv: Option<CvLine>,
}

/// One section of one person's profile.
#[derive(Debug, Clone, Copy)]
struct Place {
    person: PersonId,
    section: Section,
}

/// `GET /admin/users/{id}/edit?section=`.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    uri: Uri,
) -> Answer {
    let place = Place::read(&id, &uri)?;
    let answers = talents::answers_of(&web.app, &visit.actor, place.person).await?;
    let page = EditPage::of(&web, &visit, place, filled(place, &answers)).await?;
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /admin/users/{id}/edit?section=`.
pub async fn save(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    uri: Uri,
    fields: Fields,
) -> Answer {
    let place = Place::read(&id, &uri)?;
    match change(&web, &visit, place, &fields).await {
        Ok(()) => Ok(Flash::ProfileSaved.at(&web, &place.path())),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let form = refusal.beside(&web, &visit, fields.into_form(place.path()));
            let page = EditPage::of(&web, &visit, place, form).await?;
            present::page(&web, &visit, &frame().refused(&refusal), &page)
        }
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("admin-edit-title")).noindex()
}

async fn change(web: &Web, visit: &Visit, place: Place, fields: &Fields) -> Result<(), Error> {
    let (app, actor, person) = (&web.app, &visit.actor, place.person);
    if place.section == Section::Cv {
        return change_cv(web, visit, person, fields).await;
    }
    if place.section != Section::Photo {
        let answers = Answers::from_iter(fields.pairs());
        return talents::edit(app, actor, person, place.section, &answers).await;
    }
    match fields.file("photo") {
        Some(photo) if photo.too_big => Err(Error::field("photo", Purpose::Photo.too_big())),
        Some(photo) => {
            let crop = Crop::parse(fields.one("crop"));
            talents::put_photo(app, actor, person, &photo.upload, crop).await
        }
        None if fields.ticked("remove") => talents::remove_photo(app, actor, person).await,
        None => Err(Error::field("photo", msg!("words-required"))),
    }
}

async fn change_cv(
    web: &Web,
    visit: &Visit,
    person: PersonId,
    fields: &Fields,
) -> Result<(), Error> {
    match fields.file("cv") {
        Some(cv) if cv.too_big => Err(Error::field("cv", Purpose::Cv.too_big())),
        Some(cv) => talents::put_cv(&web.app, &visit.actor, person, &cv.upload).await,
        None if fields.ticked("remove") => talents::remove_cv(&web.app, &visit.actor, person).await,
        None => Err(Error::field("cv", msg!("words-required"))),
    }
}

/// A form that nobody touched yet.
fn filled(place: Place, answers: &Answers) -> FormState {
    let mut form = FormState::new(place.path());
    for (name, values) in answers.iter() {
        form = form.value(name, answers.one(name)).list(name, values.to_vec());
    }
    form
}

impl Place {
    fn read(id: &str, uri: &Uri) -> Result<Self, Error> {
        let section = match visit::query(uri, "section") {
            Some(key) => Section::parse(&key).ok_or(Error::NotFound)?,
            None => Section::Identity,
        };
        Ok(Self { person: person_in(id)?, section })
    }

    fn path(self) -> String {
        let path = routes::ADMIN_PERSON_EDIT.path(&[("id", &self.person.to_string())]);
        format!("{}?section={}", path.unwrap_or_default(), self.section.key())
    }
}

impl EditPage {
    async fn of(web: &Web, visit: &Visit, place: Place, form: FormState) -> Result<Self, Error> {
        let (reference, locale) = (web.app.reference(), visit.locale);
        let today = web.app.today().to_string();
        // The form shows contacts: opening it is a reading like any other.
        let file = person_file(&web.app, &visit.actor, place.person).await?;
        let name = file.person.full_name();
        let FullProfile { public: profile, cv, .. } = file.profile.ok_or(Error::NotFound)?;
        Ok(Self {
            portrait: Portrait::of(web, locale, &name, &profile.code, profile.photo.as_ref()),
            cv: cv.map(|cv| CvLine::of(web, locale, &cv, &profile.code)).transpose()?,
            file_url: file_of(place.person),
            sections: sections(web, locale, place),
            section: place.section.key(),
            locales: locales(web),
            lists: FieldLists::of(&reference, locale, &form, today, Offer::Profile),
            name,
            form,
        })
    }
}

fn sections(web: &Web, locale: Locale, place: Place) -> Vec<SectionLink> {
    let link = |section| {
        SectionLink::new(web, locale, section, place.section, Place { section, ..place }.path())
    };
    Section::ALL.into_iter().map(link).collect()
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "pages/admin/edit.html";

    fn samples() -> Vec<Self> {
        let page = |section: Section| {
            let place = Place { person: PersonId(1), section };
            let mut form =
                FormState::new(place.path()).value("first_name", "Amina").value("currency", "MAD");
            let text = "Choisissez dans la liste.".to_owned();
            form.errors.push(render::FieldError { field: "phone".to_owned(), text });
            Self {
                name: "Amina Benali".to_owned(),
                file_url: "/admin/users/1".to_owned(),
                sections: Section::ALL.map(|one| SectionLink::sample(one, section)).into(),
                section: section.key(),
                locales: vec![Choice::new("fr", "Français")],
                lists: FieldLists::sample(),
                portrait: Portrait::sample(section == Section::Photo),
                cv: (section == Section::Cv).then(|| CvLine::sample(true)),
                form,
            }
        };
        Section::ALL.into_iter().map(page).collect()
    }
}
