//! The profile hidden for a while, and back.

use std::sync::Arc;

use app::rights;
use axum::extract::State;

use crate::{
    Web,
    hall::{Visit, flash::Flash},
    present::Answer,
};

/// `POST /account/data/pause`.
pub async fn pause(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    rights::pause(&web.app, &visit.actor).await?;
    Ok(Flash::ProfilePaused.at(&web, routes::OWN_DATA.pattern))
}

/// `POST /account/data/resume`.
pub async fn resume(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    rights::resume(&web.app, &visit.actor).await?;
    Ok(Flash::ProfileResumed.at(&web, routes::OWN_DATA.pattern))
}
