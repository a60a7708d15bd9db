//! Signing in with a passkey: what a script asks for as JSON, and what its form brings.

use std::sync::Arc;

use app::accounts::{
    passkeys::{self, Answer},
    second_step,
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};

use super::{enter, login};
use crate::{
    Web,
    error::Refusal,
    hall::{
        Visit,
        forms::{Fields, FormRefusal},
    },
    present::Answer as Page,
};

/// The script of every page that can ask for a passkey.
pub const SCRIPT: &str = "js/passkey.js";

/// `POST /auth/passkey/challenge`: of the account whose password was given, else of whoever has one.
pub async fn challenge(State(web): State<Arc<Web>>, visit: Visit) -> Result<Response, Refusal> {
    let token = visit.cookie();
    let challenge = if second_step::is_waiting(&web.app, &token).await? {
        passkeys::ask_second_step(&web.app, &token).await?
    } else {
        passkeys::ask_sign_in(&web.app, &visit.actor).await?
    };
    Ok(Json(challenge).into_response())
}

/// `POST /auth/passkey`.
pub async fn sign_in(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Page {
    let remember = fields.ticked("remember");
    match passkeys::sign_in(&web.app, &visit.actor, &answer(&fields), remember).await {
        Ok(signed_in) => enter::welcome(&web, &visit, &signed_in, fields.one("next")).await,
        Err(error) => login::again(&web, &visit, &fields, FormRefusal::from_error(error)?),
    }
}

/// What the script put into a form.
pub(super) fn answer(fields: &Fields) -> Answer {
    Answer { handle: fields.one("handle").to_owned(), credential: fields.one("passkey").to_owned() }
}

/// Whether a form brings a passkey rather than words.
pub(super) fn is_given(fields: &Fields) -> bool {
    !fields.one("passkey").is_empty()
}
