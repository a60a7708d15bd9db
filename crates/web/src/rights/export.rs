//! A copy of everything that is held about oneself.

use std::sync::Arc;

use app::rights;
use axum::extract::State;

use crate::{
    Web,
    hall::{Visit, download},
    present::Answer,
};

/// `POST /account/data/export`.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let own = rights::export_own(&web.app, &visit.actor).await?;
    Ok(download::kept(&own.name, "application/zip", own.zip))
}
