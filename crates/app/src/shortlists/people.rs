//! People come onto a list, change places, are judged, and go.

use std::collections::HashSet;

use kernel::{PersonId, msg};
use sea_orm::Set;

use super::{
    MOST_PEOPLE, State,
    history::{What, tell, tell_added},
    rules,
    show::open,
    store::{entry, link, list},
};
use crate::{Actor, App, Error, Result, Tx, search};

/// What came of adding people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Added {
    /// How many are new.
    pub added: usize,
    /// How many were on the list.
    pub already: usize,
    /// How many may not be found: unknown, private, suspended or under 18.
    pub missing: usize,
}

/// Where an entry goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// To this place, counted from 0; beyond the last is the last.
    To(usize),
}

/// Adds people at the end of a list, those of them who may be found.
///
/// # Errors
/// [`Error::NotFound`] when the actor sees no such list; [`Error::Unproven`] when a link shows it and more than 50 people
/// might be on it; [`Error::Conflict`] beyond 200 people.
pub async fn add(app: &App, actor: &Actor, id: i64, people: &[PersonId]) -> Result<Added> {
    let row = open(app, actor, id).await?;
    // A link that is made for few and filled afterwards is a link to many.
    if link::is_shared(app.reader(), id, app.now()).await? {
        let there = entry::count(app.reader(), id).await?;
        let more = u64::try_from(people.len()).unwrap_or(u64::MAX);
        actor.require_proof_for(there.saturating_add(more), app.now())?;
    }
    let found = found(app, actor, people).await?;
    app.write(actor, async |tx| {
        held(tx, id).await?;
        put(tx, actor, &row, (people, &found)).await
    })
    .await
}

/// Takes somebody off a list, with the notes about them.
///
/// # Errors
/// [`Error::NotFound`] when the actor sees no such entry.
pub async fn drop_entry(app: &App, actor: &Actor, (id, of): (i64, i64)) -> Result<()> {
    let (row, gone) = entry_of(app, actor, (id, of)).await?;
    app.write(actor, async |tx| {
        entry::delete(tx.conn(), gone.id).await?;
        tell(tx, actor, &row, (What::Dropped, Some(PersonId(gone.person_id)), None)).await
    })
    .await
}

/// Puts an entry elsewhere on its list.
///
/// # Errors
/// As [`drop_entry`].
pub async fn place(app: &App, actor: &Actor, (id, of): (i64, i64), to: Move) -> Result<()> {
    let (row, moved) = entry_of(app, actor, (id, of)).await?;
    app.write(actor, async |tx| {
        held(tx, id).await?;
        let rows = entry::all(tx.conn(), id).await?;
        let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
        let now = ids.iter().position(|one| *one == of).ok_or(Error::NotFound)?;
        let to = match to {
            Move::Up => now.saturating_sub(1),
            Move::Down => now.saturating_add(1),
            Move::To(place) => place,
        };
        let order = rules::placed(&ids, of, to);
        if order == ids {
            tx.unseen();
            return Ok(());
        }
        for (position, id) in (0_i32..).zip(order) {
            let stays = rows.iter().any(|row| row.id == id && row.position == position);
            if !stays {
                entry::set_position(tx.conn(), id, position).await?;
            }
        }
        tell(tx, actor, &row, (What::Moved, Some(PersonId(moved.person_id)), None)).await
    })
    .await
}

/// Says what is thought of somebody on a list.
///
/// # Errors
/// As [`drop_entry`].
pub async fn set_state(app: &App, actor: &Actor, (id, of): (i64, i64), state: State) -> Result<()> {
    let (row, judged) = entry_of(app, actor, (id, of)).await?;
    if judged.state == state.key() {
        return Ok(());
    }
    app.write(actor, async |tx| {
        entry::set_state(tx.conn(), of, state.key()).await?;
        let person = PersonId(judged.person_id);
        tell(tx, actor, &row, (What::Judged, Some(person), Some(state.key()))).await
    })
    .await
}

/// Who of these people may be found.
///
/// # Errors
/// [`Error::Conflict`] for more than a list holds.
pub(super) async fn found(
    app: &App,
    actor: &Actor,
    people: &[PersonId],
) -> Result<HashSet<PersonId>> {
    if people.len() > MOST_PEOPLE {
        return Err(full());
    }
    let cards = search::cards_of(app, actor, people).await?;
    Ok(cards.into_iter().map(|card| card.person).collect())
}

fn full() -> Error {
    Error::Conflict(msg!("shortlists-full", max = 200_i64))
}

/// Puts people at the end of a list that is held, in the order they were named.
pub(super) async fn put(
    tx: &mut Tx,
    actor: &Actor,
    row: &list::Model,
    (people, found): (&[PersonId], &HashSet<PersonId>),
) -> Result<Added> {
    let there = entry::all(tx.conn(), row.id).await?;
    let mut known: HashSet<i64> = there.iter().map(|one| one.person_id).collect();
    let (mut result, mut new) = (Added::default(), Vec::new());
    for person in people {
        if !found.contains(person) {
            result.missing = result.missing.saturating_add(1);
        } else if known.insert(person.0) {
            new.push(*person);
        } else {
            result.already = result.already.saturating_add(1);
        }
    }
    if there.len().saturating_add(new.len()) > MOST_PEOPLE {
        return Err(full());
    }
    result.added = new.len();
    let next = there.iter().map(|one| one.position).max().map_or(0, |last| last.saturating_add(1));
    let by = actor.member().ok().map(|member| member.account.0);
    let rows = (next..).zip(&new).map(|(position, person)| entry::ActiveModel {
        shortlist_id: Set(row.id),
        person_id: Set(person.0),
        position: Set(position),
        state: Set(State::New.key().to_owned()),
        by_account: Set(by),
        added_at: Set(tx.now()),
        ..Default::default()
    });
    entry::insert(tx.conn(), rows.collect()).await?;
    if new.is_empty() {
        tx.unseen();
    } else {
        tell_added(tx, actor, row, &new).await?;
    }
    Ok(result)
}

/// A list and an entry of it, when the actor sees them.
pub(super) async fn entry_of(
    app: &App,
    actor: &Actor,
    (id, of): (i64, i64),
) -> Result<(list::Model, entry::Model)> {
    let row = open(app, actor, id).await?;
    let found = entry::find(app.reader(), id, of).await?.ok_or(Error::NotFound)?;
    Ok((row, found))
}

async fn held(tx: &Tx, id: i64) -> Result<()> {
    list::hold(tx.conn(), id).await?.map(|_| ()).ok_or(Error::NotFound)
}
