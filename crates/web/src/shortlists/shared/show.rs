//! A shared list, or the door in front of it.

use std::sync::Arc;

use app::{
    Error,
    people::dashed,
    shortlists::links::{self, Look, SharedPerson, SharedShortlist, Vote},
    taxonomy::ListName,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use kernel::{Locale, Violations, msg, text};
use render::{FormState, Page};
use serde::Serialize;

use super::{address, give, gone, pass, told_nowhere};
use crate::{
    Web,
    cards::{Portrait, words},
    hall::{
        Visit,
        forms::{Fields, FormRefusal},
        redirect,
    },
    present::{self, Answer, Frame},
};

/// The door: a button, and a code word where one is asked.
#[derive(Debug, Serialize)]
pub struct DoorPage {
    /// The form.
    pub form: FormState,
    /// Whether a code word is asked.
    pub code: bool,
}

/// The list.
#[derive(Debug, Serialize)]
pub struct SharedPage {
    /// Its name.
    pub name: String,
    /// When the link ends, RFC 3339.
    pub expires_at: String,
    /// Where votes go.
    pub action: String,
    /// The people.
    pub people: Vec<Line>,
    /// The form that was refused; its `entry` says about whom.
    pub refused: Option<FormState>,
}

/// Somebody on the list: what was chosen, in words.
#[derive(Debug, Serialize)]
pub struct Line {
    /// The number of the entry.
    pub entry: i64,
    /// The name.
    pub name: String,
    /// Initials, where there is no photo.
    pub portrait: Portrait,
    /// The photo.
    pub photo: Option<String>,
    /// Code, age, gender, city, availability.
    pub facts: Vec<String>,
    /// Talents.
    pub talents: Vec<String>,
    /// Notes for the production.
    pub notes: Vec<String>,
    /// The stored word of the vote.
    pub vote: &'static str,
    /// The comment.
    pub comment: String,
}

/// `GET /s/{token}`.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let shown = pass(&web, &headers);
    match links::look(&web.app, &visit.actor, &token, shown).await {
        Ok(Look::Door { code }) => {
            let form = FormState::new(address(&token)?);
            door(&web, &visit, DoorPage { form, code }, &frame())
        }
        Ok(Look::List(list)) => {
            let new = Some(list.pass.clone()).filter(|pass| shown != Some(pass));
            let page = draw(&web, &visit, (&token, list), None, &frame());
            match new {
                Some(pass) => give(&web, page, &token, &pass),
                None => page,
            }
        }
        Err(Error::NotFound) => gone::answer(&web, &visit, &token),
        Err(error) => Err(error.into()),
    }
}

/// `POST /s/{token}`.
pub async fn enter(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
    fields: Fields,
) -> Answer {
    match links::enter(&web.app, &visit.actor, &token, fields.one("code")).await {
        Ok(pass) => {
            let list = told_nowhere(Ok(redirect::to_path(&address(&token)?)));
            give(&web, list, &token, &pass)
        }
        Err(Error::NotFound) => gone::answer(&web, &visit, &token),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            // A code word is not repeated.
            let form = FormState::new(address(&token)?);
            let form = form.with_violations(&refusal.violations, |why| web.say(visit.locale, why));
            door(&web, &visit, DoorPage { form, code: true }, &frame().refused(&refusal))
        }
    }
}

fn door(web: &Web, visit: &Visit, page: DoorPage, frame: &Frame) -> Answer {
    told_nowhere(present::page(web, visit, frame, &page))
}

pub(super) fn draw(
    web: &Web,
    visit: &Visit,
    (token, list): (&str, SharedShortlist),
    refused: Option<FormState>,
    frame: &Frame,
) -> Answer {
    let action = routes::SHARED_VOTE.path(&[("token", token)]).map_err(|_| Error::NotFound)?;
    let people = list.people.into_iter();
    let people = people.map(|one| Line::of(web, visit.locale, token, one)).collect();
    let page = SharedPage {
        name: list.name,
        expires_at: list.expires_at.to_rfc3339(),
        action,
        people,
        refused,
    };
    told_nowhere(present::page(web, visit, frame, &page))
}

pub(super) const fn frame() -> Frame {
    Frame::titled(msg!("shortlists-shared-title")).noindex()
}

impl Line {
    fn of(web: &Web, locale: Locale, token: &str, person: SharedPerson) -> Self {
        let reference = web.app.reference();
        let gender = person.gender.as_deref();
        let gender = gender.and_then(|key| reference.taxonomy.lists().find(ListName::Gender, key));
        let availability = words::availability(&reference, person.availability.as_deref(), locale);
        let facts = [
            person.code.as_deref().map(dashed),
            person.age.map(|age| web.say(locale, &msg!("shell-age", age = i64::from(age)))),
            gender.map(|choice| choice.names.get(locale).to_owned()),
            words::city(&reference, person.city, person.city_name.as_deref(), locale),
            availability.map(|chip| chip.label),
        ];
        let talents = words::trades(&reference, &person.talents, locale).into_iter();
        Self {
            portrait: initials(&person),
            photo: photo(&person, token),
            facts: facts.into_iter().flatten().collect(),
            talents: talents.map(|talent| talent.name).collect(),
            entry: person.entry,
            name: person.name,
            notes: person.notes,
            vote: person.vote.map_or("", Vote::key),
            comment: person.comment.unwrap_or_default(),
        }
    }
}

/// The photo under an address of the link: its own may not be open to visitors.
fn photo(person: &SharedPerson, token: &str) -> Option<String> {
    person.photo.as_ref()?;
    let entry = person.entry.to_string();
    routes::SHARED_PHOTO.path(&[("token", token), ("entry", &entry)]).ok()
}

fn initials(person: &SharedPerson) -> Portrait {
    Portrait {
        initials: text::initials(&person.name),
        tint: u32::try_from(person.entry.rem_euclid(6)).unwrap_or(0),
        small: None,
        small_jpg: None,
        large: None,
        large_jpg: None,
        alt: String::new(),
    }
}

impl Page for DoorPage {
    const TEMPLATE: &'static str = "pages/shortlists/shared/door.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new("/s/x");
        let wrong = Violations::one("code", msg!("shortlists-shared-code-wrong"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        vec![Self { form, code: false }, Self { form: refused, code: true }]
    }
}

impl Page for SharedPage {
    const TEMPLATE: &'static str = "pages/shortlists/shared/list.html";

    fn samples() -> Vec<Self> {
        let line = |entry, full: bool| Line {
            entry,
            name: "Amina B.".to_owned(),
            portrait: Portrait::sample(false),
            photo: full.then(|| "/s/x/photos/1".to_owned()),
            facts: if full { vec!["24 ans".to_owned()] } else { Vec::new() },
            talents: if full { vec!["Serveuse".to_owned()] } else { Vec::new() },
            notes: if full { vec!["Très juste.".to_owned()] } else { Vec::new() },
            vote: if full { "yes" } else { "" },
            comment: if full { "Parfaite.".to_owned() } else { String::new() },
        };
        let form = FormState::new("/s/x/votes").value("entry", "2").value("comment", "x");
        let wrong = Violations::one("comment", msg!("words-required"));
        let refused = form.with_violations(&wrong, |why| why.key.to_string());
        let page = |people, refused| Self {
            name: "Nuit d’été".to_owned(),
            expires_at: "2026-06-15T09:00:00Z".to_owned(),
            action: "/s/x/votes".to_owned(),
            people,
            refused,
        };
        vec![
            page(vec![line(1, true), line(2, false)], Some(refused)),
            page(vec![line(1, false), line(2, true)], None),
            page(Vec::new(), None),
        ]
    }
}
