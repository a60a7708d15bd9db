//! The rows that were refused or left out, sent while they are read.

use std::sync::Arc;

use app::imports::errors_csv;
use axum::extract::{Path, State};

use super::{import_in, words};
use crate::{
    Web,
    hall::{Visit, download},
    present::Answer,
};

/// `GET /admin/users/import/{id}/errors`.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = import_in(&id)?;
    let labels = words::fields(&web, visit.locale);
    let pieces = errors_csv(&web.app, &visit.actor, id, visit.locale, labels).await?;
    let body = download::streamed(pieces, visit.request_id);
    Ok(download::kept(&format!("import-{}.csv", id.0), download::CSV, body))
}
