//! Rights (*droits sur ses données*): one's own data, a deletion and the way back, and how long things are kept.

pub mod consent;
pub mod data;
pub mod delete;
pub mod delete_person;
pub mod export;
pub mod pause;
pub mod retention;
pub mod stay;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::OWN_DATA, get(data::show));
    let pages = hall::mount(pages, &routes::OWN_DATA_CONSENT, post(consent::answer));
    let pages = hall::mount(pages, &routes::OWN_DATA_PAUSE, post(pause::pause));
    let pages = hall::mount(pages, &routes::OWN_DATA_RESUME, post(pause::resume));
    let pages = hall::mount(pages, &routes::OWN_DATA_EXPORT, post(export::send));
    let pages = hall::mount(pages, &routes::OWN_DATA_DELETE, get(delete::show).post(delete::ask));
    let pages = hall::mount(pages, &routes::OWN_DATA_STAY, post(stay::own));
    let pages = hall::mount(pages, &routes::STAY, get(stay::show).post(stay::by_link));
    let person = get(delete_person::show).post(delete_person::delete);
    let pages = hall::mount(pages, &routes::ADMIN_DELETE, person);
    let pages = hall::mount(pages, &routes::ADMIN_RESTORE, post(delete_person::restore));
    hall::mount(pages, &routes::ADMIN_RETENTION, get(retention::show).post(retention::save))
}
