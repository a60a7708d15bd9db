//! One's own exports: how far each is, giving one up, taking its file.

use std::sync::Arc;

use app::{
    Error,
    exports::{self, ExportId, ExportState, OwnExport},
};
use axum::extract::{Path, State};
use kernel::{Locale, Message, msg};
use render::Page;
use serde::Serialize;

use super::file;
use crate::{
    Web,
    hall::{Visit, download, redirect},
    present::{self, Answer, Frame},
};

/// The values of the list.
#[derive(Debug, Serialize)]
pub struct ExportsPage {
    /// The newest exports.
    pub exports: Vec<Line>,
    /// Whether one of them is being made.
    pub at_work: bool,
}

/// An export.
#[derive(Debug, Serialize)]
pub struct Line {
    /// The kind of file, in words.
    pub format: String,
    /// `running`, `ready`, `failed` or `ended`.
    pub state: &'static str,
    /// The same in words.
    pub state_label: String,
    /// How many people it holds.
    pub rows: u64,
    /// How many of them are written.
    pub reached: u64,
    /// When it was asked for.
    pub at: String,
    /// When its file goes.
    pub ends_at: String,
    /// Where its file is taken.
    pub file_url: String,
    /// Where it is given up.
    pub cancel_url: String,
}

/// `GET /admin/exports`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let own = exports::own(&web.app, &visit.actor).await?;
    let at_work = own.iter().any(|one| one.state.is_at_work());
    let lines = own.iter().map(|one| Line::of(&web, visit.locale, one)).collect();
    let page = ExportsPage { exports: lines, at_work };
    present::page(&web, &visit, &Frame::titled(msg!("exports-own-title")).noindex(), &page)
}

/// `POST /admin/exports/{id}/cancel`.
pub async fn cancel(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    exports::give_up(&web.app, &visit.actor, number(&id)?).await?;
    Ok(redirect::to(&routes::EXPORTS, &[]))
}

/// `GET /admin/exports/{id}/file`.
pub async fn take(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (own, chunks) = exports::take(&web.app, &visit.actor, number(&id)?).await?;
    let name = file::name(own.format, own.created_at);
    let body = download::streamed(chunks, visit.request_id.clone());
    Ok(download::kept(&name, file::kind(own.format), body))
}

fn number(id: &str) -> Result<ExportId, Error> {
    id.parse().map(ExportId).map_err(|_| Error::NotFound)
}

const fn state(state: ExportState) -> Message {
    match state {
        ExportState::Running => msg!("exports-state-running"),
        ExportState::Ready => msg!("exports-state-ready"),
        ExportState::Failed => msg!("exports-state-failed"),
        ExportState::Ended => msg!("exports-state-ended"),
    }
}

impl Line {
    fn of(web: &Web, locale: Locale, own: &OwnExport) -> Self {
        let id = own.id.0.to_string();
        let at = |route: &routes::Route| route.path(&[("id", &id)]).unwrap_or_default();
        Self {
            format: web.say(locale, &super::choose::words(own.format)),
            state: own.state.key(),
            state_label: web.say(locale, &state(own.state)),
            rows: own.rows,
            reached: own.reached,
            at: own.created_at.to_rfc3339(),
            ends_at: own.ends_at.to_rfc3339(),
            file_url: at(&routes::EXPORT_FILE),
            cancel_url: at(&routes::EXPORT_CANCEL),
        }
    }

    fn sample(state: ExportState) -> Self {
        Self {
            format: "Excel (XLSX)".to_owned(),
            state: state.key(),
            state_label: "Prêt".to_owned(),
            rows: 12_000,
            reached: 4_000,
            at: "2026-06-01T09:00:00Z".to_owned(),
            ends_at: "2026-06-02T09:00:00Z".to_owned(),
            file_url: "/admin/exports/1/file".to_owned(),
            cancel_url: "/admin/exports/1/cancel".to_owned(),
        }
    }
}

impl Page for ExportsPage {
    const TEMPLATE: &'static str = "pages/exports/own.html";

    fn samples() -> Vec<Self> {
        let all = ExportState::ALL.map(Line::sample).into();
        vec![
            Self { exports: Vec::new(), at_work: false },
            Self { exports: all, at_work: true },
            Self { exports: vec![Line::sample(ExportState::Ready)], at_work: false },
        ]
    }
}
