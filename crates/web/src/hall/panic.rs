//! A panic in a handler: the fault of that request only (quality.md S88).

use std::any::Any;

use app::Error;
use axum::response::{IntoResponse, Response};

use crate::error::Refusal;

/// The answer to a panic. Its words reach neither a page nor the log, for they may quote a value (quality.md S85); the
/// program notes its place.
#[must_use]
pub fn answer(_: Box<dyn Any + Send + 'static>) -> Response {
    Refusal::from(Error::fault(Panicked)).into_response()
}

#[derive(Debug, thiserror::Error)]
#[error("a handler panicked")]
struct Panicked;
