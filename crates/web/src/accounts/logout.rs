//! Sign-out: a page with a button on GET, which ends nothing; the end of the session on POST.

use std::sync::Arc;

use app::accounts::sessions;
use axum::{
    extract::State,
    http::{HeaderName, HeaderValue},
};
use kernel::msg;
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::{Visit, flash::Flash, session_cookie},
    present::{self, Answer, Frame},
};

/// Clears what the browser kept of the pages, and drafts. The cookies of language and colours are nobody's secret and
/// stay.
const CLEARED: (&str, &str) = ("clear-site-data", "\"cache\", \"storage\"");

/// The sign-out page has no values.
#[derive(Debug, Serialize)]
pub struct LogoutPage {}

impl Page for LogoutPage {
    const TEMPLATE: &'static str = "pages/accounts/logout.html";

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

/// `GET /auth/logout`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    present::page(&web, &visit, &Frame::titled(msg!("accounts-logout-title")), &LogoutPage {})
}

/// `POST /auth/logout`.
pub async fn leave(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    if let Some(session) = &visit.session {
        sessions::sign_out(&web.app, &visit.actor, session.expose()).await?;
    }
    let mut response = Flash::SignedOut.at(&web, routes::HOME.pattern);
    session_cookie::take(&web, &mut response);
    let (name, value) = CLEARED;
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    Ok(response)
}
