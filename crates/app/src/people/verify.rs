//! Staff have seen who somebody is: from then on the person does not change names, birth date and nationalities.

use kernel::PersonId;

use super::store;
use crate::{Actor, App, Error, Event, Permission, Result};

/// Says that an identity was verified, or takes that back; what is so already stays so, silently.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`].
pub async fn verify(app: &App, actor: &Actor, person: PersonId, verified: bool) -> Result<()> {
    actor.require(Permission::Administer)?;
    store::find(app.reader(), person.0).await?.ok_or(Error::NotFound)?;
    app.write(actor, async |tx| {
        let at = verified.then(|| tx.now());
        if store::set_verified(tx.conn(), person.0, at).await? {
            tx.record(Event::IdentityVerified { person, verified });
        }
        Ok(())
    })
    .await
}
