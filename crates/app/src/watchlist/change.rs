//! A name is watched, written otherwise, given up; a match is settled.

use kernel::msg;
use queue::{Job, NewJob, Outcome};
use sea_orm::Set;
use serde::{Deserialize, Serialize};

use super::{
    MatchState,
    find::MatchEverybody,
    read::{Watch, watch},
    store::{matched, name},
};
use crate::{Actor, App, Error, Event, Permission, Result, answers::Answers};

/// Names that are watched at once: each registration is compared with all of them.
pub(super) const MOST: u64 = 500;

/// Watches a name; people whose names are alike are looked for in the background, and told to nobody.
///
/// # Errors
/// [`Error::Invalid`] field by field; [`Error::Conflict`] beyond 500 names; as [`Actor::require`] for
/// [`Permission::Administer`].
pub async fn add(app: &App, actor: &Actor, answers: &Answers) -> Result<i64> {
    actor.require(Permission::Administer)?;
    let account = actor.member()?.account;
    let today = app.today();
    let new = watch(answers, today)?;
    let watched = name::all(app.reader(), today, MOST).await?.len();
    if u64::try_from(watched).is_ok_and(|watched| watched >= MOST) {
        return Err(Error::Conflict(msg!("watchlist-full", max = 500_i64)));
    }
    let seal_id = uuid::Uuid::new_v4().to_string();
    app.write(actor, async |tx| {
        let row = name::ActiveModel {
            account_id: Set(account.0),
            created_at: Set(tx.now()),
            ..new.row(app, &seal_id)
        };
        let watch = name::insert(tx.conn(), row).await?;
        tx.enqueue(NewJob::now(&MatchEverybody { watch, after: 0 }));
        tx.record(Event::NameWatched { watch });
        Ok(watch)
    })
    .await
}

/// Writes otherwise what is said of a name. Another name is looked for among everybody again, and what matched the
/// former one goes; another reason stands beside the matches too.
///
/// # Errors
/// As [`add`]; [`Error::NotFound`].
pub async fn change(app: &App, actor: &Actor, id: i64, answers: &Answers) -> Result<()> {
    actor.require(Permission::Administer)?;
    let row = name::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let former = Watch::of(app, &row)?;
    // A day that has come since stays as it is.
    let today = row.expires_on.unwrap_or_else(|| app.today());
    let new = watch(answers, today.min(app.today()))?;
    if new == former {
        return Ok(());
    }
    app.write(actor, async |tx| {
        name::update(tx.conn(), id, new.row(app, &row.seal_id)).await?;
        if new.name != former.name {
            matched::delete_of(tx.conn(), id).await?;
            tx.enqueue(NewJob::now(&MatchEverybody { watch: id, after: 0 }));
        } else if new.reason != former.reason {
            for (found, seal_id) in matched::sealed_for(tx.conn(), id).await? {
                matched::reseal(tx.conn(), found, new.for_person(app, &seal_id)).await?;
            }
        }
        tx.record(Event::WatchChanged { watch: id });
        Ok(())
    })
    .await
}

/// Watches a name no longer; its matches go with it.
///
/// # Errors
/// [`Error::NotFound`]; as [`Actor::require`] for [`Permission::Administer`].
pub async fn remove(app: &App, actor: &Actor, id: i64) -> Result<()> {
    actor.require(Permission::Administer)?;
    app.write(actor, async |tx| {
        if !name::delete(tx.conn(), id).await? {
            return Err(Error::NotFound);
        }
        tx.record(Event::WatchRemoved { watch: id });
        Ok(())
    })
    .await
}

/// Says what came of a match, or that it waits again.
///
/// # Errors
/// As [`remove`].
pub async fn settle(app: &App, actor: &Actor, id: i64, state: MatchState) -> Result<()> {
    actor.require(Permission::Administer)?;
    let account = actor.member()?.account;
    let found = matched::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    if found.state == state.key() {
        return Ok(());
    }
    app.write(actor, async |tx| {
        let at = (state != MatchState::Pending).then(|| tx.now());
        if !matched::settle(tx.conn(), id, state.key(), (at, account.0)).await? {
            return Err(Error::NotFound);
        }
        let person = kernel::PersonId(found.person_id);
        let state = state.key().to_owned();
        tx.record(Event::MatchSettled { person, watch: found.watch_id, state });
        Ok(())
    })
    .await
}

/// Forget the names whose day is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForgetExpired {}

impl Job for ForgetExpired {
    const NAME: &'static str = "watchlist.forget_expired";
}

/// Runs [`ForgetExpired`].
///
/// # Errors
/// [`Outcome::Retry`] when the database fails.
pub async fn forget_expired(app: App, _job: ForgetExpired) -> std::result::Result<(), Outcome> {
    let today = app.today();
    let gone = app.write(&Actor::System("watchlist"), async |tx| {
        tx.unseen();
        Ok(name::delete_over(tx.conn(), today).await?)
    });
    gone.await.map(|_| ()).map_err(|fault| Outcome::retry(format!("{fault:?}")))
}
