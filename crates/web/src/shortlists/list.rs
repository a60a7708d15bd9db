//! One's own shortlists and those of the team, and the form that begins one.

use std::sync::Arc;

use app::shortlists::{self, ShortlistLine};
use axum::extract::State;
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::at;
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct ShortlistsPage {
    /// The form that begins a list.
    pub form: FormState,
    /// The lists, the last changed first.
    pub lists: Vec<Line>,
}

/// A list.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// People on it.
    pub people: u64,
    /// Whether casting staff see it.
    pub team: bool,
    /// Whose it is, when it is somebody else's.
    pub owner: Option<String>,
    /// When it was last changed, RFC 3339.
    pub changed_at: String,
    /// The list.
    pub href: String,
}

/// `GET /shortlists`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    draw(&web, &visit, FormState::new(routes::SHORTLISTS.pattern), &frame()).await
}

/// `POST /shortlists`.
pub async fn make(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    match shortlists::make(&web.app, &visit.actor, fields.one("name"), &[]).await {
        Ok((id, _)) => Ok(Flash::ShortlistMade.at(&web, &at(&routes::SHORTLIST, id))),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let form = refusal.beside(&web, &visit, fields.into_form(routes::SHORTLISTS.pattern));
            draw(&web, &visit, form, &frame().refused(&refusal)).await
        }
    }
}

async fn draw(web: &Web, visit: &Visit, form: FormState, frame: &Frame) -> Answer {
    let lists = shortlists::lists(&web.app, &visit.actor).await?.into_iter();
    let page = ShortlistsPage { form, lists: lists.map(Line::of).collect() };
    present::page(web, visit, frame, &page)
}

impl Line {
    pub(super) fn of(list: ShortlistLine) -> Self {
        Self {
            href: at(&routes::SHORTLIST, list.id),
            id: list.id,
            name: list.name,
            people: list.people,
            team: list.team,
            owner: list.owner,
            changed_at: list.changed_at.to_rfc3339(),
        }
    }

    pub(super) fn sample(own: bool) -> Self {
        Self {
            id: 1,
            name: "Nuit d’été".to_owned(),
            people: 12,
            team: !own,
            owner: (!own).then(|| "Nour Première".to_owned()),
            changed_at: "2026-06-01T09:00:00Z".to_owned(),
            href: "/shortlists/1".to_owned(),
        }
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("shortlists-list-title")).noindex()
}

impl Page for ShortlistsPage {
    const TEMPLATE: &'static str = "pages/shortlists/list.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::SHORTLISTS.pattern);
        let wrong = Violations::one("name", msg!("words-required"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        vec![
            Self { form, lists: Vec::new() },
            Self { form: refused, lists: vec![Line::sample(true), Line::sample(false)] },
        ]
    }
}
