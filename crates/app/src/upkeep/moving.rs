//! Files move from one store to another: every one that the database names, compared byte by byte, while the product
//! serves. What was carried is found again, so a move that was killed goes on when it is asked again.

use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use gateways::storage::Files;
use serde::Serialize;

use super::Progress;
use crate::{
    Actor, App, Context as _, Error, Permission, Result,
    media::{Shelf, is_abandoned},
};

/// Files that are carried at once; each is in memory whole, at most twice.
const AT_ONCE: usize = 4;
/// A pass that carried something is followed by another one that compares; people who come meanwhile bring more.
const PASSES: u32 = 5;

/// From where to where.
#[derive(Debug, Clone, Copy)]
pub struct Way<'a> {
    /// The store that is left.
    pub from: &'a dyn Files,
    /// The store that is entered.
    pub to: &'a dyn Files,
}

/// What came of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Moved {
    /// Files that the database names and the new store holds.
    pub files: u64,
    /// Their size in bytes, but for those that were in the new store alone.
    pub bytes: u64,
    /// Files that were carried now.
    pub copied: u64,
    /// Files that the database names and neither store has.
    pub missing: u64,
}

/// What came of leaving a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Left {
    /// Files that were removed from it.
    pub removed: u64,
    /// Files that nobody owns yet, or that are not ours: they stay.
    pub kept: u64,
}

/// Carries every file that the database names and compares it; the last pass found everything in its place. `tell`
/// hears how far, in rows.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; a fault when a store or the database fails, or when what was
/// written does not read back. Nothing is lost then: the old store is only read, and the next call goes on.
pub async fn move_files(
    app: &App,
    actor: &Actor,
    way: Way<'_>,
    mut tell: impl FnMut(Progress) + Send,
) -> Result<Moved> {
    actor.require(Permission::Administer)?;
    let mut copied = 0;
    for _ in 0..PASSES {
        let mut passed = pass(app, way, &mut tell).await?;
        let carried = passed.copied;
        copied += carried;
        passed.copied = copied;
        if carried == 0 {
            return Ok(passed);
        }
    }
    Err(Error::fault(Restless))
}

/// Removes from the old store what the new one has, and what nobody has owned for long. Each file is compared once
/// more before it goes; what is not ours stays.
///
/// # Errors
/// As [`move_files`].
pub async fn leave_source(app: &App, actor: &Actor, way: Way<'_>) -> Result<Left> {
    actor.require(Permission::Administer)?;
    let mut left = Left::default();
    for shelf in Shelf::ALL {
        let keys = way.from.list(shelf.folder()).await.context("listing the old store")?;
        for some in keys.chunks(500) {
            let owned = Shelf::owned(app, some).await?;
            for key in some {
                if owned.contains(key) {
                    carry(way, key).await?;
                } else if !is_abandoned(app, key) {
                    left.kept += 1;
                    continue;
                }
                way.from.delete(key).await.context("removing a file from the old store")?;
                left.removed += 1;
            }
        }
    }
    Ok(left)
}

/// Neither pass found everything in its place.
#[derive(Debug, thiserror::Error)]
#[error("files keep coming to the old store: restart the servers on the new one, then move again")]
struct Restless;

/// What was written is not what is there.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` does not read back as it was written: the new store damages files")]
struct Damaged(String);

async fn pass(app: &App, way: Way<'_>, tell: &mut (impl FnMut(Progress) + Send)) -> Result<Moved> {
    let mut moved = Moved::default();
    let mut progress = Progress { done: 0, total: 0 };
    for shelf in Shelf::ALL {
        progress.total += shelf.count(app).await?;
    }
    for shelf in Shelf::ALL {
        let mut last = i64::MIN;
        while let Some(batch) = shelf.after(app, last).await? {
            last = batch.last;
            let carried = stream::iter(&batch.keys)
                .map(async |key| carry(way, key).await.map(|carried| (key, carried)));
            let carried: Vec<_> = carried.buffer_unordered(AT_ONCE).try_collect().await?;
            let gone = moved.count(carried);
            // A row that went or was replaced meanwhile took its files with it.
            moved.missing += u64::try_from(Shelf::owned(app, &gone).await?.len()).unwrap_or(0);
            progress.done += batch.rows;
            tell(progress);
        }
    }
    Ok(moved)
}

impl Moved {
    /// Counts what was carried and gives the keys that neither store has.
    fn count(&mut self, carried: Vec<(&String, Carried)>) -> Vec<String> {
        let mut gone = Vec::new();
        for (key, outcome) in carried {
            match outcome {
                Carried::Nowhere => gone.push(key.clone()),
                Carried::Over(bytes) => {
                    (self.files, self.copied, self.bytes) =
                        (self.files + 1, self.copied + 1, self.bytes + bytes)
                }
                Carried::Before(bytes) => {
                    (self.files, self.bytes) = (self.files + 1, self.bytes + bytes);
                }
            }
        }
        gone
    }
}

/// What came of one file, with its size in bytes.
enum Carried {
    /// It was carried now.
    Over(u64),
    /// It was there, the same.
    Before(u64),
    /// Neither store has it.
    Nowhere,
}

async fn carry(way: Way<'_>, key: &str) -> Result<Carried> {
    let there = way.to.get(key).await.context("reading from the new store")?;
    let Some(bytes) = way.from.get(key).await.context("reading from the old store")? else {
        // Only the new store has it: it was moved and removed before, or came after the servers changed over.
        return Ok(there.map_or(Carried::Nowhere, |there| Carried::Before(size(&there))));
    };
    let size = size(&bytes);
    if there.as_ref() == Some(&bytes) {
        return Ok(Carried::Before(size));
    }
    way.to.put(key, bytes.clone()).await.context("writing to the new store")?;
    let read = way.to.get(key).await.context("reading back from the new store")?;
    if read.as_ref() != Some(&bytes) {
        return Err(Error::fault(Damaged(key.to_owned())));
    }
    Ok(Carried::Over(size))
}

fn size(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
