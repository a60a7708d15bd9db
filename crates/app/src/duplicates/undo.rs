//! Two again: within 30 days a merge is taken back, and what was changed since stays.

use std::collections::BTreeMap;

use kernel::{PersonId, msg};

use super::{
    merge::{SNAPSHOT, Snapshot, apply},
    rules::put_back,
    store,
};
use crate::{
    Actor, App, Context, Error, Event, Permission, Result, accounts,
    answers::Answers,
    media::{self, cvs},
    people::{self, AskedBy},
    shortlists, talents,
    vault::SealContext,
};

/// Takes a merge back: codes, photo, CV and account return to who went, and what who stayed got from it goes again.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`] when it was undone or its time is over;
/// [`Error::Conflict`] when who stayed was merged into somebody else since.
pub async fn undo(app: &App, actor: &Actor, id: i64) -> Result<()> {
    actor.require(Permission::Administer)?;
    let row = store::find(app.reader(), id, app.now()).await?.ok_or(Error::NotFound)?;
    let (kept, gone) = (PersonId(row.kept_id), PersonId(row.gone_id));
    let snapshot = opened(app, kept, &row.snapshot).await?;
    let account = accounts::of_person(app, gone).await?.ok_or(Error::NotFound)?.account;
    let away = people::absence_of(app.reader(), kept).await?;
    if away.and_then(|away| away.leaving).is_some_and(|one| one.asked_by == AskedBy::Merge) {
        // Who stayed went into somebody else since: the later merge is undone first.
        return Err(Error::Conflict(msg!("duplicates-away")));
    }
    // First what was joined: cut short here, the merge can still be undone.
    let now = talents::answers_of(app, actor, kept).await?;
    let back = put_back(&now, &answers(snapshot.before), &answers(snapshot.after));
    apply(app, actor, kept, (&now, &back)).await?;
    app.write(actor, async |tx| {
        people::hold(tx, &[kept, gone]).await?;
        if !store::close(tx.conn(), id, tx.now()).await? {
            return Err(Error::NotFound);
        }
        people::move_codes(tx, &snapshot.codes, gone).await?;
        people::stay(tx, gone).await?;
        talents::set_listed(tx, gone, true).await?;
        if !snapshot.suspended {
            accounts::roles::reopen(tx, account).await?;
        }
        if let Some(name) = &snapshot.photo {
            media::hand_over(tx, name, gone).await?;
        }
        if let Some(name) = &snapshot.cv {
            cvs::hand_over(tx, name, gone).await?;
        }
        shortlists::hand_over(tx, &snapshot.entries, gone).await?;
        tx.record(Event::MergeUndone { person: kept, other: gone });
        Ok(())
    })
    .await
}

async fn opened(app: &App, kept: PersonId, sealed: &str) -> Result<Snapshot> {
    let person = people::find(app.reader(), kept).await?.ok_or(Error::NotFound)?;
    let context = SealContext { column: SNAPSHOT, seal_id: &person.seal_id };
    let text = app.vault().open_sealed(context, sealed).map_err(Error::fault)?;
    serde_json::from_str(&text).context("reading a merge")
}

fn answers(plain: BTreeMap<String, Vec<String>>) -> Answers {
    let pairs = plain.into_iter().flat_map(|(name, values)| {
        values.into_iter().map(move |value| (name.clone(), value)).collect::<Vec<_>>()
    });
    pairs.collect()
}
