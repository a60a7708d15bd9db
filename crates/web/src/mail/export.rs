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
    http::Uri,
};

use crate::{
    Web,
    hall::{Visit, download},
    present::Answer,
    search::asked::pairs,
};

/// `GET /admin/settings/email-notifications/export/{format}`.
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
            (download::streamed(chunks, visit.request_id), download::CSV)
        }
        "xlsx" => (Body::from(letters_xlsx(app, actor, &filter, locale).await?), download::XLSX),
        _ => return Err(Error::NotFound.into()),
    };
    let name = format!("letters-{}.{format}", web.app.today());
    Ok(download::kept(&name, kind, body))
}
