//! The end of a grace: what is personal goes, a number and its codes stay (quality.md S66, S101).

use kernel::PersonId;

use super::{
    inventory::{self, Fate},
    query, store,
};
use crate::{
    Actor, App, Event, Result, accounts, journal,
    mail::SendLetter,
    media,
    people::{self},
};
use queue::Job as _;

/// Why somebody is erased: the word of a tombstone.
pub(super) const GRACE_OVER: &str = "grace_over";

/// Erases one person with everything the inventory removes, in one write; their files go when it is kept. `false` for
/// somebody who has come back since they were listed.
pub(super) async fn erase(app: &App, person: PersonId, why: &str) -> Result<bool> {
    let account = accounts::of_person(app, person).await?.map(|account| account.account);
    let seal_id = uuid::Uuid::new_v4().to_string();
    let files = app
        .write(&Actor::System("erasing"), async |tx| {
            let absence = people::absence_of(tx.conn(), person).await?;
            let over = |leaving: people::Leaving| leaving.erase_at <= tx.now();
            if !absence.and_then(|absence| absence.leaving).is_some_and(over) {
                return Ok(None);
            }
            db::dialect::overwrite_deleted(tx.conn(), true).await?;
            let photo = media::name_of(tx, person).await?;
            let cv = media::cvs::stored(tx, person).await?;
            for holding in inventory::ALL.iter().filter(|one| one.fate == Fate::Removed) {
                query::remove(tx.conn(), holding, person).await?;
            }
            people::blank(tx.conn(), person.0, seal_id, tx.now()).await?;
            journal::forget(tx, person, account).await?;
            // Letters on their way name the person in their payload.
            queue::forget(tx.conn(), SendLetter::NAME, &format!("\"person\":{person},")).await?;
            store::bury(tx.conn(), person.0, why, tx.now()).await?;
            tx.record(Event::PersonErased { person });
            db::dialect::overwrite_deleted(tx.conn(), false).await?;
            Ok(Some((photo, cv)))
        })
        .await?;
    let Some((photo, cv)) = files else {
        return Ok(false);
    };
    if let Some(name) = photo {
        media::forget_files(app, &name).await;
    }
    if let Some(cv) = cv {
        media::cvs::forget(app, &cv).await;
    }
    Ok(true)
}
