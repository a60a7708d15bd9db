//! The link at the end of a letter that is not essential: looking changes nothing, one button stops such letters, and
//! another lets them come again. Nobody signs in for it.

use std::sync::Arc;

use app::{Error, mail};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use kernel::msg;
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::{Visit, forms::Fields},
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct ReaderPage {
    /// Where the answer goes; nothing when the link is none.
    pub action: Option<String>,
    /// The address, its middle hidden.
    pub address: String,
    /// Whether it gets only what is essential.
    pub stopped: bool,
    /// Whether it was answered just now.
    pub answered: bool,
}

impl Page for ReaderPage {
    const TEMPLATE: &'static str = "pages/mail/reader.html";

    fn samples() -> Vec<Self> {
        let page = |stopped, answered| Self {
            action: Some("/mail/stop/x".to_owned()),
            address: "a…@example.org".to_owned(),
            stopped,
            answered,
        };
        let none = Self { action: None, ..page(false, false) };
        vec![page(false, false), page(true, true), page(true, false), page(false, true), none]
    }
}

/// `GET /mail/stop/{token}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    told(&web, &visit, &token, false).await
}

/// `POST /mail/stop/{token}`, by the page's buttons or by a mail program. It answers with the page itself: a program
/// that presses the button does not follow redirects.
pub async fn answer(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
    fields: Fields,
) -> Answer {
    let done = if fields.one("again").is_empty() {
        mail::stop_by_link(&web.app, &visit.actor, &token).await
    } else {
        mail::allow_by_link(&web.app, &visit.actor, &token).await
    };
    match done {
        Ok(()) => told(&web, &visit, &token, true).await,
        Err(Error::NotFound) => over(&web, &visit),
        Err(other) => Err(other.into()),
    }
}

async fn told(web: &Web, visit: &Visit, token: &str, answered: bool) -> Answer {
    let reader = match mail::reader(&web.app, token).await {
        Ok(reader) => reader,
        Err(Error::NotFound) => return over(web, visit),
        Err(other) => return Err(other.into()),
    };
    let page = ReaderPage {
        action: Some(visit.path.clone()),
        address: reader.address,
        stopped: reader.is_stopped,
        answered,
    };
    present::page(web, visit, &frame(), &page)
}

fn over(web: &Web, visit: &Visit) -> Answer {
    let page = ReaderPage { action: None, address: String::new(), stopped: false, answered: false };
    present::page(web, visit, &frame().status(StatusCode::NOT_FOUND), &page)
}

const fn frame() -> Frame {
    Frame::titled(msg!("mail-reader-title")).noindex()
}
