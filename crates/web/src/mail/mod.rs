//! The mail centre (*courrier*): what was written to whom, what goes out, and to whom nothing goes.

mod act;
pub mod centre;
mod export;
pub mod letter;
mod line;
pub mod provider;
pub mod reader;
pub mod recap;
pub mod stops;
pub mod text;
pub mod texts;

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
    let page = get(provider::show).post(provider::save);
    let pages = hall::mount(pages, &routes::SETTINGS_MAIL, page);
    let pages = hall::mount(pages, &routes::SETTINGS_MAIL_TEST, post(provider::test));
    let pages = hall::mount(pages, &routes::MAIL_ALLOW, post(stops::allow));
    let pages = hall::mount(pages, &routes::MAIL_STOP, get(reader::show).post(reader::answer));
    let pages = hall::mount(pages, &routes::MAIL_TEXTS, get(texts::show));
    let pages = hall::mount(pages, &routes::MAIL_TEXT, get(text::show).post(text::save));
    let preview = get(text::drawn).post(text::preview);
    let pages = hall::mount(pages, &routes::MAIL_TEXT_PREVIEW, preview);
    let pages = hall::mount(pages, &routes::MAIL_TEXT_RESET, post(text::reset));
    let pages = hall::mount(pages, &routes::MAIL_LETTER, get(letter::show));
    let pages = hall::mount(pages, &routes::MAIL_LETTER_BODY, get(letter::body));
    hall::mount(pages, &routes::MAIL_AGAIN, post(act::again))
}
