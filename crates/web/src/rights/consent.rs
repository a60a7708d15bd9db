//! One consent, given or taken back with one button.

use std::sync::Arc;

use app::{Error, people::Purpose, rights};
use axum::extract::State;

use super::data;
use crate::{
    Web,
    hall::{Visit, flash::Flash, forms::Fields},
    present::Answer,
};

/// `POST /account/data/consent`: `purpose`, and `given` as `1` or `0`.
pub async fn answer(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let purpose = Purpose::parse(fields.one("purpose")).ok_or(Error::NotFound)?;
    let given = fields.ticked("given");
    match rights::answer_consent(&web.app, &visit.actor, purpose, given).await {
        Ok(()) => {
            let flash = if given { Flash::ConsentGiven } else { Flash::ConsentWithdrawn };
            Ok(flash.at(&web, routes::OWN_DATA.pattern))
        }
        Err(Error::Conflict(why)) => data::refused(&web, &visit, &why).await,
        Err(other) => Err(other.into()),
    }
}
