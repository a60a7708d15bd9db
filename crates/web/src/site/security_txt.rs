//! How to report a weakness (RFC 9116).

use std::sync::Arc;

use axum::{extract::State, response::Response};
use chrono::{SecondsFormat, TimeDelta};

use crate::Web;

/// The text is made anew at each request, so it never expires while the server runs (RFC 9116 asks for under a year).
const LIFE: TimeDelta = TimeDelta::days(180);

/// `GET /.well-known/security.txt`.
pub async fn show(State(web): State<Arc<Web>>) -> Response {
    let base = &web.app.config().base_url;
    let expires = (web.app.now() + LIFE).to_rfc3339_opts(SecondsFormat::Secs, true);
    let text = format!(
        "Contact: mailto:security@{}\nExpires: {expires}\nPreferred-Languages: fr, en, ar\nCanonical: {base}{}\n",
        web.host,
        routes::SECURITY_TXT.pattern
    );
    super::file("text/plain; charset=utf-8", text)
}
