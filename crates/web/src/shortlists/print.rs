//! A shortlist for paper.

use std::sync::Arc;

use app::shortlists;
use axum::extract::{Path, State};
use kernel::msg;
use render::Page;
use serde::Serialize;

use super::{
    at, number_in,
    parts::{self, EntryRow, Shown},
};
use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct PrintPage {
    /// The name of the list.
    pub name: String,
    /// The list.
    pub back: String,
    /// The day it is printed, RFC 3339.
    pub day: String,
    /// Its people who may be found.
    pub rows: Vec<EntryRow>,
    /// How many others there are.
    pub missing: usize,
    /// What is shown of them.
    pub shown: Shown,
}

/// `GET /shortlists/{id}/print`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let mut list = shortlists::show(&web.app, &visit.actor, number_in(&id)?).await?;
    let all = list.entries.len();
    list.entries.retain(|entry| entry.card.is_some());
    for entry in &mut list.entries {
        // Paper is handed on: it holds what is written for the production alone.
        entry.notes.retain(|note| note.level == shortlists::Level::Production);
    }
    let page = PrintPage {
        rows: parts::rows(&web, visit.locale, &list),
        missing: all.saturating_sub(list.entries.len()),
        shown: Shown::of(&list.columns),
        back: at(&routes::SHORTLIST, list.id),
        day: web.app.now().to_rfc3339(),
        name: list.name,
    };
    let frame = Frame::titled(msg!("shortlists-print-title")).noindex();
    present::page(&web, &visit, &frame, &page)
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "pages/shortlists/print.html";

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<EntryRow>, missing, shown| Self {
            name: "Nuit d’été".to_owned(),
            back: "/shortlists/1".to_owned(),
            day: "2026-06-01T09:00:00Z".to_owned(),
            rows,
            missing,
            shown,
        };
        let mut rows = EntryRow::samples();
        rows.truncate(2);
        vec![
            page(Vec::new(), 1, Shown::default()),
            page(rows, 0, Shown::of(shortlists::Column::ALL)),
        ]
    }
}
