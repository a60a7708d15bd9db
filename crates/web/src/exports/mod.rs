//! Exports (*exports*): lists taken away as files.

pub mod csv;

use std::sync::Arc;

use axum::{Router, routing::get};

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    hall::mount(pages, &routes::EXPORT_CSV, get(csv::send))
}
