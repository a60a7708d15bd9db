//! The face of somebody on a shared list: only while the link works, under an address that says nothing of the person.

use std::sync::Arc;

use app::{Error, media::PhotoKind, shortlists::links};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::IntoResponse as _,
};

use super::{gone, pass, told_nowhere};
use crate::{Web, hall::Visit, present::Answer, shortlists::number_in};

/// Opened on its own, a picture is nothing but a picture.
const ALONE: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox");

/// `GET /s/{token}/photos/{entry}`.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path((token, entry)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer {
    let pass = pass(&web, &headers).unwrap_or_default();
    let Ok(entry) = number_in(&entry) else {
        return gone::answer(&web, &visit, &token);
    };
    match links::photo(&web.app, &visit.actor, &token, (entry, pass)).await {
        Ok(bytes) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static(PhotoKind::Jpeg.mime())),
                (header::CONTENT_SECURITY_POLICY, ALONE),
            ];
            told_nowhere(Ok((headers, bytes).into_response()))
        }
        Err(Error::NotFound) => gone::answer(&web, &visit, &token),
        Err(error) => Err(error.into()),
    }
}
