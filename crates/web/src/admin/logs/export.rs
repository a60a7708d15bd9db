//! A log as a file.

use std::sync::Arc;

use app::{
    Error,
    dashboards::{Log, LogFilter, log_csv, log_xlsx},
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

/// `GET /admin/settings/activity-logs/export/{format}`.
pub async fn activity(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(format): Path<String>,
    uri: Uri,
) -> Answer {
    send(&web, visit, &uri, Log::Activity, &format).await
}

/// `GET /admin/settings/security-logs/export/{format}`.
pub async fn security(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(format): Path<String>,
    uri: Uri,
) -> Answer {
    send(&web, visit, &uri, Log::Security, &format).await
}

/// The status is on its way before the last line of a CSV is read: when a later one fails the connection is cut.
async fn send(web: &Web, visit: Visit, uri: &Uri, log: Log, format: &str) -> Answer {
    let filter = LogFilter::parse(log, &pairs(uri));
    let (app, actor, locale) = (&web.app, &visit.actor, visit.locale);
    let (body, kind) = match format {
        "csv" => {
            let chunks = log_csv(app, actor, &filter, locale).await?.inspect_err(move |fault| {
                tracing::error!(request = visit.request_id, %fault, "an export broke off");
            });
            (Body::from_stream(chunks), CSV)
        }
        "xlsx" => (Body::from(log_xlsx(app, actor, &filter, locale).await?), XLSX),
        _ => return Err(Error::NotFound.into()),
    };
    let word = if log == Log::Security { "security" } else { "activity" };
    let name = format!("{word}-{}.{format}", web.app.now().format("%Y-%m-%d"));
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, download::attachment(&name));
    Ok(response)
}
