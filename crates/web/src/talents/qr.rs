//! The QR of a page: as a drawing for screens and print, as a picture to send.

use std::sync::Arc;

use app::talents;
use axum::{
    extract::{Path, State},
    http::Uri,
};
use kernel::msg;

use super::{challenge, file};
use crate::{Web, hall::Visit, present::Answer};

/// `GET /t/{code}/qr.svg`.
pub async fn svg(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(code): Path<String>,
    uri: Uri,
) -> Answer {
    if let Some(challenge) = challenge::before(&web, &visit, &code, &uri) {
        return challenge;
    }
    let seen = talents::look(&web.app, &visit.actor, &code).await?;
    let drawing =
        talents::qr_svg(&web.app, &seen.code, &web.say(visit.locale, &msg!("shell-qr-alt")))?;
    Ok(file(&visit, &seen, drawing, ("svg", "image/svg+xml")))
}

/// `GET /t/{code}/qr.png`.
pub async fn png(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(code): Path<String>,
    uri: Uri,
) -> Answer {
    if let Some(challenge) = challenge::before(&web, &visit, &code, &uri) {
        return challenge;
    }
    let seen = talents::look(&web.app, &visit.actor, &code).await?;
    Ok(file(&visit, &seen, talents::qr_png(&web.app, &seen.code)?, ("png", "image/png")))
}
