//! The letters kept on disk while no mail provider is set.

use std::sync::Arc;

use app::{
    config::MailRoute,
    mail::{self, KeptLetter},
};
use axum::extract::State;
use kernel::msg;
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct OutboxPage {
    /// Whether letters stay here; otherwise a provider takes them and none is listed.
    pub kept: bool,
    /// The letters, newest first.
    pub letters: Vec<Line>,
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
            Self { kept: false, letters: Vec::new() },
            Self { kept: true, letters: Vec::new() },
            Self { kept: true, letters: vec![line("Bienvenue"), line("")] },
        ]
    }
}

/// `GET /admin/outbox`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let kept = is_kept(&web);
    let letters =
        if kept { mail::outbox_letters(&web.app, &visit.actor).await? } else { Vec::new() };
    let page = OutboxPage { kept, letters: letters.into_iter().map(line).collect() };
    present::page(&web, &visit, &Frame::titled(msg!("admin-outbox-title")).noindex(), &page)
}

/// Whether letters stay on this machine.
pub(super) fn is_kept(web: &Web) -> bool {
    matches!(web.app.config().mail, MailRoute::Outbox)
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
