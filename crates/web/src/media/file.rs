//! A private file: saved rather than shown, and inert wherever it is opened (quality.md S61).

use std::sync::Arc;

use app::media::cvs;
use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderValue, header},
    response::IntoResponse as _,
};

use crate::{
    Web,
    hall::{Visit, download::attachment},
    present::Answer,
};

/// Nothing in it may run, load or be framed.
const INERT: HeaderValue = HeaderValue::from_static("sandbox; default-src 'none'");
const NEVER_KEPT: HeaderValue = HeaderValue::from_static("no-store");

/// `GET /files/{token}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    let file = cvs::open(&web.app, &visit.actor, &token).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(file.kind.mime())),
        (header::CONTENT_LENGTH, HeaderValue::from(file.bytes)),
        (header::CONTENT_DISPOSITION, attachment(&file.title)),
        (header::CONTENT_SECURITY_POLICY, INERT),
        (header::CACHE_CONTROL, NEVER_KEPT),
    ];
    Ok((headers, Body::from_stream(file.chunks())).into_response())
}
