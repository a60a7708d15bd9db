//! A log as a file.

use std::sync::Arc;

use app::{
    Error,
    dashboards::{Log, LogFilter, log_csv, log_xlsx},
};
use axum::{
    body::Body,
    extract::{Path, State},
    http::Uri,
};

use crate::{
    Web,
    hall::{Visit, download},
    present::Answer,
    search::asked::pairs,
};

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

async fn send(web: &Web, visit: Visit, uri: &Uri, log: Log, format: &str) -> Answer {
    let filter = LogFilter::parse(log, &pairs(uri));
    let (app, actor, locale) = (&web.app, &visit.actor, visit.locale);
    let (body, kind) = match format {
        "csv" => {
            let chunks = log_csv(app, actor, &filter, locale).await?;
            (download::streamed(chunks, visit.request_id), download::CSV)
        }
        "xlsx" => (Body::from(log_xlsx(app, actor, &filter, locale).await?), download::XLSX),
        _ => return Err(Error::NotFound.into()),
    };
    let word = if log == Log::Security { "security" } else { "activity" };
    let name = format!("{word}-{}.{format}", web.app.today());
    Ok(download::kept(&name, kind, body))
}
