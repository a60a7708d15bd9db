//! Minors are shown to staff who said why (people.md §8): the reason is journaled and counts for a working day.

use chrono::TimeDelta;
use kernel::{msg, text::line};

use super::store::minor_access;
use crate::{Actor, App, Error, Event, Permission, Result};

/// How long a reason counts.
const ONE_REASON: TimeDelta = TimeDelta::hours(8);
/// A word is no reason.
const SHORTEST_REASON: usize = 10;
const LONGEST_REASON: usize = 300;

/// Opens the list and the pages of minors to the actor for eight hours; the reason goes to the journal.
///
/// # Errors
/// [`Error::Invalid`] on `reason`; as [`Actor::require`] for [`Permission::SearchTalents`].
pub async fn open_minors(app: &App, actor: &Actor, reason: &str) -> Result<()> {
    actor.require(Permission::SearchTalents)?;
    let account = actor.member()?.account;
    let reason = line(reason, LONGEST_REASON).map_err(|why| Error::field("reason", why))?;
    if reason.chars().count() < SHORTEST_REASON {
        return Err(Error::field("reason", msg!("people-minors-reason-short")));
    }
    app.write(actor, async |tx| {
        minor_access::put(tx.conn(), account.0, tx.now() + ONE_REASON).await?;
        tx.record(Event::MinorsOpened { reason });
        Ok(())
    })
    .await
}

/// Whether the actor gave a reason that still counts.
///
/// # Errors
/// When the database fails.
pub async fn minors_are_open(app: &App, actor: &Actor) -> Result<bool> {
    let Ok(member) = actor.member() else {
        return Ok(false);
    };
    if !actor.may(Permission::SearchTalents) {
        return Ok(false);
    }
    Ok(minor_access::is_open(app.reader(), member.account.0, app.now()).await?)
}
