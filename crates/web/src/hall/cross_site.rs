//! Requests that another site makes in a visitor's name (quality.md §2.1, S34): `Sec-Fetch-Site`, else `Origin`
//! against `Host`. A request with neither comes from no browser and carries nobody's cookies by accident.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderValue, header, uri::Authority},
    middleware::Next,
    response::Response,
};
use tower_http::csrf::CsrfLayer;

use crate::Web;

const SEC_FETCH_SITE: &str = "sec-fetch-site";

/// The layer that refuses them, with a bare 403 that says so in its extensions.
pub fn layer() -> CsrfLayer {
    CsrfLayer::new()
}

/// An origin that is not ours is foreign, whatever else is said: one that hides itself (`null`: a sandboxed frame, a data
/// URL), and our own name without the lock of `https`, which the layer would take for ours.
pub async fn mark_foreign_origins(
    State(web): State<Arc<Web>>,
    mut request: Request,
    next: Next,
) -> Response {
    let headers = request.headers_mut();
    let host = headers.get(header::HOST);
    if headers.get_all(header::ORIGIN).iter().any(|origin| !is_ours(&web, host, origin)) {
        headers.insert(SEC_FETCH_SITE, HeaderValue::from_static("cross-site"));
    }
    next.run(request).await
}

/// Whether a page of `BASE_URL` speaks, or one of the name that was asked; which names those are is the host's check.
fn is_ours(web: &Web, host: Option<&HeaderValue>, origin: &HeaderValue) -> bool {
    let base = web.app.config().base_url.trim_end_matches('/');
    let Ok(origin) = origin.to_str() else {
        return false;
    };
    let Some((scheme, authority)) = origin.split_once("://") else {
        return false;
    };
    let asked = host.is_some_and(|host| host.as_bytes().eq_ignore_ascii_case(authority.as_bytes()));
    let name = authority.parse().map(|parsed: Authority| parsed.host().to_ascii_lowercase());
    // This machine's own names have no certificate.
    let local = name.is_ok_and(|name| name != web.host);
    origin == base
        || (asked && (local || base.split_once("://").is_some_and(|(own, _)| own == scheme)))
}
