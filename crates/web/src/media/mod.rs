//! Photos, by their random names.

pub mod photo;

use std::sync::Arc;

use axum::{Router, routing::get};

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    hall::mount(pages, &routes::PHOTO, get(photo::show))
}
