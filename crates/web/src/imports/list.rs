//! The files that were brought, and the form that brings one more.

use std::sync::Arc;

use app::{
    Error,
    imports::{self, ImportId, ImportLine},
    media::Purpose,
};
use axum::extract::State;
use kernel::{Locale, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{at, words};
use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal, SentFile},
        redirect,
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct ImportsPage {
    /// The form that brings a file.
    pub form: FormState,
    /// The newest files.
    pub imports: Vec<Line>,
}

/// A file of people.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// How far it is, in words.
    pub state: String,
    /// Whether it is over.
    pub done: bool,
    /// How many rows it has.
    pub rows: u64,
    /// How many people came of it.
    pub created: Option<u64>,
    /// When it arrived.
    pub at: String,
}

/// `GET /admin/users/import`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    draw(&web, &visit, FormState::new(routes::IMPORTS.pattern), &frame()).await
}

/// `POST /admin/users/import`.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    match arrive(&web, &visit, fields.file("file")).await {
        Ok(id) => Ok(redirect::to_path(&at(&routes::IMPORT, id))),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let form = refusal.beside(&web, &visit, FormState::new(routes::IMPORTS.pattern));
            draw(&web, &visit, form, &frame().refused(&refusal)).await
        }
    }
}

async fn arrive(web: &Web, visit: &Visit, file: Option<&SentFile>) -> Result<ImportId, Error> {
    match file {
        None => Err(Error::field("file", msg!("words-required"))),
        Some(file) if file.too_big => Err(Error::field("file", Purpose::Table.too_big())),
        Some(file) => imports::arrive(&web.app, &visit.actor, &file.upload, visit.locale).await,
    }
}

async fn draw(web: &Web, visit: &Visit, form: FormState, frame: &Frame) -> Answer {
    let latest = imports::latest(&web.app, &visit.actor).await?;
    let imports = latest.into_iter().map(|line| Line::of(web, visit.locale, line)).collect();
    present::page(web, visit, frame, &ImportsPage { form, imports })
}

const fn frame() -> Frame {
    Frame::titled(msg!("imports-list-title")).noindex()
}

impl Line {
    fn of(web: &Web, locale: Locale, line: ImportLine) -> Self {
        Self {
            href: at(&routes::IMPORT, line.id),
            state: web.say(locale, &words::state(line.state)),
            done: line.state == imports::State::Done,
            rows: line.rows,
            created: line.totals.map(|totals| totals.created),
            at: line.created_at.to_rfc3339(),
            name: line.name,
        }
    }
}

impl Page for ImportsPage {
    const TEMPLATE: &'static str = "pages/imports/list.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::IMPORTS.pattern);
        let none = Violations::one("file", msg!("imports-file-none"));
        let refused = form.clone().with_violations(&none, |why| why.key.to_string());
        let line = |done: bool| Line {
            name: "talents.xlsx".to_owned(),
            href: "/admin/users/import/1".to_owned(),
            state: "Terminé".to_owned(),
            done,
            rows: 120,
            created: done.then_some(118),
            at: "2026-06-01T09:00:00Z".to_owned(),
        };
        vec![
            Self { form, imports: Vec::new() },
            Self { form: refused, imports: vec![line(true), line(false)] },
        ]
    }
}
