//! Redirects: always 303, always to a path of ours.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use routes::Route;

use super::forms::local_path;
use crate::error::Refusal;

/// To a route of the table; values that cannot be in its path are a fault.
#[must_use]
pub fn to(route: &Route, params: &[(&str, &str)]) -> Response {
    match route.path(params) {
        Ok(path) => to_path(&path),
        Err(fault) => Refusal::from(app::Error::fault(fault)).into_response(),
    }
}

/// To a path with its query; whatever is not local leads home.
#[must_use]
pub fn to_path(path: &str) -> Response {
    let target = local_path(path).unwrap_or(routes::HOME.pattern);
    let mut response = StatusCode::SEE_OTHER.into_response();
    let location = HeaderValue::from_str(target).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, location);
    response
}
