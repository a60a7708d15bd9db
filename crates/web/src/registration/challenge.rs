//! The proof of work asked from a browser while a public form is filled in.

use std::sync::Arc;

use app::accounts::humans::{self, Form};
use axum::{
    Json,
    extract::State,
    http::Uri,
    response::{IntoResponse as _, Response},
};

use super::poster;
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
    let token = query(&uri, "poster");
    let form = Form::Registration { poster: token.as_deref().and_then(poster::token) };
    Ok(Json(humans::challenge(&web.app, &visit.actor, form).await?).into_response())
}
