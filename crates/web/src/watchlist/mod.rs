//! Watch-list (*liste de surveillance*): names administrators want to hear of, and who is called like them.

pub mod edit;
pub mod list;
pub mod matched;

use std::sync::Arc;

use app::Error;
use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::WATCHLIST, get(list::show).post(list::add));
    let pages = hall::mount(pages, &routes::WATCHED_NAME, get(edit::show).post(edit::save));
    let pages = hall::mount(pages, &routes::WATCHED_NAME_REMOVE, post(edit::remove));
    hall::mount(pages, &routes::WATCH_MATCH, post(matched::settle))
}

/// The number an address names; what is none names nothing.
fn number_in(id: &str) -> Result<i64, Error> {
    id.parse().map_err(|_| Error::NotFound)
}

/// The address of a route about one row.
fn at(route: &routes::Route, id: i64) -> String {
    let path = route.path(&[("id", &id.to_string())]);
    path.unwrap_or_else(|_| routes::WATCHLIST.pattern.to_owned())
}
