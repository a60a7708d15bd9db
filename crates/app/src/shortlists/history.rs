//! What was done with a list, and by whom.

use chrono::{DateTime, Utc};
use kernel::{AccountId, PersonId};
use sea_orm::Set;

use super::{
    model::words,
    show::{self, Names},
    store::{self, list},
};
use crate::{Actor, App, Event, Result, Tx, search};

/// Changes that are shown.
const MOST: u64 = 100;

words! {
    /// What can be done with a list.
    What {
        /// It was made.
        Made = "made",
        /// It was made as a copy.
        Copied = "copied",
        /// Its name, its columns or who sees it were changed.
        Changed = "changed",
        /// Somebody was added.
        Added = "added",
        /// Somebody was taken off.
        Dropped = "dropped",
        /// Somebody was put elsewhere.
        Moved = "moved",
        /// It was said what is thought of somebody.
        Judged = "judged",
        /// A note was written.
        Noted = "noted",
        /// A note was taken back.
        Unnoted = "unnoted",
        /// A link to it was made.
        Shared = "shared",
        /// A link was ended.
        Revoked = "revoked",
        /// A link that was over was forgotten.
        Unshared = "unshared",
    }
}

/// A change, as the reader may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// By whom, while their account is.
    pub author: Option<String>,
    /// What.
    pub what: What,
    /// Whether it was about somebody.
    pub personal: bool,
    /// Their name, while they may be found.
    pub name: Option<String>,
    /// The stored word of a state.
    pub detail: Option<String>,
}

/// The last hundred changes of a list, the newest first.
///
/// # Errors
/// As [`super::show`].
pub async fn history(app: &App, actor: &Actor, id: i64) -> Result<Vec<Change>> {
    show::open(app, actor, id).await?;
    let rows = store::change::last(app.reader(), id, MOST).await?;
    let mut people: Vec<PersonId> =
        rows.iter().filter_map(|row| row.person_id).map(PersonId).collect();
    people.sort_unstable_by_key(|person| person.0);
    people.dedup();
    let cards = search::cards_of(app, actor, &people).await?;
    let mut names = Names::default();
    let mut changes = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(what) = What::parse(&row.what) else { continue };
        let person = row.person_id.map(PersonId);
        let card = cards.iter().find(|card| Some(card.person) == person);
        changes.push(Change {
            at: row.at,
            author: names.of(app, row.by_account.map(AccountId)).await?,
            what,
            personal: person.is_some(),
            name: card.map(|card| format!("{} {}", card.first_name, card.last_name)),
            detail: row.detail,
        });
    }
    Ok(changes)
}

/// Keeps what was done: in the list's own history, and in the journal.
pub(super) async fn tell(
    tx: &mut Tx,
    actor: &Actor,
    row: &list::Model,
    (what, person, detail): (What, Option<PersonId>, Option<&str>),
) -> Result<()> {
    let change = line(tx, actor, row, (what, person, detail));
    keep(tx, row, vec![change], changed(row, what, person)).await
}

/// Keeps that a link was made: `said` is the line of the journal.
pub(super) async fn tell_shared(
    tx: &mut Tx,
    actor: &Actor,
    row: &list::Model,
    said: Event,
) -> Result<()> {
    let change = line(tx, actor, row, (What::Shared, None, None));
    keep(tx, row, vec![change], said).await
}

/// Keeps that people were added: a line each in the list's history, one in the journal.
pub(super) async fn tell_added(
    tx: &mut Tx,
    actor: &Actor,
    row: &list::Model,
    people: &[PersonId],
) -> Result<()> {
    let lines =
        people.iter().map(|person| line(tx, actor, row, (What::Added, Some(*person), None)));
    let lines = lines.collect();
    let alone = people.first().copied().filter(|_| people.len() == 1);
    keep(tx, row, lines, changed(row, What::Added, alone)).await
}

fn changed(row: &list::Model, what: What, person: Option<PersonId>) -> Event {
    Event::ShortlistChanged { shortlist: row.id, what: what.key().to_owned(), person }
}

fn line(
    tx: &Tx,
    actor: &Actor,
    row: &list::Model,
    (what, person, detail): (What, Option<PersonId>, Option<&str>),
) -> store::change::ActiveModel {
    store::change::ActiveModel {
        shortlist_id: Set(row.id),
        at: Set(tx.now()),
        by_account: Set(actor.member().ok().map(|member| member.account.0)),
        what: Set(what.key().to_owned()),
        person_id: Set(person.map(|person| person.0)),
        detail: Set(detail.map(str::to_owned)),
        ..Default::default()
    }
}

async fn keep(
    tx: &mut Tx,
    row: &list::Model,
    lines: Vec<store::change::ActiveModel>,
    said: Event,
) -> Result<()> {
    store::change::insert(tx.conn(), lines).await?;
    list::touch(tx.conn(), row.id, tx.now()).await?;
    tx.record(said);
    Ok(())
}
