//! Upkeep (*entretien*): what works in the background.

mod act;
pub mod jobs;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::JOBS, get(jobs::show));
    let pages = hall::mount(pages, &routes::JOBS_RUN, post(act::run));
    let pages = hall::mount(pages, &routes::JOBS_REPLAY, post(act::replay));
    hall::mount(pages, &routes::JOBS_REMOVE, post(act::remove))
}
