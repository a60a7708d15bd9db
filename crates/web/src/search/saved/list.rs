//! The own searches.

use std::sync::Arc;

use app::search::saved;
use axum::extract::State;
use kernel::msg;
use render::Page;
use serde::Serialize;

use super::{at, said};
use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct SavedPage {
    /// The searches, by name.
    pub searches: Vec<SavedLine>,
}

/// A search that is kept.
#[derive(Debug, Serialize)]
pub struct SavedLine {
    /// Its name.
    pub name: String,
    /// Its filter in words.
    pub words: String,
    /// How often its owner is written to.
    pub alerts: String,
    /// How many joined since the last visit.
    pub new: u64,
    /// Its people.
    pub href: String,
    /// Where it is changed.
    pub edit_url: String,
}

/// `GET /searches`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let line = |search: saved::SavedSearch| SavedLine {
        words: search.filter.in_words(&web.app, visit.locale),
        alerts: said(&web, visit.locale, search.alerts),
        new: search.new.unwrap_or_default(),
        href: at(&routes::SAVED_SEARCH, &search.token),
        edit_url: at(&routes::SAVED_SEARCH_EDIT, &search.token),
        name: search.name,
    };
    let searches = saved::own(&web.app, &visit.actor).await?.into_iter().map(line).collect();
    let frame = Frame::titled(msg!("search-saved-title")).noindex();
    present::page(&web, &visit, &frame, &SavedPage { searches })
}

impl Page for SavedPage {
    const TEMPLATE: &'static str = "pages/search/saved.html";

    fn samples() -> Vec<Self> {
        let line = |new| SavedLine {
            name: "Serveuses à Casablanca".to_owned(),
            words: "Femme, Casablanca".to_owned(),
            alerts: "E-mail : le lundi à 8 h".to_owned(),
            new,
            href: "/searches/abc".to_owned(),
            edit_url: "/searches/abc/edit".to_owned(),
        };
        vec![Self { searches: Vec::new() }, Self { searches: vec![line(0), line(3)] }]
    }
}
