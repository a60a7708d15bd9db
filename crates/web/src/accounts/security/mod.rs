//! The own locks (*sécurité du compte*): address, password, second factor, devices.

pub mod email;
pub mod passkeys;
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
    let own = get(passkeys::show).post(passkeys::add);
    let pages = hall::mount(pages, &routes::PASSKEYS, own);
    let pages = hall::mount(pages, &routes::PASSKEYS_CHALLENGE, post(passkeys::challenge));
    let pages = hall::mount(pages, &routes::PASSKEY_RENAME, post(passkeys::rename));
    let pages = hall::mount(pages, &routes::PASSKEY_REMOVE, post(passkeys::remove));
    hall::mount(pages, &routes::RECOVERY_CODES, post(recovery::draw))
}
