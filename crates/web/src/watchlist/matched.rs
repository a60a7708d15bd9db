//! What came of a match.

use std::sync::Arc;

use app::{
    Error,
    watchlist::{self, MatchState},
};
use axum::extract::{Path, State};
use kernel::msg;

use super::number_in;
use crate::{
    Web,
    hall::{Visit, flash::Flash, forms::Fields},
    present::Answer,
};

/// `POST /admin/settings/watchlist/matches/{id}`.
pub async fn settle(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let id = number_in(&id)?;
    let state = MatchState::parse(fields.one("state"));
    let state = state.ok_or_else(|| Error::field("state", msg!("words-choice-unknown")))?;
    watchlist::settle(&web.app, &visit.actor, id, state).await?;
    Ok(Flash::MatchSettled.at(&web, routes::WATCHLIST.pattern))
}
