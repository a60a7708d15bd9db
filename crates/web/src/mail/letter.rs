//! One letter of the log, as its recipient read it but for its secrets.

use std::sync::Arc;

use app::{
    Error,
    mail::{self, Status},
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{Html, IntoResponse},
};
use kernel::msg;
use render::Page;
use serde::Serialize;
use uuid::Uuid;

use super::line::{Line, href};
use crate::{
    Web,
    hall::{
        Visit,
        headers::{LETTER, WITH_FRAME},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct LogLetterPage {
    /// Its line of the log.
    pub letter: Line,
    /// Where its text is, when it was written.
    pub body_url: Option<String>,
    /// Where it is sent again, when that can be done.
    pub again_url: Option<String>,
    /// A word that is used once, so that pressing twice sends one letter.
    pub once: String,
}

impl Page for LogLetterPage {
    const TEMPLATE: &'static str = "pages/mail/letter.html";

    fn samples() -> Vec<Self> {
        let page = |status, url: Option<&str>| Self {
            letter: Line::sample(status),
            body_url: url.map(|url| format!("{url}/body")),
            again_url: url.map(|url| format!("{url}/again")),
            once: "0123456789abcdef0123456789abcdef".to_owned(),
        };
        let there = Some("/admin/settings/email-notifications/7");
        vec![
            page(Status::Sent, there),
            page(Status::Failed, None),
            page(Status::Queued, there),
            page(Status::Skipped, None),
        ]
    }
}

/// `GET /admin/settings/email-notifications/{id}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let copy = mail::letter_copy(&web.app, &visit.actor, number(&id)?).await?;
    let at = href(copy.line.id);
    let page = LogLetterPage {
        letter: Line::of(&web, visit.locale, &copy.line),
        body_url: (!copy.html.is_empty()).then(|| format!("{at}/body")),
        again_url: copy.again.then(|| format!("{at}/again")),
        once: Uuid::new_v4().simple().to_string(),
    };
    let frame = Frame::titled(msg!("mail-centre-letter")).noindex();
    let mut response = present::page(&web, &visit, &frame, &page)?;
    let policy = HeaderValue::from_static(WITH_FRAME);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}

/// `GET /admin/settings/email-notifications/{id}/body`: what stands in the frame, where nothing runs, nothing is fetched
/// and no link leads away.
pub async fn body(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let html = mail::letter_html(&web.app, &visit.actor, number(&id)?).await?;
    let mut response = Html(html).into_response();
    let policy = HeaderValue::from_static(LETTER);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}

fn number(id: &str) -> Result<i64, Error> {
    id.parse().map_err(|_| Error::NotFound)
}
