//! Search (*recherche*): the directory of talents, and finding one person by a code or a QR.

pub mod asked;
pub mod find;
pub mod minors;
pub mod people;

use std::sync::Arc;

use axum::{Router, routing::get};

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::PEOPLE, get(people::show));
    let pages = hall::mount(pages, &routes::ADMIN_PEOPLE, get(people::show));
    let pages = hall::mount(pages, &routes::MINORS, get(minors::show).post(minors::open));
    hall::mount(pages, &routes::FIND, get(find::show).post(find::submit))
}
