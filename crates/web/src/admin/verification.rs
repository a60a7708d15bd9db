//! Saying that somebody's identity was verified, and taking that back.

use std::sync::Arc;

use app::people;
use axum::extract::{Path, State};

use super::{file_of, person_in};
use crate::{
    Web,
    hall::{Visit, flash::Flash, forms::Fields},
    present::Answer,
};

/// `POST /admin/users/{id}/verification`, with `verified` ticked or not.
pub async fn save(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let person = person_in(&id)?;
    let verified = fields.ticked("verified");
    people::verify(&web.app, &visit.actor, person, verified).await?;
    let flash = if verified { Flash::IdentityVerified } else { Flash::IdentityOpened };
    Ok(flash.at(&web, &file_of(person)))
}
