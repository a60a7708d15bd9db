//! What belongs to the site rather than to a room: preferences, files, what machines ask.

pub mod csp_report;
pub mod healthz;
pub mod language;
pub mod manifest;
pub mod readyz;
pub mod robots;
pub mod security_txt;
pub mod theme;

use std::sync::Arc;

use axum::{
    Router,
    routing::{MethodRouter, get, post},
};
use routes::Route;

use crate::{
    Web,
    hall::{self, assets},
};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let doors: [(&'static Route, MethodRouter<Arc<Web>>); 9] = [
        (&routes::LANGUAGE, get(language::choose)),
        (&routes::THEME, get(theme::choose)),
        (&routes::ROBOTS, get(robots::show)),
        (&routes::SECURITY_TXT, get(security_txt::show)),
        (&routes::MANIFEST, get(manifest::show)),
        (&routes::ASSET, get(assets::show)),
        (&routes::HEALTHZ, get(healthz::show)),
        (&routes::READYZ, get(readyz::show)),
        (&routes::CSP_REPORT, post(csp_report::receive)),
    ];
    doors.into_iter().fold(pages, |pages, (route, handlers)| hall::mount(pages, route, handlers))
}
