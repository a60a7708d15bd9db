//! The mail centre (*courrier*): what was written to whom, what goes out, and to whom nothing goes.

mod act;
pub mod centre;
mod export;
pub mod letter;
mod line;
pub mod recap;
pub mod stops;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::MAIL_CENTRE, get(centre::show).post(act::switch));
    let pages = hall::mount(pages, &routes::MAIL_EXPORT, get(export::send));
    let pages = hall::mount(pages, &routes::MAIL_STOPS, get(stops::show).post(stops::add));
    let pages = hall::mount(pages, &routes::SETTINGS_RECAP, get(recap::show).post(recap::save));
    let pages = hall::mount(pages, &routes::MAIL_ALLOW, post(stops::allow));
    let pages = hall::mount(pages, &routes::MAIL_LETTER, get(letter::show));
    let pages = hall::mount(pages, &routes::MAIL_LETTER_BODY, get(letter::body));
    hall::mount(pages, &routes::MAIL_AGAIN, post(act::again))
}
