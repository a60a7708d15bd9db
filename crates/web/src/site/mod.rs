//! What belongs to the site rather than to a room: preferences, files, what machines ask.

pub mod csp_report;
pub mod healthz;
pub mod language;
pub mod manifest;
pub mod metrics;
pub mod readyz;
pub mod robots;
pub mod security_txt;
pub mod theme;

use std::sync::Arc;

use axum::{
    Router,
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
    routing::{MethodRouter, get, post},
};
use routes::Route;

use crate::{
    Web,
    hall::{self, assets},
};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let doors: [(&'static Route, MethodRouter<Arc<Web>>); 10] = [
        (&routes::LANGUAGE, get(language::choose)),
        (&routes::THEME, get(theme::choose)),
        (&routes::ROBOTS, get(robots::show)),
        (&routes::SECURITY_TXT, get(security_txt::show)),
        (&routes::MANIFEST, get(manifest::show)),
        (&routes::ASSET, get(assets::show)),
        (&routes::HEALTHZ, get(healthz::show)),
        (&routes::READYZ, get(readyz::show)),
        (&routes::METRICS, get(metrics::show)),
        (&routes::CSP_REPORT, post(csp_report::receive)),
    ];
    doors.into_iter().fold(pages, |pages, (route, handlers)| hall::mount(pages, route, handlers))
}

/// A small file for machines, which anybody may keep for an hour; its words follow the reader's language.
fn file(kind: &'static str, content: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600")),
        (header::VARY, HeaderValue::from_static("Cookie, Accept-Language")),
    ];
    (headers, content).into_response()
}
