//! A new password with the link of a forgotten one.

use std::sync::Arc;

use axum::extract::{Path, State};

use super::choose::{self, Purpose};
use crate::{
    Web,
    hall::{Visit, forms::Fields},
    present::Answer,
};

/// `GET /auth/reset/{token}`. Uses nothing up.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    choose::show(&web, &visit, Purpose::Reset, &token).await
}

/// `POST /auth/reset/{token}`.
pub async fn save(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
    fields: Fields,
) -> Answer {
    choose::save(&web, &visit, (Purpose::Reset, &token), &fields).await
}
