//! Photos, by their random names; private files, by links signed for whoever asks.

mod cv_line;
pub mod file;
pub mod photo;

use std::sync::Arc;

use axum::{Router, routing::get};

use crate::{Web, hall};

pub use cv_line::CvLine;

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::FILE, get(file::show));
    hall::mount(pages, &routes::PHOTO, get(photo::show))
}
