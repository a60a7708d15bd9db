//! Exports (*exports*): lists taken away as files.

mod asked;
mod card;
pub mod choose;
pub(crate) mod file;
pub mod own;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::EXPORT, get(choose::show).post(choose::send));
    let pages = hall::mount(pages, &routes::EXPORT_EXCEL, get(file::excel));
    let pages = hall::mount(pages, &routes::EXPORT_CSV, get(file::csv));
    let pages = hall::mount(pages, &routes::EXPORT_PDF, get(file::pdf));
    let pages = hall::mount(pages, &routes::EXPORT_CARD, get(card::show));
    let pages = hall::mount(pages, &routes::EXPORTS, get(own::show));
    let pages = hall::mount(pages, &routes::EXPORT_CANCEL, post(own::cancel));
    let pages = hall::mount(pages, &routes::EXPORT_FILE, get(own::take));
    hall::mount(pages, &routes::BULK_EXPORT, get(file::bulk))
}
