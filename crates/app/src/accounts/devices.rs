//! The devices somebody is signed in on: seen, ended one by one, or all at once (quality.md S28).

use chrono::{DateTime, Utc};
use kernel::{AccountId, PersonId};

use super::{
    model::role,
    rules,
    store::{account, session},
};
use crate::{Actor, App, Error, Event, Permission, Result, vault::stored_token};

/// A session as its owner and administrators see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// What names it in a form; nothing that opens it.
    pub handle: String,
    /// Browser and system in two words, such as `Firefox / Linux`; empty when they did not say.
    pub device: String,
    /// The first half of the network address.
    pub place: String,
    /// When it signed in, in UTC.
    pub since: DateTime<Utc>,
    /// When it was last seen, in UTC, within a minute.
    pub seen_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub here: bool,
}

/// Which sessions are to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// The one of this handle.
    One(String),
    /// Every one.
    All,
}

/// The devices of one's own account, the last seen first, at most 100; `here` is the cookie of this one.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is signed in.
pub async fn mine(app: &App, actor: &Actor, here: &str) -> Result<Vec<Device>> {
    let member = actor.member()?;
    list(app, member.account, Some(&stored_token(here))).await
}

/// Ends one of one's own sessions; one that is over already is no error.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is signed in; [`Error::Unproven`].
pub async fn end_mine(app: &App, actor: &Actor, handle: &str) -> Result<()> {
    let member = actor.member()?;
    actor.require_proof(app.now())?;
    end(app, actor, (member.account, member.person), &Which::One(handle.to_owned())).await
}

/// The devices of somebody's account, for administrators.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn of_account(app: &App, actor: &Actor, id: AccountId) -> Result<Vec<Device>> {
    actor.require(Permission::Administer)?;
    list(app, id, None).await
}

/// Ends sessions of somebody's account; those that are over already are no error.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`].
pub async fn end_of(app: &App, actor: &Actor, id: AccountId, which: &Which) -> Result<()> {
    actor.require(Permission::Administer)?;
    let row = account::find(app.reader(), id.0).await?.ok_or(Error::NotFound)?;
    end(app, actor, (id, PersonId(row.person_id)), which).await
}

/// Ends every session of everybody, this one too; says how many.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn flush(app: &App, actor: &Actor) -> Result<u64> {
    actor.require(Permission::Administer)?;
    app.write(actor, async |tx| {
        let ended = session::delete_all(tx.conn()).await?;
        tx.record(Event::SessionsFlushed { sessions: ended });
        Ok(ended)
    })
    .await
}

async fn end(
    app: &App,
    actor: &Actor,
    (account, person): (AccountId, PersonId),
    which: &Which,
) -> Result<()> {
    app.write(actor, async |tx| {
        let mut ended = 0;
        for row in session::all_of(tx.conn(), account.0, tx.now()).await? {
            let meant = match which {
                Which::One(wanted) => *wanted == handle(app, &row),
                Which::All => true,
            };
            if meant && session::delete(tx.conn(), &row.token).await? {
                ended += 1;
            }
        }
        if ended > 0 {
            tx.record(Event::SessionsEnded { account, person, sessions: ended });
        }
        Ok(())
    })
    .await
}

async fn list(app: &App, id: AccountId, here: Option<&str>) -> Result<Vec<Device>> {
    let account = account::find(app.reader(), id.0).await?.ok_or(Error::NotFound)?;
    let (role, now) = (role(&account.role)?, app.now());
    let rows = session::all_of(app.reader(), id.0, now).await?;
    let awake =
        |row: &session::Model| row.seen_at + rules::lifetime(role, row.remembered).idle > now;
    Ok(rows
        .into_iter()
        .filter(awake)
        .map(|row| Device {
            handle: handle(app, &row),
            place: rules::coarse(&row.address),
            since: row.created_at,
            seen_at: row.seen_at,
            here: here == Some(row.token.as_str()),
            device: row.device,
        })
        .collect())
}

/// A keyed hash of the stored token: it names the row on a page and says nothing of the cookie.
fn handle(app: &App, row: &session::Model) -> String {
    let mut handle = app.vault().passing_hash("sessions.handle", &row.token);
    handle.truncate(24);
    handle
}
