//! The headers of every response, errors and files included (quality.md §4.1, S40).

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

use routes::Route;

use crate::Web;

/// What a page may load and where its forms go; an answer with a stricter policy of its own keeps it.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'; report-to csp";

/// The same for a page that shows a letter in a frame.
pub const WITH_FRAME: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'; frame-src 'self'; report-to csp";

/// What a letter in its frame may do: show itself with its own styles. Browsers that know `frame-ancestors` ask it and
/// not `X-Frame-Options`, which keeps the letter out of frames in all others.
pub const LETTER: &str =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

/// The other headers, in the order of the text.
pub const ALWAYS: [(&str, &str); 9] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("strict-transport-security", "max-age=63072000"),
    ("referrer-policy", "strict-origin-when-cross-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("reporting-endpoints", "csp=\"/csp-report\""),
];

/// Pages whose script may ask for the camera: where a QR is scanned.
const WITH_CAMERA: [&Route; 1] = [&routes::FIND];
/// The permissions of those.
pub const CAMERA: &str =
    "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

/// What is said of https where the operator answers for every name below this one.
const EVERY_NAME: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

/// The layer.
pub async fn put(State(web): State<Arc<Web>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        // A page behind a link that is a secret tells its address to nobody at all.
        let stricter = name == "referrer-policy" && headers.contains_key(name);
        if !stricter {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
    }
    let route = response.extensions().get::<&'static Route>().copied();
    let headers = response.headers_mut();
    if route.is_some_and(|route| WITH_CAMERA.contains(&route)) {
        headers.insert("permissions-policy", HeaderValue::from_static(CAMERA));
    }
    if web.app.config().hsts_subdomains {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, EVERY_NAME);
    }
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(CONTENT_SECURITY_POLICY));
    // Who did not say otherwise is private: forms, redirects, errors.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
