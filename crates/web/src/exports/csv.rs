//! The list of talents as CSV, sent while it is written.

use std::sync::Arc;

use app::{Error, exports, search::DirectoryFilter};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderValue, Uri, header},
    response::{IntoResponse, Response},
};
use futures_util::TryStreamExt as _;

use crate::{
    Web,
    hall::{Visit, download},
    present::Answer,
    search::asked,
};

/// `GET /admin/export/csv`: the same filter as the directory.
///
/// The status is on its way before the last row is read: when a later row fails the connection is cut, so that half a
/// list cannot be taken for a whole one.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let (filter, _) = DirectoryFilter::parse(&web.app.reference(), &asked::pairs(&uri));
    let chunks = exports::talents_csv(&web.app, &visit.actor, &filter, visit.locale).await?;
    let chunks = chunks.inspect_err(move |fault| {
        tracing::error!(request = visit.request_id, fault = why(fault), "an export broke off");
    });
    let name = format!("talents-{}.csv", web.app.now().format("%Y-%m-%d"));
    Ok(file(&name, Body::from_stream(chunks)))
}

/// A CSV file to be kept.
pub(crate) fn file(name: &str, body: Body) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CONTENT_DISPOSITION, download::attachment(name));
    response
}

fn why(error: &Error) -> String {
    match error {
        Error::Fault(fault) => format!("{fault:#}"),
        other => other.to_string(),
    }
}
