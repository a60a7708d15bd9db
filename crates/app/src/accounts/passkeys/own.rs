//! One's own passkeys: listed, named, removed.

use chrono::{DateTime, Utc};
use kernel::{AccountId, PersonId, msg};

use crate::{
    Actor, App, Error, Event, Result, Tx,
    accounts::store::{factor, passkey, recovery},
};

/// Characters of a name.
const LONGEST_NAME: usize = 60;

/// A passkey as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// What names it in a form.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// When it was made, in UTC.
    pub since: DateTime<Utc>,
    /// When it was last used, in UTC.
    pub used_at: Option<DateTime<Utc>>,
}

/// One's own passkeys, the first one made first.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is signed in.
pub async fn mine(app: &App, actor: &Actor) -> Result<Vec<Passkey>> {
    let rows = passkey::all_of(app.reader(), actor.member()?.account.0).await?;
    let of = |row: passkey::Model| Passkey {
        id: row.id,
        name: row.name,
        since: row.created_at,
        used_at: row.used_at,
    };
    Ok(rows.into_iter().map(of).collect())
}

/// Gives one's own passkey another name.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Unproven`]; [`Error::NotFound`]; [`Error::Invalid`] on `name`.
pub async fn rename(app: &App, actor: &Actor, id: i64, name: &str) -> Result<()> {
    let member = actor.member()?;
    actor.require_proof(app.now())?;
    let (account, person) = (member.account, member.person);
    let name = named(name)?;
    if name.is_empty() {
        return Err(Error::field("name", msg!("words-required")));
    }
    app.write(actor, async |tx| {
        if !passkey::rename(tx.conn(), account.0, id, &name).await? {
            return Err(Error::NotFound);
        }
        tx.record(Event::PasskeyRenamed { account, person });
        Ok(())
    })
    .await
}

/// Removes one's own passkey; with the last second factor of an account, its recovery codes go.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Unproven`]; [`Error::NotFound`].
pub async fn remove(app: &App, actor: &Actor, id: i64) -> Result<()> {
    let member = actor.member()?;
    actor.require_proof(app.now())?;
    let (account, person) = (member.account, member.person);
    app.write(actor, async |tx| {
        if !passkey::delete(tx.conn(), account.0, id).await? {
            return Err(Error::NotFound);
        }
        if passkey::count(tx.conn(), account.0).await? == 0
            && factor::confirmed(tx.conn(), account.0).await?.is_none()
        {
            recovery::delete_of(tx.conn(), account.0).await?;
        }
        tx.record(Event::PasskeysRemoved { account, person, passkeys: 1 });
        Ok(())
    })
    .await
}

/// Removes every passkey of somebody in the caller's transaction; says whether there was one.
pub(in crate::accounts) async fn remove_all(
    tx: &mut Tx,
    account: AccountId,
    person: PersonId,
) -> Result<bool> {
    let passkeys = passkey::delete_of(tx.conn(), account.0).await?;
    if passkeys > 0 {
        tx.record(Event::PasskeysRemoved { account, person, passkeys });
    }
    Ok(passkeys > 0)
}

/// A name on one line, at most 60 characters; it may be empty.
pub(super) fn named(typed: &str) -> Result<String> {
    let name = typed.trim();
    if name.chars().any(char::is_control) {
        return Err(Error::field("name", msg!("words-control-characters")));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Error::field("name", msg!("words-too-long", max = 60)));
    }
    Ok(name.to_owned())
}
