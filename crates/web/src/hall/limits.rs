//! How much a request may bring.

use axum::{
    extract::Request,
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use routes::Route;

/// Most bytes of a form.
const FORM: usize = 2 * 1024 * 1024;
/// Most bytes of a form with a picture of at most 5 MiB.
const PICTURE: usize = 8 * 1024 * 1024;
/// Most bytes of a form with a CV of at most 10 MiB.
const DOCUMENT: usize = 12 * 1024 * 1024;
/// Most bytes of the form of those who join, with both.
const BOTH: usize = 17 * 1024 * 1024;
/// Most bytes of a report of the content policy.
const REPORT: usize = 8 * 1024;

/// Forms that carry a picture.
const WITH_PICTURES: [&Route; 2] = [&routes::UPLOAD_PHOTO, &routes::FIND];
/// Forms that carry a document or a table.
const WITH_DOCUMENTS: [&Route; 4] = [
    &routes::UPLOAD_CV,
    &routes::ADMIN_PERSON_EDIT,
    &routes::ADMIN_PERSON_EDIT_FORMER,
    &routes::IMPORTS,
];
/// Forms of those who join, with both.
const WITH_BOTH: [&Route; 3] =
    [&routes::REGISTER, &routes::ADMIN_CREATE, &routes::ADMIN_CREATE_FORMER];

/// Most bytes the body of this route may have.
#[must_use]
pub fn body(route: &Route) -> usize {
    if WITH_PICTURES.contains(&route) {
        PICTURE
    } else if WITH_DOCUMENTS.contains(&route) {
        DOCUMENT
    } else if WITH_BOTH.contains(&route) {
        BOTH
    } else if route == &routes::CSP_REPORT {
        REPORT
    } else {
        FORM
    }
}

/// Whether the announced body is larger than that: refused before the first byte is read.
#[must_use]
pub fn too_large(route: &Route, headers: &HeaderMap) -> bool {
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    announced
        .and_then(|length| length.parse::<usize>().ok())
        .is_some_and(|length| length > body(route))
}

/// Routes whose body is JSON: a browser's report.
const JSON: [&Route; 1] = [&routes::CSP_REPORT];
/// The ways in which a form is written.
const FORMS: [&str; 2] = ["application/x-www-form-urlencoded", "multipart/form-data"];

/// Whether the body is announced as something this route does not read (quality.md S35): refused rather than taken for
/// an empty form. What is not announced is read as what the route reads.
#[must_use]
pub fn strange_kind(route: &Route, headers: &HeaderMap) -> bool {
    let mut kinds = headers.get_all(header::CONTENT_TYPE).iter();
    kinds.any(|kind| {
        let kind = kind.to_str().unwrap_or("unreadable").split(';').next().unwrap_or_default();
        let kind = kind.trim().to_ascii_lowercase();
        let report =
            JSON.contains(&route) && (kind.ends_with("json") || kind.ends_with("csp-report"));
        !report && !FORMS.contains(&kind.as_str())
    })
}

/// The layer: a packed body is refused, for nobody knows its size before it is unpacked (quality.md R19).
pub async fn unpacked(request: Request, next: Next) -> Response {
    let packed = request.headers().get_all(header::CONTENT_ENCODING).iter();
    let packed =
        packed.into_iter().any(|coding| !coding.as_bytes().eq_ignore_ascii_case(b"identity"));
    if packed {
        StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response()
    } else {
        next.run(request).await
    }
}
