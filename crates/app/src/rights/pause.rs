//! A pause: nobody but the owner and administrators sees the profile until one click ends it.

use crate::{Actor, App, Error, Event, Permission, Result, people, talents};

/// Hides the actor's own profile; one that is paused already stays so, silently.
///
/// # Errors
/// [`Error::NotFound`] without a profile; as [`Actor::require`] for [`Permission::KeepOwnProfile`].
pub async fn pause(app: &App, actor: &Actor) -> Result<()> {
    actor.require(Permission::KeepOwnProfile)?;
    let person = actor.member()?.person;
    if !talents::is_talent(app, person).await? {
        return Err(Error::NotFound);
    }
    app.write(actor, async |tx| {
        if people::pause(tx, person).await? {
            tx.record(Event::ProfilePaused { person });
        }
        Ok(())
    })
    .await
}

/// Brings the actor's own profile back as it was; one that is not paused stays as it is, silently.
///
/// # Errors
/// As [`pause`].
pub async fn resume(app: &App, actor: &Actor) -> Result<()> {
    actor.require(Permission::KeepOwnProfile)?;
    let person = actor.member()?.person;
    if !talents::is_talent(app, person).await? {
        return Err(Error::NotFound);
    }
    app.write(actor, async |tx| {
        if people::resume(tx, person).await? {
            tx.record(Event::ProfileResumed { person });
        }
        Ok(())
    })
    .await
}
