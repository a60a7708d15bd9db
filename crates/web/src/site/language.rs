//! The language switch: a link that remembers the choice and comes back.

use std::sync::Arc;

use app::Error;
use axum::extract::{Path, Query, State};
use kernel::Locale;

use super::theme::Next;
use crate::{
    Web,
    hall::{Visit, locale, redirect},
    present::Answer,
};

/// `GET /language/{locale}?next=`.
pub async fn choose(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(tag): Path<String>,
    Query(next): Query<Next>,
) -> Answer {
    let chosen = Locale::ALL.into_iter().find(|locale| locale.tag() == tag).ok_or(Error::NotFound)?;
    let mut response = redirect::to_path(&next.next);
    locale::remember(&web, &visit, chosen, &mut response);
    Ok(response)
}
