//! One trade goes into another: what that means for how many, the merge, and the people who follow.

use chrono::TimeDelta;
use kernel::{TalentId, msg};
use queue::{Job, NewJob, Outcome};
use serde::{Deserialize, Serialize};

use super::change::changing;
use crate::{
    Actor, App, Error, Event, Permission, Result, talents,
    taxonomy::{self, Talent},
};

/// People of one write (house.md §6.5).
const AT_ONCE: u64 = 150;
/// Other processes offer a trade until they hear that it went; who chose it until then follows a little later.
const STRAGGLERS: TimeDelta = TimeDelta::seconds(10);

/// What a merge would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergePreview {
    /// The trade that stays.
    pub kept: Talent,
    /// The trade that goes.
    pub gone: Talent,
    /// How many people have the one that stays.
    pub have_kept: u64,
    /// How many people have the one that goes.
    pub have_gone: u64,
    /// How many of them have both, and so one trade less.
    pub have_both: u64,
}

/// Give the people of a trade that went the one it went into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveTrade {
    /// The trade that went.
    pub gone: TalentId,
}

impl Job for MoveTrade {
    const NAME: &'static str = "trades.move_people";
}

/// What merging `gone` into `kept` would do.
///
/// # Errors
/// [`Error::NotFound`] for an unknown `gone`; [`Error::Invalid`] for what `into` cannot be; as [`Actor::require`] for
/// [`Permission::Administer`].
pub async fn preview(app: &App, actor: &Actor, gone: TalentId, kept: &str) -> Result<MergePreview> {
    actor.require(Permission::Administer)?;
    let known = app.reference();
    let gone = known.taxonomy.talent(gone).ok_or(Error::NotFound)?;
    if gone.merged_into.is_some() {
        return Err(Error::Conflict(msg!("trades-merged-already")));
    }
    let kept = kept.trim().parse::<TalentId>().ok().and_then(|id| known.taxonomy.talent(id));
    let kept = kept.ok_or_else(|| Error::field("into", msg!("words-choice-unknown")))?;
    if kept.id == gone.id {
        return Err(Error::field("into", msg!("trades-merge-itself")));
    }
    if !kept.active {
        return Err(Error::field("into", msg!("trades-merge-retired")));
    }
    Ok(MergePreview {
        have_kept: talents::have(app, kept.id).await?,
        have_gone: talents::have(app, gone.id).await?,
        have_both: talents::have_both(app, gone.id, kept.id).await?,
        kept: kept.clone(),
        gone: gone.clone(),
    })
}

/// Merges as [`preview`] shows it: the one trade goes at once, its people follow in a job.
///
/// # Errors
/// As [`preview`]; [`Error::Conflict`] when one of them went a moment ago.
pub async fn merge(app: &App, actor: &Actor, gone: TalentId, kept: &str) -> Result<()> {
    let MergePreview { kept, gone, have_gone, .. } = preview(app, actor, gone, kept).await?;
    changing(app, actor, async |tx| {
        if !taxonomy::merge_into(tx.conn(), gone.id, kept.id).await? {
            return Err(Error::Conflict(msg!("trades-merged-already")));
        }
        tx.record(Event::TradesMerged { trade: kept.id, other: gone.id, people: have_gone });
        let job = MoveTrade { gone: gone.id };
        tx.enqueue(NewJob::now(&job));
        tx.enqueue(NewJob::at(&job, tx.now() + STRAGGLERS));
        Ok(())
    })
    .await
}

/// Runs [`MoveTrade`]; a trade that was brought back meanwhile keeps whoever still has it.
///
/// # Errors
/// [`Outcome::Retry`] when the database fails; who was moved until then stays moved.
pub async fn move_people(app: App, job: MoveTrade) -> std::result::Result<(), Outcome> {
    all(&app, job.gone).await.map_err(|fault: Error| Outcome::retry(format!("{fault:?}")))
}

async fn all(app: &App, gone: TalentId) -> Result<()> {
    loop {
        let moved = app
            .write(&Actor::System("trades"), async |tx| {
                tx.unseen();
                match taxonomy::survivor_of(tx.conn(), gone).await? {
                    Some(kept) => talents::have_instead(tx, gone, kept, AT_ONCE).await,
                    None => Ok(0),
                }
            })
            .await?;
        if moved == 0 {
            return Ok(());
        }
    }
}
