//! Who did what, read from events.

use chrono::{DateTime, Utc};
use kernel::{AccountId, PersonId};
use sea_orm::Set;

use super::store;
use crate::{Actor, App, Context, Event, Permission, Result, Tx};

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// What happened: the name of the event, the end of the key `journal-event-…`.
    pub name: String,
    /// Who: `visitor`, a role, or `system`.
    pub actor: String,
    /// The account that acted, when one was signed in.
    pub account: Option<AccountId>,
}

/// Writes the events of one change with one statement.
pub(crate) async fn append(tx: &Tx, actor: &Actor, events: Vec<Event>) -> Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let mut rows = Vec::with_capacity(events.len());
    for event in events {
        rows.push(row(tx.now(), actor, &event)?);
    }
    Ok(store::insert(tx.conn(), rows).await?)
}

/// The last `most` (at most 100) things that concern a person, newest first; for administrators.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn of_person(
    app: &App,
    actor: &Actor,
    person: PersonId,
    most: u64,
) -> Result<Vec<Entry>> {
    actor.require(Permission::Administer)?;
    let rows = store::latest_of(app.reader(), person.0, most.min(100)).await?;
    let entry = |row: store::Model| Entry {
        at: row.at,
        name: row.name,
        actor: row.actor,
        account: row.account_id.map(AccountId),
    };
    Ok(rows.into_iter().map(entry).collect())
}

fn row(at: DateTime<Utc>, actor: &Actor, event: &Event) -> Result<store::ActiveModel> {
    let caller = actor.caller();
    let (word, account) = match actor {
        Actor::Visitor(_) => ("visitor", None),
        Actor::Member(member, _) => (member.role.key(), Some(member.account.0)),
        Actor::System(_) => ("system", None),
    };
    Ok(store::ActiveModel {
        name: Set(event.name().to_owned()),
        at: Set(at),
        actor: Set(word.to_owned()),
        account_id: Set(account),
        person_id: Set(event.person().map(|person| person.0)),
        data: Set(serde_json::to_string(event).context("writing an event")?),
        address: Set(written(caller.address)),
        agent: Set(written(caller.device)),
        kind: Set(written(caller.kind)),
        method: Set(written(caller.request.method)),
        path: Set(written(caller.request.path)),
        request: Set(written(caller.request.name)),
        ..Default::default()
    })
}

fn written(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
