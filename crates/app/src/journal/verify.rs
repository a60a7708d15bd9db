//! Whether the journal is what it was: every entry against its link, every link against the one before.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{
    chain,
    store::{self, chain::Link},
};
use crate::{Actor, App, Permission, Result};

/// Links read at once.
const STEP: u64 = 1000;

/// What was done to the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tampering {
    /// An entry, or its link, says something else than it did, or stands elsewhere.
    Altered,
    /// An entry is gone before its time and its link is there.
    Deleted,
    /// A link is gone.
    LinkDeleted,
    /// The end of the chain is gone.
    EndDeleted,
}

/// The first entry that is not what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Broken {
    /// Its place in the chain, from 1.
    pub position: i64,
    /// The entry, when its link still names it.
    pub event: Option<i64>,
    /// What was done.
    pub how: Tampering,
}

/// What a look at the whole journal found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Links that are as they were, up to the first that is not.
    pub sound: u64,
    /// The first entry that is not what it was.
    pub broken: Option<Broken>,
    /// Entries at the end that are not sealed yet.
    pub unsealed: u64,
    /// When the oldest of them was written, in UTC.
    pub unsealed_since: Option<DateTime<Utc>>,
}

/// Reads the whole journal and its chain.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn verify(app: &App, actor: &Actor) -> Result<Verdict> {
    actor.require(Permission::Administer)?;
    // The head first: what is sealed meanwhile is beyond it.
    let head = store::chain::head(app.reader()).await?;
    let tail = store::chain::tail(app.reader()).await?;
    let mut verdict =
        Verdict { sound: 0, broken: None, unsealed: tail.count, unsealed_since: tail.since };
    let (mut position, mut before) = (0, String::new());
    while position < head.position && verdict.broken.is_none() {
        let links = store::chain::links_after(app.reader(), position, STEP).await?;
        if links.is_empty() {
            let how = Tampering::EndDeleted;
            verdict.broken = Some(Broken { position: position + 1, event: None, how });
            break;
        }
        let ids = links.iter().map(|link| link.event_id).collect();
        let rows = store::chain::events(app.reader(), ids).await?;
        let rows: HashMap<i64, store::Model> = rows.into_iter().map(|row| (row.id, row)).collect();
        for link in links {
            let mut link = link;
            let mut how = judge(app, position, &before, rows.get(&link.event_id), &link);
            if how.is_some() {
                how = judge_again(app, position, &before, &mut link).await?;
            }
            if let Some(how) = how {
                let event = (how != Tampering::LinkDeleted).then_some(link.event_id);
                verdict.broken = Some(Broken { position: position + 1, event, how });
                break;
            }
            position = link.position;
            before = link.hash;
            verdict.sound += 1;
        }
    }
    if verdict.broken.is_none() && position == head.position && before != head.hash {
        let how = Tampering::Altered;
        verdict.broken = Some(Broken { position, event: None, how });
    }
    Ok(verdict)
}

/// Judges a pair that was found broken as it stands now: what is kept no longer may have gone between the reading of
/// its link and of its entry. That happens twice to an entry, its addresses first, and no more often.
pub(super) async fn judge_again(
    app: &App,
    position: i64,
    before: &str,
    link: &mut Link,
) -> Result<Option<Tampering>> {
    let mut how = None;
    for _ in 0..3 {
        if let Some(now) = store::chain::links_after(app.reader(), position, 1).await?.pop() {
            *link = now;
        }
        let rows = store::chain::events(app.reader(), vec![link.event_id]).await?;
        how = judge(app, position, before, rows.first(), link);
        if how.is_none() {
            break;
        }
    }
    Ok(how)
}

pub(super) fn judge(
    app: &App,
    position: i64,
    before: &str,
    row: Option<&store::Model>,
    link: &Link,
) -> Option<Tampering> {
    if link.position != position + 1 {
        return Some(Tampering::LinkDeleted);
    }
    let Some(row) = row else {
        let kept_no_longer = link.salt.as_deref() == Some(chain::gone(app, link).as_str());
        return (!kept_no_longer).then_some(Tampering::Deleted);
    };
    let same = chain::holds(app, before, row, link) && personal_holds(app, row, link);
    (!same).then_some(Tampering::Altered)
}

/// With the salt the personal values must be what they were; without it they must be gone as well.
fn personal_holds(app: &App, row: &store::Model, link: &Link) -> bool {
    match &link.salt {
        Some(salt) => {
            chain::personal(app, salt, "address", row.address.as_deref()) == link.address
                && chain::personal(app, salt, "agent", row.agent.as_deref()) == link.agent
        }
        None => row.address.is_none() && row.agent.is_none(),
    }
}
