//! The own locks (*sécurité du compte*): address, password, second factor, devices.

pub mod email;
pub mod recovery;
mod sessions;
mod show;
pub mod totp;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, hall};

pub use show::{DeviceLine, SecurityPage};

pub(super) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::SECURITY, get(show::show));
    let pages = hall::mount(pages, &routes::SECURITY_SESSIONS, post(sessions::end));
    let pages = hall::mount(pages, &routes::TOTP, get(totp::show).post(totp::save));
    let pages = hall::mount(pages, &routes::ACCOUNT_EMAIL, get(email::show).post(email::ask));
    let pages = hall::mount(pages, &routes::TOTP_REMOVE, post(totp::remove));
    hall::mount(pages, &routes::RECOVERY_CODES, post(recovery::draw))
}
