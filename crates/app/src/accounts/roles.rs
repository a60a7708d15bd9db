//! Suspending and resuming accounts.

use kernel::{AccountId, PersonId, msg};

use super::store::{account, link, session};
use crate::{Actor, App, Error, Event, Permission, Result};

/// Keeps an account out: its sessions and links end at once. One that is suspended already stays so, silently.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`]; [`Error::Conflict`] for the last active
/// administrator.
pub async fn suspend(app: &App, actor: &Actor, id: AccountId) -> Result<()> {
    actor.require(Permission::Administer)?;
    app.write(actor, async |tx| {
        let admins = account::hold_active_admins(tx.conn()).await?;
        if admins == [id.0] {
            return Err(Error::Conflict(msg!("accounts-last-admin")));
        }
        let row = account::find(tx.conn(), id.0).await?.ok_or(Error::NotFound)?;
        if account::set_suspended(tx.conn(), id.0, Some(tx.now())).await? {
            session::delete_of(tx.conn(), id.0, None).await?;
            link::delete_of(tx.conn(), id.0).await?;
            tx.record(Event::AccountSuspended { account: id, person: PersonId(row.person_id) });
        }
        Ok(())
    })
    .await
}

/// Lifts a suspension; one that is not suspended stays as it is, silently.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`].
pub async fn resume(app: &App, actor: &Actor, id: AccountId) -> Result<()> {
    actor.require(Permission::Administer)?;
    app.write(actor, async |tx| {
        let row = account::find(tx.conn(), id.0).await?.ok_or(Error::NotFound)?;
        if account::set_suspended(tx.conn(), id.0, None).await? {
            tx.record(Event::AccountResumed { account: id, person: PersonId(row.person_id) });
        }
        Ok(())
    })
    .await
}
