//! What a merge would do, field by field; the merge; and its end.

use std::sync::Arc;

use app::{
    Error,
    duplicates::{self, Preview},
    people::dashed,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use kernel::msg;
use render::Page;
use serde::Serialize;

use super::{
    list::{SideLine, at},
    two, values,
};
use crate::{
    Web,
    hall::{Visit, flash::Flash},
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct MergePage {
    /// Why it was not done.
    pub refused: Option<String>,
    /// Who stays.
    pub kept: SideLine,
    /// Who goes.
    pub gone: SideLine,
    /// What each field becomes.
    pub lines: Vec<Line>,
    /// The codes that will lead to who stays, as read.
    pub codes: Vec<String>,
    /// The merge in which the other one stays.
    pub swap_url: String,
    /// Where the answer goes.
    pub action: String,
}

/// One field.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Its name.
    pub label: String,
    /// What who stays says.
    pub kept: String,
    /// What who goes says.
    pub gone: String,
    /// What it becomes.
    pub becomes: String,
    /// Whether that is news for who stays.
    pub changes: bool,
}

impl Page for MergePage {
    const TEMPLATE: &'static str = "pages/duplicates/merge.html";

    fn samples() -> Vec<Self> {
        let line = |changes| Line {
            label: "Adresse".to_owned(),
            kept: String::new(),
            gone: "1, rue du Souk".to_owned(),
            becomes: if changes { "1, rue du Souk".to_owned() } else { String::new() },
            changes,
        };
        let page = |refused: Option<&str>, lines| Self {
            refused: refused.map(str::to_owned),
            kept: SideLine::sample(true),
            gone: SideLine::sample(false),
            lines,
            codes: vec!["MA-F-0001-OUA".to_owned(), "MA-F-0002-OUA".to_owned()],
            swap_url: "/admin/duplicates/2/1".to_owned(),
            action: "/admin/duplicates/1/2".to_owned(),
        };
        vec![
            page(None, vec![line(true), line(false)]),
            page(Some("Une des deux est absente."), Vec::new()),
        ]
    }
}

/// `GET /admin/duplicates/{kept}/{gone}`.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path((kept, gone)): Path<(String, String)>,
) -> Answer {
    draw(&web, &visit, (&kept, &gone), None).await
}

/// `POST /admin/duplicates/{kept}/{gone}`.
pub async fn merge(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path((kept, gone)): Path<(String, String)>,
) -> Answer {
    let (one, other) = two(&kept, &gone)?;
    let why = match duplicates::merge(&web.app, &visit.actor, one, other).await {
        Ok(_) => return Ok(Flash::PeopleMerged.at(&web, routes::ADMIN_DUPLICATES.pattern)),
        Err(Error::Conflict(why)) => web.say(visit.locale, &why),
        Err(Error::Invalid(violations)) => {
            violations.iter().map(|one| web.say(visit.locale, &one.message)).collect()
        }
        Err(other) => return Err(other.into()),
    };
    draw(&web, &visit, (&kept, &gone), Some(why)).await
}

/// `POST /admin/merges/{id}/undo`.
pub async fn undo(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    duplicates::undo(&web.app, &visit.actor, id).await?;
    Ok(Flash::MergeUndone.at(&web, routes::ADMIN_DUPLICATES.pattern))
}

async fn draw(
    web: &Web,
    visit: &Visit,
    (kept, gone): (&str, &str),
    refused: Option<String>,
) -> Answer {
    let (one, other) = two(kept, gone)?;
    let preview = duplicates::preview(&web.app, &visit.actor, one, other).await?;
    let mut frame = Frame::titled(msg!("duplicates-merge-title")).noindex();
    if refused.is_some() {
        frame = frame.status(StatusCode::CONFLICT);
    }
    present::page(web, visit, &frame, &page(web, visit, preview, refused))
}

fn page(web: &Web, visit: &Visit, preview: Preview, refused: Option<String>) -> MergePage {
    let reference = web.app.reference();
    let line = |line: duplicates::Line| {
        let said = |all: &[String]| {
            let all = all.iter().map(|one| values::said(&reference, visit.locale, line.field, one));
            all.collect::<Vec<_>>().join(", ")
        };
        Line {
            label: web.say(visit.locale, &values::label(line.field)),
            changes: line.kept != line.becomes,
            kept: said(&line.kept),
            gone: said(&line.gone),
            becomes: said(&line.becomes),
        }
    };
    let (kept, gone) = (preview.kept.person.to_string(), preview.gone.person.to_string());
    MergePage {
        refused,
        lines: preview.lines.into_iter().map(line).collect(),
        codes: preview.codes.iter().map(|code| dashed(code)).collect(),
        swap_url: at(&routes::ADMIN_MERGE, &[("kept", &gone), ("gone", &kept)]),
        action: at(&routes::ADMIN_MERGE, &[("kept", &kept), ("gone", &gone)]),
        kept: SideLine::of(preview.kept),
        gone: SideLine::of(preview.gone),
    }
}
