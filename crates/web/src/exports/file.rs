//! Lists as files: a CSV is sent while it is written, the others when they are whole.

use std::sync::Arc;

use app::{
    Error,
    exports::{self, Asked, Choice, Format, Whom},
};
use axum::{body::Body, extract::State, http::Uri, response::Response};
use chrono::{DateTime, Utc};
use kernel::local;

use super::asked::{address, whom};
use crate::{
    Web,
    hall::{Visit, download, redirect, visit::query},
    present::Answer,
    search::asked::pairs,
};

/// `GET /admin/export/excel`: the same filter as the directory.
pub async fn excel(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    usual(&web, &visit, &uri, Format::Excel).await
}

/// `GET /admin/export/csv`.
pub async fn csv(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    usual(&web, &visit, &uri, Format::Csv).await
}

/// `GET /admin/export/pdf`.
pub async fn pdf(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    usual(&web, &visit, &uri, Format::Pdf).await
}

/// `GET /admin/bulk/export?format=&ids=`.
pub async fn bulk(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let format = query(&uri, "format").unwrap_or_default();
    let format = Format::parse(&format).ok_or(Error::NotFound)?;
    match whom(&web.app.reference(), &visit.actor, &pairs(&uri)) {
        Whom::Found(_) => Err(Error::NotFound.into()),
        people @ Whom::Selected(_) => remembered(&web, &visit, people, format).await,
    }
}

async fn usual(web: &Web, visit: &Visit, uri: &Uri, format: Format) -> Answer {
    remembered(web, visit, whom(&web.app.reference(), &visit.actor, &pairs(uri)), format).await
}

/// The file with the columns that its reader last chose.
async fn remembered(web: &Web, visit: &Visit, whom: Whom, format: Format) -> Answer {
    let kept = exports::choice_of(&web.app, &visit.actor).await?;
    let choice = Choice { format, ..kept };
    let asked = Asked { whom, choice, reason: String::new(), locale: visit.locale };
    match send(web, visit, &asked).await {
        // What cannot be made like this is said where it is chosen.
        Err(Error::Invalid(_)) => {
            Ok(redirect::to_path(&address(routes::EXPORT.pattern, &asked.whom)))
        }
        sent => Ok(sent?),
    }
}

/// The file that is asked for.
pub(super) async fn send(web: &Web, visit: &Visit, asked: &Asked) -> Result<Response, Error> {
    let (app, actor) = (&web.app, &visit.actor);
    let format = asked.choice.format;
    let body = match format {
        Format::Excel => Body::from(exports::xlsx(app, actor, asked).await?),
        Format::Pdf => Body::from(exports::list_pdf(app, actor, asked).await?),
        Format::Contact | Format::Composite => {
            Body::from(exports::faces_pdf(app, actor, asked).await?)
        }
        Format::Csv => {
            download::streamed(exports::csv(app, actor, asked).await?, visit.request_id.clone())
        }
    };
    let name = name(format, app.now());
    Ok(download::kept(&name, kind(format), body))
}

/// How a file is called that was asked for that day.
pub(super) fn name(format: Format, at: DateTime<Utc>) -> String {
    let what = match format {
        Format::Excel | Format::Csv | Format::Pdf => "talents",
        Format::Contact | Format::Composite => format.key(),
    };
    format!("{what}-{}.{}", local::day_of(at), format.ending())
}

/// What a browser is told a file is.
pub(super) const fn kind(format: Format) -> &'static str {
    match format {
        Format::Excel => download::XLSX,
        Format::Csv => download::CSV,
        Format::Pdf | Format::Contact | Format::Composite => "application/pdf",
    }
}
