//! People who were ticked, or one from their profile, go onto a shortlist.

use std::sync::Arc;

use app::{
    Error,
    shortlists::{self, Added, MOST_PEOPLE},
};
use axum::{
    extract::State,
    http::Uri,
    response::{IntoResponse as _, Response},
};
use kernel::{PersonId, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{at, list::Line, number_in};
use crate::{
    Web,
    hall::{
        Visit, confirm,
        flash::Flash,
        forms::{Fields, FormRefusal},
        redirect,
    },
    present::{self, Answer, Frame},
    search::asked::pairs,
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct AddPage {
    /// What is chosen; `ids` holds the people.
    pub form: FormState,
    /// How many people are meant.
    pub count: usize,
    /// Most people of one list.
    pub most: usize,
    /// The lists they may go onto.
    pub lists: Vec<Line>,
}

/// `GET /shortlists/add?person=…` or `?ids=…`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let pairs = pairs(&uri);
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let people = people(pairs);
    let form = FormState::new(routes::SHORTLIST_ADD.pattern).value("ids", joined(&people));
    draw(&web, &visit, (form, people.len()), &frame()).await
}

/// `POST /shortlists/add`.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let people = people(fields.pairs());
    match put(&web, &visit, &fields, &people).await {
        Ok(response) => Ok(response),
        // Whom was chosen is in the form alone: the way back carries it.
        Err(Error::Unproven) => {
            let path = routes::SHORTLIST_ADD.pattern;
            let back = confirm::address(&format!("{path}?ids={}", joined(&people)));
            Ok(redirect::to_path(&back).into_response())
        }
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let form = fields.into_form(routes::SHORTLIST_ADD.pattern);
            let form = refusal.beside(&web, &visit, form.value("ids", joined(&people)));
            draw(&web, &visit, (form, people.len()), &frame().refused(&refusal)).await
        }
    }
}

async fn put(
    web: &Web,
    visit: &Visit,
    fields: &Fields,
    people: &[PersonId],
) -> Result<Response, Error> {
    let (app, actor) = (&web.app, &visit.actor);
    if people.is_empty() {
        return Err(Error::field("ids", msg!("shortlists-add-nobody")));
    }
    let (id, added) = match fields.one("list") {
        "" => shortlists::make(app, actor, fields.one("name"), people).await?,
        list => {
            let id = number_in(list)?;
            (id, shortlists::add(app, actor, id, people).await?)
        }
    };
    Ok(said(added).at(web, &at(&routes::SHORTLIST, id)))
}

const fn said(added: Added) -> Flash {
    match added {
        Added { missing: 1.., .. } => Flash::ShortlistPartly,
        Added { added: 0, .. } => Flash::ShortlistAlready,
        Added { .. } => Flash::ShortlistAdded,
    }
}

/// The people of an address or a form, in their order, once each.
fn people<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<PersonId> {
    let named = pairs.filter(|(name, _)| matches!(*name, "ids" | "ids[]" | "person"));
    let mut people: Vec<PersonId> = Vec::new();
    for number in named.flat_map(|(_, value)| value.split([',', ' '])) {
        let Ok(number) = number.parse() else { continue };
        if people.len() <= MOST_PEOPLE && !people.contains(&PersonId(number)) {
            people.push(PersonId(number));
        }
    }
    people
}

fn joined(people: &[PersonId]) -> String {
    people.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

async fn draw(web: &Web, visit: &Visit, form: (FormState, usize), frame: &Frame) -> Answer {
    let (form, count) = form;
    if count == 0 && form.errors.is_empty() {
        return Ok(redirect::to(&routes::PEOPLE, &[]).into_response());
    }
    let lists = shortlists::lists(&web.app, &visit.actor).await?.into_iter();
    let page = AddPage { form, count, most: MOST_PEOPLE, lists: lists.map(Line::of).collect() };
    present::page(web, visit, frame, &page)
}

const fn frame() -> Frame {
    Frame::titled(msg!("shortlists-add-title")).noindex()
}

impl Page for AddPage {
    const TEMPLATE: &'static str = "pages/shortlists/add.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::SHORTLIST_ADD.pattern).value("ids", "1,2");
        let wrong = Violations::one("name", msg!("words-required"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let page = |form, count, lists| Self { form, count, most: MOST_PEOPLE, lists };
        vec![
            page(form, 1, Vec::new()),
            page(refused, 2, vec![Line::sample(true), Line::sample(false)]),
        ]
    }
}
