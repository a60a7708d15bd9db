//! Requests that another site makes in a visitor's name (quality.md §2.1, S34): `Sec-Fetch-Site`, else `Origin`
//! against `Host`. A request with neither comes from no browser and carries nobody's cookies by accident.

use axum::{
    extract::Request,
    http::{HeaderValue, header},
    middleware::Next,
    response::Response,
};
use tower_http::csrf::CsrfLayer;

const SEC_FETCH_SITE: &str = "sec-fetch-site";

/// The layer that refuses them, with a bare 403 that says so in its extensions.
pub fn layer() -> CsrfLayer {
    CsrfLayer::new()
}

/// An origin that hides itself (`null`: a sandboxed frame, a data URL) is foreign, whatever else is said.
pub async fn mark_opaque_origins(mut request: Request, next: Next) -> Response {
    let headers = request.headers_mut();
    if headers.get(header::ORIGIN).is_some_and(|origin| origin.as_bytes() == b"null") {
        headers.insert(SEC_FETCH_SITE, HeaderValue::from_static("cross-site"));
    }
    next.run(request).await
}
