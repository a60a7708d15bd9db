//! Two become one: codes, photo and what was missing go to who stays; who goes is kept whole and hidden.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{PersonId, msg};
use sea_orm::Set;
use serde::{Deserialize, Serialize};

use super::{
    Side,
    find::side,
    rules::{changed, joined},
    store, undo,
};
use crate::{
    Actor, App, Context, Error, Event, Permission, Result, Role, accounts,
    answers::Answers,
    media::{self, cvs},
    people::{self, AskedBy},
    shortlists, talents,
    vault::SealContext,
};

/// How long a merge can be undone (people.md §1).
const UNDONE_WITHIN: TimeDelta = TimeDelta::days(30);
/// Merges that are listed.
const MOST: u64 = 50;
/// Where a snapshot is sealed.
pub(super) const SNAPSHOT: &str = "merges.snapshot";

/// A merge that can still be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Its number.
    pub id: i64,
    /// Who stayed.
    pub kept: Side,
    /// Who went.
    pub gone: Side,
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// Until when it can be undone, in UTC.
    pub ends_at: DateTime<Utc>,
}

/// What undoing needs, sealed in the row of the merge.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Snapshot {
    /// The form of who stays, before.
    pub before: BTreeMap<String, Vec<String>>,
    /// The same, after.
    pub after: BTreeMap<String, Vec<String>>,
    /// The codes that were moved.
    pub codes: Vec<String>,
    /// The name of the photo that was moved.
    pub photo: Option<String>,
    /// The name of the CV that was moved.
    #[serde(default)]
    pub cv: Option<String>,
    /// The places on shortlists that were moved.
    #[serde(default)]
    pub entries: Vec<i64>,
    /// Whether the account of who went was suspended before.
    pub suspended: bool,
}

/// The merges that can still be undone, newest first.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn latest(app: &App, actor: &Actor) -> Result<Vec<Merged>> {
    actor.require(Permission::Administer)?;
    let mut merges = Vec::new();
    for row in store::open(app.reader(), app.now(), MOST).await? {
        merges.push(Merged {
            id: row.id,
            kept: side(app, PersonId(row.kept_id)).await?,
            gone: side(app, PersonId(row.gone_id)).await?,
            at: row.at,
            ends_at: row.ends_at,
        });
    }
    Ok(merges)
}

/// Merges `gone` into `kept`, as [`super::preview`] shows it; gives the number that undoes it.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`] unless both have a profile;
/// [`Error::Conflict`] when one of them is away, or who goes is staff.
pub async fn merge(app: &App, actor: &Actor, kept: PersonId, gone: PersonId) -> Result<i64> {
    actor.require(Permission::Administer)?;
    if kept == gone {
        return Err(Error::NotFound);
    }
    side(app, kept).await?;
    side(app, gone).await?;
    let account = accounts::of_person(app, gone).await?.ok_or(Error::NotFound)?;
    if account.role != Role::Talent {
        return Err(Error::Conflict(msg!("duplicates-staff")));
    }
    for person in [kept, gone] {
        if people::absence_of(app.reader(), person).await?.is_some() {
            return Err(Error::Conflict(msg!("duplicates-away")));
        }
    }
    let before = talents::answers_of(app, actor, kept).await?;
    let after = joined(&before, &talents::answers_of(app, actor, gone).await?);
    let mut photos = media::of_people(app, &[kept, gone]).await?;
    let faceless = !photos.contains_key(&kept);
    let snapshot = Snapshot {
        before: plain(&before),
        after: plain(&after),
        codes: people::codes_of(app.reader(), gone).await?,
        photo: photos.remove(&gone).filter(|_| faceless).map(|photo| photo.name),
        cv: moved_cv(app, kept, gone).await?,
        entries: shortlists::moving(app, gone, kept).await?,
        suspended: account.suspended,
    };
    let id = write(app, actor, (kept, gone), &account, &snapshot).await?;
    if let Err(refused) = apply(app, actor, kept, (&before, &after)).await {
        // A value of former times that no form would take today: nothing is half merged.
        undo::undo(app, actor, id).await?;
        return Err(refused);
    }
    Ok(id)
}

/// The name of the CV that goes to who stays, who has none.
async fn moved_cv(app: &App, kept: PersonId, gone: PersonId) -> Result<Option<String>> {
    if cvs::of_person(app, kept).await?.is_some() {
        return Ok(None);
    }
    Ok(cvs::of_person(app, gone).await?.map(|cv| cv.name().to_owned()))
}

/// Saves every section of a form in which it differs from another.
pub(super) async fn apply(
    app: &App,
    actor: &Actor,
    person: PersonId,
    (from, to): (&Answers, &Answers),
) -> Result<()> {
    for section in changed(from, to) {
        talents::edit(app, actor, person, section, to).await?;
    }
    Ok(())
}

async fn write(
    app: &App,
    actor: &Actor,
    (kept, gone): (PersonId, PersonId),
    account: &accounts::AccountSummary,
    snapshot: &Snapshot,
) -> Result<i64> {
    let seal_id = people::find(app.reader(), kept).await?.ok_or(Error::NotFound)?.seal_id;
    let text = serde_json::to_string(snapshot).context("writing a merge")?;
    let context = SealContext { column: SNAPSHOT, seal_id: &seal_id };
    let sealed = app.vault().seal(context, &text, app.rng());
    app.write(actor, async |tx| {
        // Of two merges of the same two, the second waits here and finds that one of them is away.
        people::hold(tx, &[kept, gone]).await?;
        if people::absence_of(tx.conn(), kept).await?.is_some() {
            return Err(Error::Conflict(msg!("duplicates-away")));
        }
        let ends_at = tx.now() + UNDONE_WITHIN;
        let row = store::merge::ActiveModel {
            kept_id: Set(kept.0),
            gone_id: Set(gone.0),
            at: Set(tx.now()),
            by_account: Set(actor.member().ok().map(|member| member.account.0)),
            ends_at: Set(ends_at),
            snapshot: Set(sealed),
            undone_at: Set(None),
            ..Default::default()
        };
        let id = store::insert(tx.conn(), row).await?;
        if !people::leave(tx, gone, ends_at, AskedBy::Merge).await? {
            return Err(Error::Conflict(msg!("duplicates-away")));
        }
        people::move_codes(tx, &snapshot.codes, kept).await?;
        talents::set_listed(tx, gone, false).await?;
        accounts::roles::shut(tx, account.account).await?;
        if let Some(name) = &snapshot.photo {
            media::hand_over(tx, name, kept).await?;
        }
        if let Some(name) = &snapshot.cv {
            cvs::hand_over(tx, name, kept).await?;
        }
        shortlists::hand_over(tx, &snapshot.entries, kept).await?;
        tx.record(Event::PeopleMerged { person: kept, other: gone });
        Ok(id)
    })
    .await
}

fn plain(answers: &Answers) -> BTreeMap<String, Vec<String>> {
    answers.iter().map(|(name, values)| (name.to_owned(), values.to_vec())).collect()
}
