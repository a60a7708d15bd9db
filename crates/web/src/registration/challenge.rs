//! The proof of work asked from a browser while a public form is filled in.

use std::sync::Arc;

use app::accounts::humans::{self, Form};
use axum::{
    Json,
    extract::State,
    http::Uri,
    response::{IntoResponse as _, Response},
};

use super::robot;
use crate::{
    Web,
    error::Refusal,
    hall::{Visit, visit::query},
};

/// `GET /auth/challenge?poster=`.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    uri: Uri,
) -> Result<Response, Refusal> {
    let poster = query(&uri, "poster");
    let form = Form::Registration { poster: poster.as_deref().and_then(robot::poster) };
    Ok(Json(humans::challenge(&web.app, &visit.actor, form).await?).into_response())
}
