//! One size of a photo, for whoever may see the page of its owner. Its name cannot be guessed and another picture has
//! another name, yet who hides is hidden by the next day wherever it was kept.

use std::sync::Arc;

use app::{media::PhotoKind, talents};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::IntoResponse as _,
};

use crate::{Web, hall::Visit, present::Answer};

/// Of a page that anybody may see.
const A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");
/// Of any other page, in the browser of its owner or of the staff.
const A_MINUTE: HeaderValue = HeaderValue::from_static("private, max-age=60");
/// Opened on its own, a picture is nothing but a picture.
const ALONE: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox");

/// `GET /media/{name}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(name): Path<String>) -> Answer {
    let photo = talents::see_photo(&web.app, &visit.actor, &name).await?;
    let kind = PhotoKind::ALL.into_iter().find(|kind| name.ends_with(kind.extension()));
    let mime = HeaderValue::from_static(kind.unwrap_or(PhotoKind::Jpeg).mime());
    let headers = [
        (header::CONTENT_TYPE, mime),
        (header::CACHE_CONTROL, if photo.public { A_DAY } else { A_MINUTE }),
        (header::CONTENT_SECURITY_POLICY, ALONE),
    ];
    Ok((headers, photo.bytes).into_response())
}
