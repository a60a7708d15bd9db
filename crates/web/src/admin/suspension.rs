//! Keeping somebody out, and letting them in again.

use std::sync::Arc;

use app::accounts::roles;
use axum::extract::{Path, State};

use super::{account_in, file_of};
use crate::{
    Web,
    hall::{Visit, flash::Flash},
    present::Answer,
};

/// `POST /admin/users/{id}/suspend`.
pub async fn suspend(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (person, account, _) = account_in(&web, &id).await?;
    roles::suspend(&web.app, &visit.actor, account).await?;
    Ok(Flash::AccountSuspended.at(&web, &file_of(person)))
}

/// `POST /admin/users/{id}/resume`.
pub async fn resume(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (person, account, _) = account_in(&web, &id).await?;
    roles::resume(&web.app, &visit.actor, account).await?;
    Ok(Flash::AccountResumed.at(&web, &file_of(person)))
}

/// `POST /admin/user/{id}/toggle-active`: suspends who is active, resumes who is not.
pub async fn toggle(state: State<Arc<Web>>, visit: Visit, id: Path<String>) -> Answer {
    let (_, _, suspended) = account_in(&state, &id).await?;
    if suspended { resume(state, visit, id).await } else { suspend(state, visit, id).await }
}
