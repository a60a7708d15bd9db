//! Lists as files: a CSV is sent while it is written, the others when they are whole.

use std::sync::Arc;

use app::{
    Error,
    exports::{self, Asked, Choice, Format, Whom},
};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderValue, Uri, header},
    response::{IntoResponse, Response},
};
use futures_util::TryStreamExt as _;

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
    match whom(&web.app.reference(), &pairs(&uri)) {
        Whom::Found(_) => Err(Error::NotFound.into()),
        people @ Whom::Selected(_) => remembered(&web, &visit, people, format).await,
    }
}

async fn usual(web: &Web, visit: &Visit, uri: &Uri, format: Format) -> Answer {
    remembered(web, visit, whom(&web.app.reference(), &pairs(uri)), format).await
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
///
/// The status is on its way before the last row of a CSV is read: when a later row fails the connection is cut, so
/// that half a list cannot be taken for a whole one.
pub(super) async fn send(web: &Web, visit: &Visit, asked: &Asked) -> Result<Response, Error> {
    let (app, actor) = (&web.app, &visit.actor);
    let format = asked.choice.format;
    let body = match format {
        Format::Excel => Body::from(exports::xlsx(app, actor, asked).await?),
        Format::Pdf => Body::from(exports::list_pdf(app, actor, asked).await?),
        Format::Csv => {
            let request = visit.request_id.clone();
            Body::from_stream(exports::csv(app, actor, asked).await?.inspect_err(move |fault| {
                tracing::error!(request, fault = why(fault), "an export broke off");
            }))
        }
    };
    let name = format!("talents-{}.{}", app.now().format("%Y-%m-%d"), format.ending());
    Ok(kept(&name, kind(format), body))
}

/// A CSV file to be kept.
pub(crate) fn file(name: &str, body: Body) -> Response {
    kept(name, kind(Format::Csv), body)
}

/// A file to be kept.
pub(super) fn kept(name: &str, kind: &'static str, body: impl IntoResponse) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, download::attachment(name));
    response
}

/// What a browser is told a file is.
pub(super) const fn kind(format: Format) -> &'static str {
    match format {
        Format::Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format::Csv => "text/csv; charset=utf-8",
        Format::Pdf => "application/pdf",
    }
}

fn why(error: &Error) -> String {
    match error {
        Error::Fault(fault) => format!("{fault:#}"),
        other => other.to_string(),
    }
}
