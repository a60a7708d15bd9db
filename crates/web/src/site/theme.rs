//! The switch of colours: a link that remembers the choice and comes back.

use std::sync::Arc;

use app::Error;
use axum::extract::{Path, Query, State};
use serde::Deserialize;

use crate::{
    Web,
    hall::{redirect, theme::Theme},
    present::Answer,
};

/// Where to go afterwards; whatever is not a path of this site means home.
#[derive(Debug, Default, Deserialize)]
pub struct Next {
    /// The path, with its query.
    #[serde(default)]
    pub next: String,
}

/// `GET /theme/{theme}?next=`.
pub async fn choose(State(web): State<Arc<Web>>, Path(name): Path<String>, Query(next): Query<Next>) -> Answer {
    let theme = Theme::parse(&name).ok_or(Error::NotFound)?;
    let mut response = redirect::to_path(&next.next);
    theme.remember(&web, &mut response);
    Ok(response)
}
