//! Duplicates (*doublons*): people who may be one, what a merge would do, and the way back.

pub mod list;
pub mod merge;
mod values;

use std::sync::Arc;

use app::Error;
use axum::{
    Router,
    routing::{get, post},
};
use kernel::PersonId;

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let pages = hall::mount(pages, &routes::ADMIN_DUPLICATES, get(list::show));
    let pages = hall::mount(pages, &routes::ADMIN_MERGE, get(merge::show).post(merge::merge));
    let pages = hall::mount(pages, &routes::ADMIN_TELL_APART, post(list::tell_apart));
    hall::mount(pages, &routes::ADMIN_UNMERGE, post(merge::undo))
}

/// The two people an address names.
fn two(kept: &str, gone: &str) -> Result<(PersonId, PersonId), Error> {
    let number = |text: &str| text.parse::<PersonId>().map_err(|_| Error::NotFound);
    Ok((number(kept)?, number(gone)?))
}
