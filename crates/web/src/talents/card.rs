//! The talent card: one page to print or to send, with what everybody may see.

use std::sync::Arc;

use app::talents;
use axum::{
    extract::{Path, State},
    http::{HeaderValue, Uri, header},
    response::IntoResponse as _,
};

use super::{challenge, inline_named, keep_a_minute};
use crate::{Web, hall::Visit, present::Answer};

const PDF: HeaderValue = HeaderValue::from_static("application/pdf");

/// `GET /t/{code}/card.pdf`, in the reader's language, for whoever may see the page.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(code): Path<String>,
    uri: Uri,
) -> Answer {
    if let Some(challenge) = challenge::before(&web, &visit, &code, &uri) {
        return challenge;
    }
    let seen = talents::look(&web.app, &visit.actor, &code).await?;
    let bytes = talents::card_pdf(&web.app, seen.person, visit.locale).await?;
    let headers = [
        (header::CONTENT_TYPE, PDF),
        (header::CONTENT_DISPOSITION, inline_named(&seen.code, "pdf")),
    ];
    let mut response = (headers, bytes).into_response();
    keep_a_minute(&visit, &mut response);
    Ok(response)
}
