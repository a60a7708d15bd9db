//! Find talents: one page of the directory.

use std::collections::HashMap;

use index::{Ask, Found, From};
use kernel::{Page, PageRequest};

use super::{DirectoryFilter, Sort, TalentCard, View, cards, clauses, directory::Directory, query};
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
    let people: Vec<i64> = found.places.iter().map(|place| place.key).collect();
    let mut rows: HashMap<i64, _> = query::cards(app, view, &people)
        .await?
        .into_iter()
        .map(|row| (row.person_id, row))
        .collect();
    let rows = people.iter().filter_map(|person| rows.remove(person)).collect();
    Ok(Page { rows: cards::of_rows(app, view.today, rows).await?, more: found.more })
}

/// Asks the index.
pub(crate) async fn ask(
    app: &App,
    view: &View,
    filter: &DirectoryFilter,
    from: From,
    size: usize,
) -> Result<Found> {
    let reference = app.reference();
    let text = filter.q.as_deref().unwrap_or_default();
    // Without words nobody is meant more than another.
    let sort = match filter.sort {
        Sort::Relevance if text.is_empty() => Sort::Newest,
        sort => sort,
    };
    Directory::search(app, view.wrote, |fields| {
        let mut base = clauses::open_to(fields, view);
        base.extend(clauses::said(fields, &reference, text));
        let criteria = clauses::chosen(fields, &reference, filter);
        Ask { base, criteria, facets: Vec::new(), order: clauses::order(fields, sort), from, size }
    })
    .await
}
