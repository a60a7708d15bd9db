//! The rows that were refused or left out, sent while they are read.

use std::sync::Arc;

use app::imports::errors_csv;
use axum::{
    body::Body,
    extract::{Path, State},
};
use futures_util::TryStreamExt as _;

use super::{import_in, words};
use crate::{Web, exports::file::file, hall::Visit, present::Answer};

/// `GET /admin/users/import/{id}/errors`.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = import_in(&id)?;
    let labels = words::fields(&web, visit.locale);
    let pieces = errors_csv(&web.app, &visit.actor, id, visit.locale, labels).await?;
    let pieces = pieces.inspect_err(move |fault| {
        tracing::error!(request = visit.request_id, %fault, "a file of errors broke off");
    });
    Ok(file(&format!("import-{}.csv", id.0), Body::from_stream(pieces)))
}
