//! A list begins: empty, with people, or as a copy of another.

use kernel::{PersonId, msg};
use sea_orm::Set;

use super::{
    Column, MOST_LISTS,
    history::{What, tell},
    people::{self, Added},
    rules,
    show::open,
    store::{entry, list},
};
use crate::{Actor, App, Error, Permission, Result, Tx};

/// Begins a list with these people, of whom those are added who may be found; gives its number.
///
/// # Errors
/// [`Error::Invalid`] on `name`; [`Error::Conflict`] beyond 200 lists; as [`Actor::require`] for
/// [`Permission::SearchTalents`].
pub async fn make(
    app: &App,
    actor: &Actor,
    name: &str,
    people: &[PersonId],
) -> Result<(i64, Added)> {
    actor.require(Permission::SearchTalents)?;
    let account = actor.member()?.account.0;
    let name = rules::name(name).map_err(|why| Error::field("name", why))?;
    let found = people::found(app, actor, people).await?;
    app.write(actor, async |tx| {
        let columns = rules::written(&Column::FIRST);
        let row = begin(tx, actor, (account, &name, &columns), What::Made).await?;
        let added = people::put(tx, actor, &row, (people, &found)).await?;
        Ok((row.id, added))
    })
    .await
}

/// Begins a list of the actor's own as a copy: its columns, its people in their order with their states, and no notes,
/// which were written for the other one.
///
/// # Errors
/// [`Error::NotFound`] when the actor sees no such list; as [`make`].
pub async fn copy(app: &App, actor: &Actor, id: i64, name: &str) -> Result<i64> {
    let from = open(app, actor, id).await?;
    let account = actor.member()?.account.0;
    let name = rules::name(name).map_err(|why| Error::field("copy_name", why))?;
    app.write(actor, async |tx| {
        let rows = entry::all(tx.conn(), from.id).await?;
        let copy = begin(tx, actor, (account, &name, &from.columns), What::Copied).await?;
        let copied = rows.into_iter().map(|row| entry::ActiveModel {
            shortlist_id: Set(copy.id),
            person_id: Set(row.person_id),
            position: Set(row.position),
            state: Set(row.state),
            by_account: Set(Some(account)),
            added_at: Set(tx.now()),
            ..Default::default()
        });
        entry::insert(tx.conn(), copied.collect()).await?;
        Ok(copy.id)
    })
    .await
}

async fn begin(
    tx: &mut Tx,
    actor: &Actor,
    (account, name, columns): (i64, &str, &str),
    what: What,
) -> Result<list::Model> {
    if list::count_of(tx.conn(), account).await? >= MOST_LISTS {
        return Err(Error::Conflict(msg!("shortlists-too-many", max = 200_i64)));
    }
    let row = list::ActiveModel {
        account_id: Set(account),
        name: Set(name.to_owned()),
        columns: Set(columns.to_owned()),
        team: Set(false),
        created_at: Set(tx.now()),
        changed_at: Set(tx.now()),
        ..Default::default()
    };
    let id = list::insert(tx.conn(), row).await?;
    let row = list::find(tx.conn(), id).await?.ok_or(Error::NotFound)?;
    tell(tx, actor, &row, (what, None, None)).await?;
    Ok(row)
}
