//! Signing a device out from afar.

use std::sync::Arc;

use app::accounts::{devices, sessions};
use axum::extract::State;

use crate::{
    Web,
    hall::{Visit, flash::Flash, forms::Fields},
    present::Answer,
};

/// `POST /account/security/sessions`: the one that is named, or all but this one.
pub async fn end(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let flash = match fields.one("session") {
        "others" => {
            sessions::end_others(&web.app, &visit.actor, &visit.cookie()).await?;
            Flash::SessionsEnded
        }
        handle => {
            devices::end_mine(&web.app, &visit.actor, handle).await?;
            Flash::SessionEnded
        }
    };
    Ok(flash.at(&web, routes::SECURITY.pattern))
}
