//! Talents under 18: staff say why, then see them for a working day.

use std::sync::Arc;

use app::{
    people,
    search::{self, TalentCard as Found},
};
use axum::{extract::State, http::Uri};
use kernel::{Page as Rows, PageRequest, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::people::Row;
use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal},
        redirect,
        visit::query,
    },
    present::{self, Answer, Frame},
};

/// People on one page.
const SIZE: u64 = 24;

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct MinorsPage {
    /// The reason, while none counts.
    pub form: Option<FormState>,
    /// The people.
    pub rows: Vec<Row>,
    /// The page before.
    pub prev: Option<String>,
    /// The page after.
    pub next: Option<String>,
}

impl Page for MinorsPage {
    const TEMPLATE: &'static str = "pages/search/minors.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::MINORS.pattern);
        let short = Violations::one("reason", msg!("people-minors-reason-short"));
        let refused = form.clone().with_violations(&short, |why| why.key.to_string());
        let page = |form: Option<FormState>, rows: Vec<Row>| Self {
            form,
            prev: (!rows.is_empty()).then(|| "/talents/minors".to_owned()),
            next: (!rows.is_empty()).then(|| "/talents/minors?page=3".to_owned()),
            rows,
        };
        vec![
            page(Some(form), Vec::new()),
            page(Some(refused), Vec::new()),
            page(None, Vec::new()),
            page(None, vec![Row::sample(true), Row::sample(false)]),
        ]
    }
}

/// `GET /talents/minors`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let number = query(&uri, "page").and_then(|text| text.parse::<u64>().ok()).unwrap_or(1);
    let number = number.clamp(1, 400);
    let asked = PageRequest::numbered(number, SIZE);
    let page = match search::minors(&web.app, &visit.actor, asked).await? {
        None => asking(FormState::new(routes::MINORS.pattern)),
        Some(found) => list(&web, &visit, &found, number),
    };
    present::page(&web, &visit, &frame(), &page)
}

/// `POST /talents/minors`: `reason`.
pub async fn open(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let Err(error) = people::open_minors(&web.app, &visit.actor, fields.one("reason")).await else {
        return Ok(redirect::to(&routes::MINORS, &[]));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(routes::MINORS.pattern));
    present::page(&web, &visit, &frame().refused(&refusal), &asking(form))
}

const fn asking(form: FormState) -> MinorsPage {
    MinorsPage { form: Some(form), rows: Vec::new(), prev: None, next: None }
}

fn list(web: &Web, visit: &Visit, found: &Rows<Found>, number: u64) -> MinorsPage {
    let at = |number: u64| format!("{}?page={number}", routes::MINORS.pattern);
    let managing = visit.actor.may(app::Permission::Administer);
    let row = |card| Row::of(web, visit.locale, card, managing);
    MinorsPage {
        form: None,
        rows: found.rows.iter().map(row).collect(),
        prev: (number > 1).then(|| at(number.saturating_sub(1))),
        next: found.more.then(|| at(number.saturating_add(1))),
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("search-minors-title")).noindex()
}
