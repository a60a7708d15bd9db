//! The list of minors, for staff who said why (people.md §8).

use kernel::{Page, PageRequest};

use super::{DirectoryFilter, TalentCard, View, find, model::Minors};
use crate::{Actor, App, Permission, Result, people};

/// The talents under 18 whom the reader may find, a page at a time; nothing while no reason counts.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::SearchTalents`].
pub async fn minors(
    app: &App,
    actor: &Actor,
    page: PageRequest,
) -> Result<Option<Page<TalentCard>>> {
    actor.require(Permission::SearchTalents)?;
    if !people::minors_are_open(app, actor).await? {
        return Ok(None);
    }
    let view = View { minors: Minors::Only, ..View::of(app, actor) };
    find::seen(app, &view, &DirectoryFilter::default(), page).await.map(Some)
}
