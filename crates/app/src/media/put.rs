//! Put, replace and remove a person's photo.

use documents::photo::Crop;
use kernel::PersonId;

use super::{Purpose, Upload, attach, discard, forget_files, ledger, prepare, receive, store};
use crate::{Actor, App, Error, Event, Permission, Result, Tx};

/// Makes this picture the person's photo, in place of the former one; for the person and for administrators.
///
/// # Errors
/// As [`receive`], [`prepare`] and [`attach`]; [`Error::Forbidden`] for everyone else.
pub async fn put_photo(
    app: &App,
    actor: &Actor,
    person: PersonId,
    upload: &Upload,
    crop: Option<Crop>,
) -> Result<()> {
    may_change(actor, person)?;
    let received = receive(app, actor, upload, Purpose::Photo).await?;
    let photo = prepare(app, received, crop).await?;
    let attached = app.write(actor, async |tx| {
        let former = attach(tx, person, &photo).await?;
        tx.record(Event::PhotoReplaced { person });
        Ok(former)
    });
    match attached.await {
        Ok(former) => {
            if let Some(name) = former {
                forget_files(app, &name).await;
            }
            Ok(())
        }
        // When the database broke, the row may stand all the same: the sweep knows, once it can be asked again.
        Err(fault @ (Error::Fault(_) | Error::Later { .. })) => Err(fault),
        Err(refusal) => {
            discard(app, photo).await;
            Err(refusal)
        }
    }
}

/// Removes the person's photo and its files; nothing happens when there is none.
///
/// # Errors
/// [`Error::Forbidden`] for everyone but the person and administrators.
pub async fn remove_photo(app: &App, actor: &Actor, person: PersonId) -> Result<()> {
    may_change(actor, person)?;
    let former = app.write(actor, async |tx| {
        let former = store::photo::name_of(tx.conn(), person.0).await?;
        if let Some(name) = &former {
            ledger::remove(tx, name).await?;
        }
        if store::photo::delete(tx.conn(), person.0).await? {
            tx.record(Event::PhotoRemoved { person });
        }
        Ok(former)
    });
    if let Some(name) = former.await? {
        forget_files(app, &name).await;
    }
    Ok(())
}

/// The name that the files of a person's photo share.
pub(crate) async fn name_of(tx: &Tx, person: PersonId) -> Result<Option<String>> {
    Ok(store::photo::name_of(tx.conn(), person.0).await?)
}

/// Gives the photo of that name to another person who has none: a merge, or its end.
pub(crate) async fn hand_over(tx: &Tx, name: &str, to: PersonId) -> Result<()> {
    if store::photo::hand_over(tx.conn(), name, to.0).await? {
        ledger::hand_over(tx, name, to).await?;
    }
    Ok(())
}

pub(super) fn may_change(actor: &Actor, person: PersonId) -> Result<()> {
    if actor.is(person) {
        actor.require(Permission::KeepOwnProfile)
    } else {
        actor.require(Permission::Administer)
    }
}
