//! Two to four people of a shortlist side by side.

use std::sync::Arc;

use app::shortlists;
use axum::{
    extract::{Path, State},
    http::Uri,
};
use kernel::msg;
use render::Page;
use serde::Serialize;

use super::{
    at, number_in,
    parts::{self, EntryRow},
};
use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
    search::asked::pairs,
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct ComparePage {
    /// The name of the list.
    pub name: String,
    /// The list.
    pub back: String,
    /// Who is compared; fewer than two when fewer were chosen.
    pub rows: Vec<EntryRow>,
}

/// `GET /shortlists/{id}/compare?entry=…&entry=…`.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    uri: Uri,
) -> Answer {
    let pairs = pairs(&uri);
    let chosen = pairs.iter().filter(|(name, _)| name == "entry");
    let chosen: Vec<i64> = chosen.filter_map(|(_, value)| value.parse().ok()).collect();
    let list = shortlists::compare(&web.app, &visit.actor, number_in(&id)?, &chosen).await?;
    let page = ComparePage {
        rows: parts::rows(&web, visit.locale, &list),
        back: at(&routes::SHORTLIST, list.id),
        name: list.name,
    };
    let frame = Frame::titled(msg!("shortlists-compare-title")).noindex();
    present::page(&web, &visit, &frame, &page)
}

impl Page for ComparePage {
    const TEMPLATE: &'static str = "pages/shortlists/compare.html";

    fn samples() -> Vec<Self> {
        let page =
            |rows| Self {
                name: "Nuit d’été".to_owned(), back: "/shortlists/1".to_owned(), rows
            };
        vec![page(Vec::new()), page(EntryRow::samples())]
    }
}
