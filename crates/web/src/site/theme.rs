//! The switch of colours: a link that remembers the choice and comes back.

use std::sync::Arc;

use app::Error;
use axum::{
    extract::{Path, State},
    http::Uri,
};

use crate::{
    Web,
    hall::{redirect, theme::Theme, visit::query},
    present::Answer,
};

/// `GET /theme/{theme}?next=`.
pub async fn choose(State(web): State<Arc<Web>>, Path(name): Path<String>, uri: Uri) -> Answer {
    let theme = Theme::parse(&name).ok_or(Error::NotFound)?;
    let mut response = redirect::to_path(&query(&uri, "next").unwrap_or_default());
    theme.remember(&web, &mut response);
    Ok(response)
}
