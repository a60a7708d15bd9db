//! One line of the security log, and the note that settles it.

use std::sync::Arc;

use app::{Error, dashboards::log_line, journal};
use axum::extract::{Path, State};
use kernel::msg;
use render::{FormState, Page};
use serde::Serialize;

use super::line_words::Line;
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct LogLinePage {
    /// The line.
    pub line: Line,
    /// The form of the note.
    pub form: FormState,
}

/// `GET /admin/settings/security-logs/{id}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let line = log_line(&web.app, &visit.actor, number(&id)?).await?;
    let line = Line::of(&web, visit.locale, &line);
    let form = FormState::new(line.href.clone().unwrap_or_default()).value("note", &line.note);
    present::page(&web, &visit, &frame(), &LogLinePage { line, form })
}

/// `POST /admin/settings/security-logs/{id}`.
pub async fn settle(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let number = number(&id)?;
    match journal::resolve(&web.app, &visit.actor, number, fields.one("note")).await {
        Ok(()) => Ok(Flash::SecuritySettled.at(&web, routes::SECURITY_LOGS.pattern)),
        Err(error) => {
            let refusal = FormRefusal::from_error(error)?;
            let line = log_line(&web.app, &visit.actor, number).await?;
            let line = Line::of(&web, visit.locale, &line);
            let form = refusal.beside(
                &web,
                &visit,
                fields.into_form(line.href.clone().unwrap_or_default()),
            );
            present::page(&web, &visit, &frame().refused(&refusal), &LogLinePage { line, form })
        }
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("admin-logs-line-title")).noindex()
}

fn number(id: &str) -> Result<i64, Error> {
    id.parse().map_err(|_| Error::NotFound)
}

impl Page for LogLinePage {
    const TEMPLATE: &'static str = "pages/admin/log_line.html";

    fn samples() -> Vec<Self> {
        let form = || FormState::new("/admin/settings/security-logs/7");
        vec![
            Self { line: Line::sample(true), form: form().value("note", "Vu avec elle") },
            Self { line: Line::sample(false), form: form() },
        ]
    }
}
