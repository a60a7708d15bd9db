//! Search (*recherche*): the directory of talents, and finding one person by a code or a QR.

pub mod asked;
pub mod find;
mod look;
pub mod minors;
pub mod palette;
mod panel;
pub mod people;
pub mod saved;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::PEOPLE, get(people::show));
    let pages = hall::mount(pages, &routes::ADMIN_PEOPLE, get(people::show));
    let pages = hall::mount(pages, &routes::PEOPLE_LOOK, post(look::keep));
    let pages = hall::mount(pages, &routes::MINORS, get(minors::show).post(minors::open));
    let pages = hall::mount(pages, &routes::FIND, get(find::show).post(find::submit));
    let pages = hall::mount(pages, &routes::SEARCH, get(palette::show));
    saved::mount(pages)
}
