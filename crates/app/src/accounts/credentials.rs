//! Sending somebody what lets them in, again.

use kernel::{AccountId, PersonId, msg};

use super::store::account;
use crate::{Actor, App, Error, Event, Permission, Result};

/// Writes to the account's owner: the first sign-in details anew while no password of their own was chosen, else a
/// link that sets a new one, because what somebody chose is never replaced. Who has not agreed yet gets the link where
/// they do.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`]; [`Error::Conflict`] for a suspended
/// account, which nothing lets in.
pub async fn resend(app: &App, actor: &Actor, id: AccountId) -> Result<()> {
    actor.require(Permission::Administer)?;
    app.write(actor, async |tx| {
        let row = account::find(tx.conn(), id.0).await?.ok_or(Error::NotFound)?;
        if row.suspended_at.is_some() {
            return Err(Error::Conflict(msg!("accounts-suspended-gets-nothing")));
        }
        let (account, person) = (id, PersonId(row.person_id));
        let own = row.password.is_some() && !row.temporary;
        tx.record(if row.prepared_at.is_some() {
            Event::ActivationAsked { account, person }
        } else if own {
            Event::PasswordResetAsked { account, person }
        } else {
            Event::CredentialsRequested { account, person }
        });
        Ok(())
    })
    .await
}
