//! Imports (*imports*): people brought as a table; the columns are matched, every row is judged, then people are written.

mod errors;
pub mod import;
pub mod list;
mod words;

use std::sync::Arc;

use app::{Error, imports::ImportId};
use axum::{
    Router,
    routing::{get, post},
};
use routes::Route;

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::IMPORTS, get(list::show).post(list::send));
    let pages = hall::mount(pages, &routes::IMPORT, get(import::show).post(import::match_columns));
    let pages = hall::mount(pages, &routes::IMPORT_START, post(import::start));
    let pages = hall::mount(pages, &routes::IMPORT_DISCARD, post(import::discard));
    hall::mount(pages, &routes::IMPORT_ERRORS, get(errors::send))
}

/// The import an address names.
fn import_in(id: &str) -> Result<ImportId, Error> {
    id.parse().map(ImportId).map_err(|_| Error::NotFound)
}

/// An address of an import.
fn at(route: &Route, id: ImportId) -> String {
    route.path(&[("id", &id.0.to_string())]).unwrap_or_default()
}
