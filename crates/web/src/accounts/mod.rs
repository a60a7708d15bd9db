//! Accounts (*comptes*): the way in, the way out, and passwords.
//!
//! Every page here is private to who reads it: nothing is kept by caches, no password is drawn again, and a link
//! with a secret is used up by a POST alone.

pub mod activate;
pub mod agree;
pub mod choose;
pub mod confirm;
mod enter;
pub mod forgot;
pub mod login;
pub mod logout;
mod new_password;
pub mod passkey;
pub mod password;
pub mod reset;
pub mod second_step;
pub mod security;
pub mod setup;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

pub(crate) use enter::destination;

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::LOGIN, get(login::show).post(login::enter));
    let pages = hall::mount(pages, &routes::LOGOUT, get(logout::show).post(logout::leave));
    let pages = hall::mount(pages, &routes::FORGOT, get(forgot::show).post(forgot::ask));
    let pages = hall::mount(pages, &routes::RESET, get(reset::show).post(reset::save));
    let pages = hall::mount(pages, &routes::ACTIVATE, get(activate::show).post(activate::save));
    let pages = hall::mount(pages, &routes::PASSWORD, get(password::show).post(password::change));
    let pages = hall::mount(pages, &routes::CONFIRM, get(confirm::show).post(confirm::confirm));
    let pages = hall::mount(pages, &routes::PASSKEY_CHALLENGE, post(passkey::challenge));
    let pages = hall::mount(pages, &routes::PASSKEY_SIGN_IN, post(passkey::sign_in));
    let second = get(second_step::show).post(second_step::finish);
    let pages = hall::mount(pages, &routes::SECOND_STEP, second);
    let pages = hall::mount(pages, &routes::EMAIL_CONFIRM, get(agree::show).post(agree::agree));
    let pages = security::mount(pages);
    hall::mount(pages, &routes::SETUP, get(setup::show).post(setup::finish))
}
