//! A shortlist ends, after a page that says what goes with it.

use std::sync::Arc;

use app::{Error, shortlists};
use axum::extract::{Path, State};
use kernel::msg;
use render::Page;
use serde::Serialize;

use super::{at, number_in};
use crate::{
    Web,
    hall::{Visit, flash::Flash},
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct RemovePage {
    /// The name of the list.
    pub name: String,
    /// People on it.
    pub people: usize,
    /// Where it is removed.
    pub action: String,
    /// The list.
    pub back: String,
}

/// `GET /shortlists/{id}/remove`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let list = shortlists::show(&web.app, &visit.actor, number_in(&id)?).await?;
    if !list.own {
        return Err(Error::NotFound.into());
    }
    let page = RemovePage {
        people: list.entries.len(),
        action: at(&routes::SHORTLIST_REMOVE, list.id),
        back: at(&routes::SHORTLIST, list.id),
        name: list.name,
    };
    let frame = Frame::titled(msg!("shortlists-remove-title")).noindex();
    present::page(&web, &visit, &frame, &page)
}

/// `POST /shortlists/{id}/remove`.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    shortlists::remove(&web.app, &visit.actor, number_in(&id)?).await?;
    Ok(Flash::ShortlistRemoved.at(&web, routes::SHORTLISTS.pattern))
}

impl Page for RemovePage {
    const TEMPLATE: &'static str = "pages/shortlists/remove.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            name: "Nuit d’été".to_owned(),
            people: 12,
            action: "/shortlists/1/remove".to_owned(),
            back: "/shortlists/1".to_owned(),
        }]
    }
}
