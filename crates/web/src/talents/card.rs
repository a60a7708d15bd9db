//! The talent card: one page to print or to send, with what everybody may see.

use std::sync::Arc;

use app::talents;
use axum::{
    extract::{Path, State},
    http::Uri,
};

use super::{challenge, file};
use crate::{Web, hall::Visit, present::Answer};

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
    Ok(file(&visit, &seen, bytes, ("pdf", "application/pdf")))
}
