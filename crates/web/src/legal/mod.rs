//! Legal pages (*mentions légales*): terms of use and privacy notice.

pub mod privacy;
pub mod terms;

use std::sync::Arc;

use axum::{Router, routing::get};
use serde::Serialize;

use crate::{Web, hall};

/// One section of a text that an administrator wrote.
#[derive(Debug, Serialize)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

impl Section {
    fn sample() -> Self {
        Self {
            title: "1. Objet".to_owned(),
            paragraphs: vec!["Premier.".to_owned(), "Second.".to_owned()],
        }
    }
}

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::TERMS, get(terms::show));
    hall::mount(pages, &routes::PRIVACY, get(privacy::show))
}
