//! Suspending and resuming accounts, and giving them another role.

use kernel::{AccountId, PersonId, msg};

use super::{
    model, query, sessions,
    store::{account, link},
};
use crate::{Actor, App, Error, Event, Permission, Result, Role, Tx};

/// Keeps an account out: its sessions and links end at once. One that is suspended already stays so, silently.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Unproven`]; [`Error::NotFound`]; [`Error::Conflict`]
/// for the last active administrator.
pub async fn suspend(app: &App, actor: &Actor, id: AccountId) -> Result<()> {
    actor.require(Permission::Administer)?;
    actor.require_proof(app.now())?;
    app.write(actor, async |tx| {
        let admins = query::hold_staying_admins(tx.conn()).await?;
        if admins == [id.0] {
            return Err(Error::Conflict(msg!("accounts-last-admin")));
        }
        let row = account::find(tx.conn(), id.0).await?.ok_or(Error::NotFound)?;
        if account::set_suspended(tx.conn(), id.0, Some(tx.now())).await? {
            turn_out(tx, id).await?;
            tx.record(Event::AccountSuspended { account: id, person: PersonId(row.person_id) });
        }
        Ok(())
    })
    .await
}

/// Lifts a suspension; one that is not suspended stays as it is, silently.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Unproven`]; [`Error::NotFound`].
pub async fn resume(app: &App, actor: &Actor, id: AccountId) -> Result<()> {
    actor.require(Permission::Administer)?;
    actor.require_proof(app.now())?;
    app.write(actor, async |tx| {
        let row = account::find(tx.conn(), id.0).await?.ok_or(Error::NotFound)?;
        if account::set_suspended(tx.conn(), id.0, None).await? {
            tx.record(Event::AccountResumed { account: id, person: PersonId(row.person_id) });
        }
        Ok(())
    })
    .await
}

/// Gives an account another role; its sessions end, so that none of them keeps what the former role allowed. The
/// role it has already is given silently.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Unproven`]; [`Error::NotFound`]; [`Error::Conflict`]
/// for the last active administrator.
pub async fn give(app: &App, actor: &Actor, id: AccountId, role: Role) -> Result<()> {
    actor.require(Permission::Administer)?;
    actor.require_proof(app.now())?;
    app.write(actor, async |tx| {
        let admins = query::hold_staying_admins(tx.conn()).await?;
        if admins == [id.0] && role != Role::Admin {
            return Err(Error::Conflict(msg!("accounts-last-admin-role")));
        }
        let row = account::find(tx.conn(), id.0).await?.ok_or(Error::NotFound)?;
        let was = model::role(&row.role)?;
        if was != role && account::set_role(tx.conn(), id.0, role).await? {
            sessions::end_all(tx, id.0, None).await?;
            tx.record(Event::RoleChanged {
                account: id,
                person: PersonId(row.person_id),
                was,
                role,
            });
        }
        Ok(())
    })
    .await
}

/// Whether this is the only administrator who may come in; held until the transaction ends.
///
/// # Errors
/// When the database fails.
pub async fn is_last_admin(tx: &Tx, id: AccountId) -> Result<bool> {
    Ok(query::hold_staying_admins(tx.conn()).await? == [id.0])
}

/// Keeps an account out in the caller's transaction, which tells why; its sessions and links end.
pub(crate) async fn shut(tx: &Tx, id: AccountId) -> Result<()> {
    account::set_suspended(tx.conn(), id.0, Some(tx.now())).await?;
    turn_out(tx, id).await
}

/// Ends every session and link of an account, in the caller's transaction, which tells why.
pub(crate) async fn turn_out(tx: &Tx, id: AccountId) -> Result<()> {
    sessions::end_all(tx, id.0, None).await?;
    Ok(link::delete_of(tx.conn(), id.0).await?)
}

/// Lets an account in again that [`shut`] kept out.
pub(crate) async fn reopen(tx: &Tx, id: AccountId) -> Result<()> {
    account::set_suspended(tx.conn(), id.0, None).await?;
    Ok(())
}
