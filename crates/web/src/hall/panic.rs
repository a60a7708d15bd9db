//! A panic in a handler: the fault of that request only (quality.md S88).

use std::any::Any;

use app::Error;
use axum::response::{IntoResponse, Response};

use crate::error::Refusal;

/// The answer to a panic; its words go to the log, never to a page.
#[must_use]
pub fn answer(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let said = text
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("without words")
        .to_owned();
    Refusal::from(Error::fault(Panicked(said))).into_response()
}

#[derive(Debug, thiserror::Error)]
#[error("a handler panicked: {0}")]
struct Panicked(String);
