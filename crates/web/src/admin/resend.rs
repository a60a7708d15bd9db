//! Sending somebody what lets them in, again.

use std::sync::Arc;

use app::accounts::{self, credentials};
use axum::extract::{Path, State};

use super::{account_in, file_of};
use crate::{
    Web,
    hall::{Visit, flash::Flash},
    present::Answer,
};

/// `POST /admin/users/{id}/resend-credentials`.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (person, account, _) = account_in(&web, &id).await?;
    credentials::resend(&web.app, &visit.actor, account).await?;
    let known = accounts::find(&web.app, account).await?;
    let awaited = known.is_some_and(|account| account.prepared);
    let flash = if awaited { Flash::ActivationSent } else { Flash::CredentialsSent };
    Ok(flash.at(&web, &file_of(person)))
}
