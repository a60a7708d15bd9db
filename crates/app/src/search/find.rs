//! Find talents: one page of the directory.

use kernel::{Page, PageRequest};

use super::{DirectoryFilter, TalentCard, View, cards, query};
use crate::{Actor, App, Permission, Result};

/// The talents that the filter means and the reader may find, a page at a time.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::SearchTalents`].
pub async fn find(
    app: &App,
    actor: &Actor,
    filter: &DirectoryFilter,
    page: PageRequest,
) -> Result<Page<TalentCard>> {
    actor.require(Permission::SearchTalents)?;
    let view = View::of(app, actor);
    let rows = query::cards(app, &view, filter, page).await?;
    let Page { rows, more } = Page::from_overfetch(rows, page);
    Ok(Page { rows: cards::of_rows(app, view.today, rows).await?, more })
}
