//! The card of one person with all that casting staff may see.

use std::sync::Arc;

use app::{Error, exports::Format, talents};
use axum::extract::{Path, State};
use kernel::PersonId;

use super::file::kind;
use crate::{
    Web,
    hall::{Visit, download},
    present::Answer,
};

/// `GET /admin/export/pdf/{id}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let person = id.parse().map(PersonId).map_err(|_| Error::NotFound)?;
    let card = talents::full_card_pdf(&web.app, &visit.actor, person, visit.locale).await;
    let (code, bytes) = card?;
    Ok(download::kept(&format!("talent-{code}.pdf"), kind(Format::Pdf), bytes))
}
