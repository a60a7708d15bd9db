//! Shortlists (*sélections*): people side by side, sorted, judged and noted.

pub mod add;
pub mod compare;
pub mod entry;
pub mod links;
pub mod list;
pub mod live;
pub mod parts;
pub mod print;
pub mod remove;
pub mod shared;
pub mod show;

use std::sync::Arc;

use app::Error;
use axum::{
    Router,
    routing::{get, post},
};
use routes::Route;

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::SHORTLISTS, get(list::show).post(list::make));
    let pages = hall::mount(pages, &routes::SHORTLIST_ADD, get(add::show).post(add::send));
    let pages = hall::mount(pages, &routes::SHORTLIST, get(show::show).post(show::save));
    let pages = hall::mount(pages, &routes::SHORTLIST_COPY, post(show::copy));
    let pages = hall::mount(pages, &routes::SHORTLIST_REMOVE, get(remove::show).post(remove::send));
    let pages = hall::mount(pages, &routes::SHORTLIST_COMPARE, get(compare::show));
    let pages = hall::mount(pages, &routes::SHORTLIST_PRINT, get(print::show));
    let pages = hall::mount(pages, &routes::SHORTLIST_ENTRY, get(entry::show).post(entry::note));
    let pages = hall::mount(pages, &routes::SHORTLIST_ENTRY_CHANGE, post(entry::change));
    let pages = hall::mount(pages, &routes::SHORTLIST_LINKS, get(links::show).post(links::make));
    let pages = hall::mount(pages, &routes::SHORTLIST_LINK, post(links::end));
    let pages = hall::mount(pages, &routes::SHORTLIST_LIVE, get(live::show));
    let shared = get(shared::show::show).post(shared::show::enter);
    let pages = hall::mount(pages, &routes::SHARED_SHORTLIST, shared);
    let pages = hall::mount(pages, &routes::SHARED_VOTE, post(shared::vote::send));
    let asked = get(shared::ask::show).post(shared::ask::send);
    let pages = hall::mount(pages, &routes::SHARED_REQUEST, asked);
    hall::mount(pages, &routes::SHARED_PHOTO, get(shared::photo::show))
}

/// The number an address names; what is none names nothing.
fn number_in(id: &str) -> Result<i64, Error> {
    id.parse().map_err(|_| Error::NotFound)
}

/// The address of a route about one list.
fn at(route: &Route, id: i64) -> String {
    let path = route.path(&[("id", &id.to_string())]);
    path.unwrap_or_else(|_| routes::SHORTLISTS.pattern.to_owned())
}

/// The address of a route about somebody on a list.
fn of_entry(route: &Route, id: i64, entry: i64) -> String {
    let path = route.path(&[("id", &id.to_string()), ("entry", &entry.to_string())]);
    path.unwrap_or_else(|_| routes::SHORTLISTS.pattern.to_owned())
}
