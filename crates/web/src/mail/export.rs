//! The log of letters as a file.

use std::sync::Arc;

use app::{
    Error,
    dashboards::{letters_csv, letters_xlsx},
    mail::LetterFilter,
};
use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderValue, Uri, header},
    response::IntoResponse,
};
use futures_util::TryStreamExt as _;

use crate::{
    Web,
    hall::{Visit, download},
    present::Answer,
    search::asked::pairs,
};

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// `GET /admin/settings/email-notifications/export/{format}`. The status is on its way before the last line of a CSV is
/// read: when a later one fails the connection is cut.
pub async fn send(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(format): Path<String>,
    uri: Uri,
) -> Answer {
    let filter = LetterFilter::parse(&pairs(&uri));
    let (app, actor, locale) = (&web.app, &visit.actor, visit.locale);
    let (body, kind) = match format.as_str() {
        "csv" => {
            let chunks = letters_csv(app, actor, &filter, locale).await?;
            let chunks = chunks.inspect_err(move |fault| {
                tracing::error!(request = visit.request_id, %fault, "an export broke off");
            });
            (Body::from_stream(chunks), CSV)
        }
        "xlsx" => (Body::from(letters_xlsx(app, actor, &filter, locale).await?), XLSX),
        _ => return Err(Error::NotFound.into()),
    };
    let name = format!("letters-{}.{format}", web.app.now().format("%Y-%m-%d"));
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, download::attachment(&name));
    Ok(response)
}
