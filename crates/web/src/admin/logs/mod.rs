//! The activity log and the security log.

mod export;
pub mod line;
mod line_words;
pub mod list;

use std::sync::Arc;

use axum::{Router, routing::get};

use crate::{Web, hall};

pub(super) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::ACTIVITY_LOGS, get(list::activity));
    let pages = hall::mount(pages, &routes::ACTIVITY_EXPORT, get(export::activity));
    let pages = hall::mount(pages, &routes::SECURITY_LOGS, get(list::security));
    let pages = hall::mount(pages, &routes::SECURITY_EXPORT, get(export::security));
    hall::mount(pages, &routes::SECURITY_LINE, get(line::show).post(line::settle))
}
