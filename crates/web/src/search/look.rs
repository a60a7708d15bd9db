//! Faces or rows, and which columns: what somebody chose is kept.

use std::sync::Arc;

use app::search::{self, Look};
use axum::{extract::State, http::Uri};

use super::asked::{Asked, View};
use crate::{
    Web,
    hall::{Visit, forms::Fields, redirect},
    present::Answer,
};

/// `POST /talents/look`: `view`, `columns`, and `list`, the query of the list that is gone back to.
pub async fn keep(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let view = if fields.one("view") == View::Table.key() { View::Table } else { View::Grid };
    let look = Look::of(view == View::Table, fields.all("columns"));
    search::keep_look(&web.app, &visit.actor, &look).await?;
    let managing = fields.one("space") == "admin";
    let route = if managing { &routes::ADMIN_PEOPLE } else { &routes::PEOPLE };
    // Only what a list may ask comes back, whatever was sent.
    let list = format!("{}?{}", route.pattern, fields.one("list")).parse();
    let list: Uri = list.unwrap_or_else(|_| Uri::from_static(route.pattern));
    let asked = Asked::read(&web.app.reference(), &visit.actor, &list, &look);
    // The columns are chosen over rows, and rows are what comes back.
    Ok(redirect::to_path(&asked.seen_as(View::Table)))
}
