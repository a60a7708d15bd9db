//! What administrators say of a line of the security log: that it is settled, and why.

mod store;

use kernel::msg;

use super::{kinds, store as events};
use crate::{Actor, App, Error, Event, Permission, Result};

/// Longest note, in characters.
const LONGEST: usize = 1000;

/// Settles a line of the security log with a note; a later note replaces an earlier one.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`] for a line that is not there or not of
/// that log; [`Error::Invalid`] on `note`.
pub async fn resolve(app: &App, actor: &Actor, id: i64, note: &str) -> Result<()> {
    actor.require(Permission::Administer)?;
    let note = note.trim();
    if note.is_empty() {
        return Err(Error::field("note", msg!("words-required")));
    }
    if note.chars().count() > LONGEST {
        let max = i64::try_from(LONGEST).unwrap_or(i64::MAX);
        return Err(Error::field("note", msg!("words-too-long", max = max)));
    }
    let name = events::name_of(app.reader(), id).await?.ok_or(Error::NotFound)?;
    if kinds::of(&name).is_none_or(|kind| kind.severity.is_none()) {
        return Err(Error::NotFound);
    }
    let account = actor.member().ok().map(|member| member.account.0);
    app.write(actor, async |tx| {
        store::put(tx.conn(), id, note, account, tx.now()).await?;
        tx.record(Event::SecurityResolved { line: id });
        Ok(())
    })
    .await
}
