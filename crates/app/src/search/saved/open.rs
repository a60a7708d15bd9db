//! The own searches with how many are new in each; one search with its people.

use chrono::{DateTime, TimeDelta, Utc};
use index::{Ask, Found, From};
use kernel::{Page, PageRequest};

use super::{
    Opened, SavedSearch,
    keep::MOST,
    model::marked_from,
    store::search::{self, Model},
};
use crate::{
    Actor, App, Error, Permission, Result,
    search::{DirectoryFilter, Sort, View, clauses, directory::Directory, find},
};

/// An opening within this time of the last noted one is not noted.
const NOTED_EVERY: TimeDelta = TimeDelta::minutes(1);
/// Our tokens have 43 characters; anything longer is none.
const LONGEST_TOKEN: usize = 64;

/// The reader's own searches by name, each with how many joined since the last visit.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::SearchTalents`].
pub async fn own(app: &App, actor: &Actor) -> Result<Vec<SavedSearch>> {
    actor.require(Permission::SearchTalents)?;
    let reference = app.reference();
    let view = View::of(app, actor);
    let mut searches = Vec::new();
    for row in search::of_account(app.reader(), actor.member()?.account.0, MOST).await? {
        let search = SavedSearch::of(&reference, actor, &row);
        // A clock that was ahead then silences nothing now.
        let seen_at = row.seen_at.min(app.now());
        let from = (From::Start, 0);
        let new = joined_after(app, &view, &search.filter, seen_at, from).await?.total;
        searches.push(SavedSearch { new: Some(new), ..search });
    }
    Ok(searches)
}

/// One of the reader's own searches.
///
/// # Errors
/// As [`own`]; [`Error::NotFound`] for one that is somebody else's.
pub async fn saved(app: &App, actor: &Actor, token: &str) -> Result<SavedSearch> {
    let row = own_row(app, actor, token).await?;
    Ok(SavedSearch::of(&app.reference(), actor, &row))
}

/// A search by its address, whoever keeps it, with one page of the people whom the reader may find. The owner's visit
/// is noted.
///
/// # Errors
/// As [`own`]; [`Error::NotFound`].
pub async fn open(app: &App, actor: &Actor, token: &str, page: PageRequest) -> Result<Opened> {
    let row = found(app, actor, token).await?;
    let search = SavedSearch::of(&app.reference(), actor, &row);
    let view = View::of(app, actor);
    let total = find::count(app, &view, &search.filter).await?;
    let people: Page<_> = find::seen(app, &view, &search.filter, page).await?;
    let own = actor.member().is_ok_and(|member| member.account == search.owner);
    let marked_from = if own { Some(visit(app, actor, &row).await?) } else { None };
    Ok(Opened { search, own, people, total, marked_from })
}

/// Notes a visit of the owner; gives from when on people are marked.
async fn visit(app: &App, actor: &Actor, row: &Model) -> Result<DateTime<Utc>> {
    let now = app.now();
    let from = marked_from((row.seen_at, row.marked_from), now);
    if row.seen_at > now || now - row.seen_at >= NOTED_EVERY {
        app.write(actor, async |tx| {
            tx.unseen();
            Ok(search::see(tx.conn(), row.id, (tx.now(), from)).await?)
        })
        .await?;
    }
    Ok(from)
}

/// The row of a search, for whoever may search.
pub(super) async fn found(app: &App, actor: &Actor, token: &str) -> Result<Model> {
    actor.require(Permission::SearchTalents)?;
    // PostgreSQL takes no text with a zero byte: what is none of our tokens is not looked for.
    let ours = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if token.len() > LONGEST_TOKEN || !token.bytes().all(ours) {
        return Err(Error::NotFound);
    }
    search::by_token(app.reader(), token).await?.ok_or(Error::NotFound)
}

/// The row of one of the reader's own searches.
pub(super) async fn own_row(app: &App, actor: &Actor, token: &str) -> Result<Model> {
    let row = found(app, actor, token).await?;
    if actor.member()?.account.0 == row.account_id { Ok(row) } else { Err(Error::NotFound) }
}

/// Who of a filter joined after a moment and may be found, the last ones first; `size` of them after `from`, and how
/// many they are in all.
pub(super) async fn joined_after(
    app: &App,
    view: &View,
    filter: &DirectoryFilter,
    after: DateTime<Utc>,
    (from, size): (From, usize),
) -> Result<Found> {
    let reference = app.reference();
    let text = filter.q.as_deref().unwrap_or_default();
    Directory::search(app, view.wrote, |fields| {
        let mut base = clauses::open_to(fields, view);
        base.extend(clauses::said(fields, &reference, text));
        base.push(clauses::joined_after(fields, after));
        let criteria = clauses::chosen(fields, &reference, filter, view);
        let order = clauses::order(fields, Sort::Newest);
        Ask { base, criteria, order, from, size, ..Ask::default() }
    })
    .await
}
