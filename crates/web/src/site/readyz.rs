//! Can the process serve? Each thing it stands on, yes or no.

use std::sync::Arc;

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::Web;

/// `GET /readyz`.
pub async fn show(State(web): State<Arc<Web>>) -> Response {
    let readiness = web.app.readiness().await;
    let status =
        if readiness.is_ready() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(readiness)).into_response()
}
