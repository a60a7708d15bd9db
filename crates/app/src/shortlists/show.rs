//! Lists, one list, and people side by side.

use std::collections::HashMap;

use kernel::{AccountId, PersonId};

use super::{
    Entry, Level, MOST_LISTS, Note, Shortlist, ShortlistLine,
    notes::TEXT,
    people::entry_of,
    rules,
    store::{entry, list, note},
};
use crate::{Actor, App, Error, Permission, Result, accounts, people, search, vault::SealContext};

/// People who are compared.
const SIDE_BY_SIDE: usize = 4;

/// The actor's lists and those of the team, the last changed first; at most 400.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::SearchTalents`].
pub async fn lists(app: &App, actor: &Actor) -> Result<Vec<ShortlistLine>> {
    actor.require(Permission::SearchTalents)?;
    let account = actor.member()?.account.0;
    let rows = list::seen_by(app.reader(), account, MOST_LISTS.saturating_mul(2)).await?;
    let ids = rows.iter().map(|row| row.id).collect();
    let counts: HashMap<i64, i64> = entry::counts(app.reader(), ids).await?.into_iter().collect();
    let mut names = Names::default();
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let people = counts.get(&row.id).copied().unwrap_or(0);
        lines.push(ShortlistLine {
            id: row.id,
            owner: names.owner(app, &row, account).await?,
            name: row.name,
            people: u64::try_from(people).unwrap_or(0),
            team: row.team,
            changed_at: row.changed_at,
        });
    }
    Ok(lines)
}

/// One list with its people.
///
/// # Errors
/// [`Error::NotFound`] when the actor sees no such list; as [`lists`].
pub async fn show(app: &App, actor: &Actor, id: i64) -> Result<Shortlist> {
    let row = open(app, actor, id).await?;
    let rows = entry::all(app.reader(), id).await?;
    whole(app, actor, row, rows).await
}

/// One list with one of its people.
///
/// # Errors
/// [`Error::NotFound`] when the actor sees no such entry; as [`lists`].
pub async fn entry(app: &App, actor: &Actor, place: (i64, i64)) -> Result<Shortlist> {
    let (row, found) = entry_of(app, actor, place).await?;
    whole(app, actor, row, vec![found]).await
}

/// One list with these of its people, the first four of them who may be found.
///
/// # Errors
/// As [`show`].
pub async fn compare(app: &App, actor: &Actor, id: i64, chosen: &[i64]) -> Result<Shortlist> {
    let mut list = show(app, actor, id).await?;
    list.entries.retain(|one| one.card.is_some() && chosen.contains(&one.id));
    list.entries.truncate(SIDE_BY_SIDE);
    Ok(list)
}

/// The row of a list the actor sees: one of somebody else is none.
pub(super) async fn open(app: &App, actor: &Actor, id: i64) -> Result<list::Model> {
    actor.require(Permission::SearchTalents)?;
    let account = actor.member()?.account.0;
    let row = list::find(app.reader(), id).await?;
    row.filter(|row| rules::sees(row, account)).ok_or(Error::NotFound)
}

/// The row of one of the actor's own lists.
pub(super) async fn own(app: &App, actor: &Actor, id: i64) -> Result<list::Model> {
    let row = open(app, actor, id).await?;
    if row.account_id == actor.member()?.account.0 { Ok(row) } else { Err(Error::NotFound) }
}

async fn whole(
    app: &App,
    actor: &Actor,
    row: list::Model,
    rows: Vec<entry::Model>,
) -> Result<Shortlist> {
    let account = actor.member()?.account.0;
    let people: Vec<PersonId> = rows.iter().map(|row| PersonId(row.person_id)).collect();
    let cards = search::cards_of(app, actor, &people).await?;
    let mut cards: HashMap<PersonId, _> =
        cards.into_iter().map(|card| (card.person, card)).collect();
    let seen = rows.iter().filter(|row| cards.contains_key(&PersonId(row.person_id)));
    let seen = seen.map(|row| row.id).collect();
    let mut names = Names::default();
    let mut notes = notes_of(app, &mut names, seen, account).await?;
    let entries = rows.into_iter().map(|row| Entry {
        id: row.id,
        card: cards.remove(&PersonId(row.person_id)),
        state: rules::state(&row),
        notes: notes.remove(&row.id).unwrap_or_default(),
        added_at: row.added_at,
    });
    Ok(Shortlist {
        entries: entries.collect(),
        id: row.id,
        columns: rules::columns(&row.columns),
        team: row.team,
        own: row.account_id == account,
        owner: names.owner(app, &row, account).await?,
        name: row.name,
    })
}

/// The notes of some entries that an account may read, opened; one that does not open is a fault.
async fn notes_of(
    app: &App,
    names: &mut Names,
    entries: Vec<i64>,
    account: i64,
) -> Result<HashMap<i64, Vec<Note>>> {
    let mut notes: HashMap<i64, Vec<Note>> = HashMap::new();
    for row in note::of_entries(app.reader(), entries).await? {
        // A level of a later release may be for fewer people than any of ours.
        let level = Level::parse(&row.level).unwrap_or(Level::Me);
        if !rules::reads(level, row.by_account, account) {
            continue;
        }
        notes.entry(row.entry_id).or_default().push(Note {
            id: row.id,
            level,
            text: opened(app, &row)?,
            at: row.at,
            author: names.of(app, row.by_account.map(AccountId)).await?,
            own: row.by_account == Some(account),
        });
    }
    Ok(notes)
}

fn opened(app: &App, row: &note::Model) -> Result<String> {
    let context = SealContext { column: TEXT, seal_id: &row.seal_id };
    app.vault().open_sealed(context, &row.text).map_err(Error::fault)
}

/// The names of accounts, each read once.
#[derive(Debug, Default)]
pub(super) struct Names(HashMap<AccountId, Option<String>>);

impl Names {
    /// The name of whoever has an account, while they have it.
    pub(super) async fn of(
        &mut self,
        app: &App,
        account: Option<AccountId>,
    ) -> Result<Option<String>> {
        let Some(account) = account else {
            return Ok(None);
        };
        if let Some(known) = self.0.get(&account) {
            return Ok(known.clone());
        }
        let person = match accounts::find(app, account).await? {
            Some(found) => people::find(app.reader(), found.person).await?,
            None => None,
        };
        let name = person.map(|person| format!("{} {}", person.first_name, person.last_name));
        self.0.insert(account, name.clone());
        Ok(name)
    }

    /// Whose a list is, when it is not this account's.
    async fn owner(
        &mut self,
        app: &App,
        row: &list::Model,
        account: i64,
    ) -> Result<Option<String>> {
        if row.account_id == account {
            return Ok(None);
        }
        self.of(app, Some(AccountId(row.account_id))).await
    }
}
