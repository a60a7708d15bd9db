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
/// Where the pages of links to shortlists are.
const SHARED: &str = "/s/";

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
    // A page that tells its address to nobody sends its forms from `null`; the browser says beside it that they are ours,
    // which it does not of a sandboxed frame or a data URL.
    let secret = request.uri().path().starts_with(SHARED)
        && request.headers().get(SEC_FETCH_SITE).is_some_and(|site| site == "same-origin");
    let headers = request.headers_mut();
    if secret && headers.get_all(header::ORIGIN).iter().all(|origin| origin == "null") {
        headers.remove(header::ORIGIN);
    }
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
