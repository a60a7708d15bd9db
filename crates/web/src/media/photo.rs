//! One size of a photo. Its name cannot be guessed and another picture has another name, so it is kept for ever.

use std::sync::Arc;

use app::media::{self, PhotoKind};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::IntoResponse as _,
};

use crate::{Web, present::Answer};

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Opened on its own, a picture is nothing but a picture.
const ALONE: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox");

/// `GET /media/{name}`.
pub async fn show(State(web): State<Arc<Web>>, Path(name): Path<String>) -> Answer {
    let bytes = media::open_file(&web.app, &name).await?;
    let kind = PhotoKind::ALL.into_iter().find(|kind| name.ends_with(kind.extension()));
    let mime = HeaderValue::from_static(kind.unwrap_or(PhotoKind::Jpeg).mime());
    let headers = [
        (header::CONTENT_TYPE, mime),
        (header::CACHE_CONTROL, FOR_EVER),
        (header::CONTENT_SECURITY_POLICY, ALONE),
    ];
    Ok((headers, bytes).into_response())
}
