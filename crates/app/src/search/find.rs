//! Find talents: one page of the directory.

use std::{collections::HashMap, sync::Arc};

use index::{Ask, Found, From};
use kernel::{Page, PageRequest};

use super::{
    DirectoryFilter, TalentCard, View, cards, clauses, directory::Directory, layout::Fields, query,
};
use crate::{Actor, App, Permission, Reference, Result};

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
    seen(app, &View::of(app, actor), filter, page).await
}

/// One page of those whom a view finds.
pub(super) async fn seen(
    app: &App,
    view: &View,
    filter: &DirectoryFilter,
    page: PageRequest,
) -> Result<Page<TalentCard>> {
    let offset = usize::try_from(page.offset).unwrap_or(usize::MAX);
    let size = usize::try_from(page.size).unwrap_or(usize::MAX);
    let found = ask(app, view, filter, From::Offset(offset), size).await?;
    Ok(Page { rows: cards_of(app, view, &found).await?, more: found.more })
}

/// Asks the index.
pub(super) async fn ask(
    app: &App,
    view: &View,
    filter: &DirectoryFilter,
    from: From,
    size: usize,
) -> Result<Found> {
    asking(app, view, filter, |_, ask| Ask { from, size, ..ask }).await
}

/// How many the filter means and a view finds.
pub(crate) async fn count(app: &App, view: &View, filter: &DirectoryFilter) -> Result<u64> {
    let reference = app.reference();
    Directory::count(app, view.wrote, |fields| question(fields, &reference, view, filter)).await
}

/// Everybody whom the filter means and a view finds, in order, as they are at one moment.
pub(crate) async fn everybody(
    app: &App,
    view: &View,
    filter: &DirectoryFilter,
) -> Result<Vec<i64>> {
    let reference = app.reference();
    Directory::keys(app, view.wrote, |fields| question(fields, &reference, view, filter)).await
}

/// Asks the index what `more` makes of the question: a page, facets.
pub(super) async fn asking(
    app: &App,
    view: &View,
    filter: &DirectoryFilter,
    more: impl FnOnce(&Fields, Ask) -> Ask + Send,
) -> Result<Found> {
    let reference = app.reference();
    let ask = |fields: &Fields| more(fields, question(fields, &reference, view, filter));
    Directory::search(app, view.wrote, ask).await
}

fn question(
    fields: &Fields,
    reference: &Arc<Reference>,
    view: &View,
    filter: &DirectoryFilter,
) -> Ask {
    let mut base = clauses::open_to(fields, view);
    base.extend(clauses::said(fields, reference, filter.q.as_deref().unwrap_or_default()));
    let criteria = clauses::chosen(fields, reference, filter, view);
    let groups = Arc::new(clauses::categories(reference));
    let order = clauses::order(fields, filter.order());
    Ask { base, criteria, groups, order, ..Ask::default() }
}

/// The cards of those whom an answer names, in its order.
pub(super) async fn cards_of(app: &App, view: &View, found: &Found) -> Result<Vec<TalentCard>> {
    let people: Vec<i64> = found.places.iter().map(|place| place.key).collect();
    let rows = query::cards(app, view, &people).await?.into_iter();
    let mut rows: HashMap<i64, _> = rows.map(|row| (row.person_id, row)).collect();
    let rows = people.iter().filter_map(|person| rows.remove(person)).collect();
    cards::of_rows(app, view.today, rows).await
}
