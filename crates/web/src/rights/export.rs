//! A copy of everything that is held about oneself.

use std::sync::Arc;

use app::rights;
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::IntoResponse as _,
};

use crate::{
    Web,
    hall::{Visit, download},
    present::Answer,
};

/// `POST /account/data/export`.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let own = rights::export_own(&web.app, &visit.actor).await?;
    let mut response = own.zip.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(header::CONTENT_DISPOSITION, download::attachment(&own.name));
    Ok(response)
}
