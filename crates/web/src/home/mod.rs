//! The front page and the poster.

#[expect(
    clippy::module_inception,
    reason = "the page has the name of its room, as its template does"
)]
pub mod home;
pub mod poster;

use std::sync::Arc;

use axum::{Router, routing::get};

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::HOME, get(home::show));
    hall::mount(pages, &routes::POSTER, get(poster::show))
}
