//! The language switch: a link that remembers the choice and comes back.

use std::sync::Arc;

use app::Error;
use axum::{
    extract::{Path, State},
    http::Uri,
};
use kernel::Locale;

use crate::{
    Web,
    hall::{Visit, locale, redirect, visit::query},
    present::Answer,
};

/// `GET /language/{locale}?next=`.
pub async fn choose(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(tag): Path<String>,
    uri: Uri,
) -> Answer {
    let chosen =
        Locale::ALL.into_iter().find(|locale| locale.tag() == tag).ok_or(Error::NotFound)?;
    let mut response = redirect::to_path(&query(&uri, "next").unwrap_or_default());
    locale::remember(&web, &visit, chosen, &mut response);
    Ok(response)
}
