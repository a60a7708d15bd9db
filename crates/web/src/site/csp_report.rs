//! Where browsers report what the content policy stopped: one line of the log, nothing kept.

use axum::RequestExt as _;
use axum::{
    body::Bytes,
    extract::Request,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::Value;

use crate::error::Refusal;

/// Longest piece of a report that is logged, in characters.
const LONGEST: usize = 200;

/// `POST /csp-report`, at most 8 kB.
pub async fn receive(request: Request) -> Result<Response, Refusal> {
    let body = request.extract::<Bytes, _>().await;
    let body = body.map_err(|_| Refusal::status(StatusCode::PAYLOAD_TOO_LARGE))?;
    let report = serde_json::from_slice(&body).unwrap_or(Value::Null);
    let body = report.get(0).and_then(|first| first.get("body")).unwrap_or(&Value::Null);
    let (directive, blocked) = (text(body, "effectiveDirective"), text(body, "blockedURL"));
    tracing::warn!(directive, blocked, "the content policy stopped something");
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// A text of the report on one line; addresses lose their query, which may be personal.
fn text(body: &Value, name: &str) -> String {
    let text = body.get(name).and_then(Value::as_str).unwrap_or_default();
    let text = text.split(['?', '#']).next().unwrap_or_default();
    text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}
