//! The people of a search that is kept.

use std::sync::Arc;

use app::{
    Permission,
    search::{
        TalentCard as Found,
        saved::{self, Opened},
    },
};
use axum::{
    extract::{Path, State},
    http::Uri,
};
use kernel::{PageRequest, msg};
use render::Page;
use serde::Serialize;

use super::{at, filtered, said};
use crate::{
    Web,
    hall::{Visit, visit::query},
    present::{self, Answer, Frame},
    search::people::Row,
};

/// People on one page.
const SIZE: u64 = 24;
/// The deepest page that is read by number.
const DEEPEST: u64 = 10_000 / SIZE;

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct SavedShowPage {
    /// The name of the search.
    pub name: String,
    /// Its filter in words.
    pub words: String,
    /// How often its owner is written to; none for others.
    pub alerts: Option<String>,
    /// Its whole address, to be given to a colleague.
    pub address: String,
    /// How many people there are.
    pub total: u64,
    /// One page of them.
    pub rows: Vec<FoundRow>,
    /// The page before.
    pub prev: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The same filter in the directory.
    pub list_url: String,
    /// Where it is copied.
    pub copy_url: String,
    /// Where its owner changes it.
    pub edit_url: Option<String>,
}

/// One person.
#[derive(Debug, Serialize)]
pub struct FoundRow {
    /// The card.
    #[serde(flatten)]
    pub row: Row,
    /// Whether they joined since the last visit.
    pub is_new: bool,
}

/// `GET /searches/{token}?page=`.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
    uri: Uri,
) -> Answer {
    let number = query(&uri, "page").and_then(|text| text.parse::<u64>().ok()).unwrap_or(1);
    let number = number.clamp(1, DEEPEST);
    let asked = PageRequest::numbered(number, SIZE);
    let opened = saved::open(&web.app, &visit.actor, &token, asked).await?;
    let frame = Frame::titled(msg!("search-saved-title")).noindex();
    present::page(&web, &visit, &frame, &page(&web, &visit, opened, number))
}

fn page(web: &Web, visit: &Visit, opened: Opened, number: u64) -> SavedShowPage {
    let Opened { search, own, people, total, marked_from } = opened;
    let managing = visit.actor.may(Permission::Administer);
    let row = |found: &Found| FoundRow {
        row: Row::of(web, visit.locale, found, managing),
        is_new: marked_from.is_some_and(|from| found.registered_at > from),
    };
    let path = at(&routes::SAVED_SEARCH, &search.token);
    let numbered = |number: u64| format!("{path}?page={number}");
    SavedShowPage {
        words: search.filter.in_words(&web.app, visit.locale),
        alerts: own.then(|| said(web, visit.locale, search.alerts)),
        address: format!("{}{path}", web.app.config().base_url.trim_end_matches('/')),
        total,
        rows: people.rows.iter().map(row).collect(),
        prev: (number > 1).then(|| numbered(number.saturating_sub(1))),
        next: (people.more && number < DEEPEST).then(|| numbered(number.saturating_add(1))),
        list_url: filtered(&routes::PEOPLE, &search.filter),
        copy_url: at(&routes::SAVED_SEARCH_COPY, &search.token),
        edit_url: own.then(|| at(&routes::SAVED_SEARCH_EDIT, &search.token)),
        name: search.name,
    }
}

impl Page for SavedShowPage {
    const TEMPLATE: &'static str = "pages/search/saved_show.html";

    fn samples() -> Vec<Self> {
        let page = |own: bool, rows: Vec<FoundRow>| Self {
            name: "Serveuses à Casablanca".to_owned(),
            words: "Femme, Casablanca".to_owned(),
            alerts: own.then(|| "Sans e-mail".to_owned()),
            address: "https://t.example/searches/abc".to_owned(),
            total: 2,
            prev: own.then(|| "/searches/abc?page=1".to_owned()),
            next: own.then(|| "/searches/abc?page=3".to_owned()),
            list_url: "/talents?gender=F".to_owned(),
            copy_url: "/searches/abc/copy".to_owned(),
            edit_url: own.then(|| "/searches/abc/edit".to_owned()),
            rows,
        };
        let row = |is_new| FoundRow { row: Row::sample(true), is_new };
        vec![page(true, vec![row(true), row(false)]), page(false, Vec::new())]
    }
}
