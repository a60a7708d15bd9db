//! The thumbnail of a photo that waits for a refused form to come back; its name is the form's signed token.

use std::sync::Arc;

use app::{Error, media};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::IntoResponse as _,
};

use crate::{Web, present::Answer};

/// `GET /auth/incoming/{name}`.
pub async fn show(State(web): State<Arc<Web>>, Path(token): Path<String>) -> Answer {
    let bytes = media::incoming::thumb(&web.app, &token).await?.ok_or(Error::NotFound)?;
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg"))], bytes).into_response())
}
