//! The letters kept on disk while no mail provider is set.

use std::sync::Arc;

use app::mail::{self, KeptLetter};
use axum::{extract::State, http::Uri};
use kernel::{Page as Rows, PageRequest, msg};
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::{Visit, visit},
    present::{self, Answer, Frame},
};

/// Letters on one page.
const SIZE: u64 = 50;
/// The deepest page that is read by number.
const DEEPEST: u64 = 10_000 / SIZE;

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct OutboxPage {
    /// Whether letters stay here; otherwise a provider takes them and none is listed.
    pub kept: bool,
    /// The letters, newest first.
    pub letters: Vec<Line>,
    /// The newer ones.
    pub prev: Option<String>,
    /// The older ones.
    pub next: Option<String>,
}

/// One letter.
#[derive(Debug, Serialize)]
pub struct Line {
    /// The name of its file.
    pub name: String,
    /// The subject.
    pub subject: String,
    /// The recipient's address.
    pub to: String,
    /// When it was written.
    pub at: String,
    /// Where it opens.
    pub href: String,
}

impl Page for OutboxPage {
    const TEMPLATE: &'static str = "pages/admin/outbox.html";

    fn samples() -> Vec<Self> {
        let line = |subject: &str| Line {
            name: "20260601T090000Z-x.eml".to_owned(),
            subject: subject.to_owned(),
            to: "amina@example.org".to_owned(),
            at: "2026-06-01T09:00:00Z".to_owned(),
            href: "/admin/outbox/20260601T090000Z-x.eml".to_owned(),
        };
        vec![
            Self { kept: false, letters: Vec::new(), prev: None, next: None },
            Self { kept: true, letters: Vec::new(), prev: None, next: None },
            Self {
                kept: true,
                letters: vec![line("Bienvenue"), line("")],
                prev: Some(at(1)),
                next: Some(at(3)),
            },
        ]
    }
}

/// `GET /admin/outbox`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let kept = mail::stays_here(&web.app).await?;
    let number = visit::query(&uri, "page").and_then(|number| number.parse().ok()).unwrap_or(1);
    let number = u64::clamp(number, 1, DEEPEST);
    let letters = if kept {
        let page = PageRequest::numbered(number, SIZE);
        mail::outbox_letters(&web.app, &visit.actor, page).await?
    } else {
        Rows { rows: Vec::new(), more: false }
    };
    let page = OutboxPage {
        kept,
        prev: (number > 1).then(|| at(number - 1)),
        next: (letters.more && number < DEEPEST).then(|| at(number + 1)),
        letters: letters.rows.into_iter().map(line).collect(),
    };
    present::page(&web, &visit, &Frame::titled(msg!("admin-outbox-title")).noindex(), &page)
}

fn at(number: u64) -> String {
    let query = if number > 1 { format!("?page={number}") } else { String::new() };
    format!("{}{query}", routes::OUTBOX.pattern)
}

fn line(letter: KeptLetter) -> Line {
    let href = routes::OUTBOX_LETTER.path(&[("name", &letter.name)]);
    Line {
        href: href.unwrap_or_else(|_| routes::OUTBOX.pattern.to_owned()),
        at: letter.at.to_rfc3339(),
        name: letter.name,
        subject: letter.subject,
        to: letter.to,
    }
}
