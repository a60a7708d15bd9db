//! The first password of an account, with the link of its letter.

use std::sync::Arc;

use axum::extract::{Path, State};

use super::choose::{self, Purpose};
use crate::{
    Web,
    hall::{Visit, forms::Fields},
    present::Answer,
};

/// `GET /auth/activate/{token}`. Uses nothing up.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    choose::show(&web, &visit, Purpose::Activate, &token).await
}

/// `POST /auth/activate/{token}`.
pub async fn save(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(token): Path<String>,
    fields: Fields,
) -> Answer {
    choose::save(&web, &visit, (Purpose::Activate, &token), &fields).await
}
