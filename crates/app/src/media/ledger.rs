//! The list of every file that is kept for somebody, and how much that may be (quality.md S63).

use kernel::{PersonId, msg};

use super::store::file::{self, NewFile};
use crate::{Error, Result, Tx};

/// Most files of one person; a photo in all its sizes is one.
pub const MOST_FILES: i64 = 40;
/// Most bytes of one person's files, in MiB.
pub const MOST_MEBIBYTES: i64 = 100;

/// Adds a file in place of a former one, in the caller's transaction; `field` is where a refusal is shown.
pub(super) async fn replace(
    tx: &mut Tx,
    person: PersonId,
    field: &'static str,
    former: Option<&str>,
    file: NewFile<'_>,
) -> Result<()> {
    if let Some(former) = former {
        file::delete(tx.conn(), former).await?;
    }
    let (files, bytes) = file::sum(tx.conn(), person.0).await?;
    if files >= MOST_FILES {
        return Err(Error::field(field, msg!("media-quota-files", max = MOST_FILES)));
    }
    if bytes + i64::from(file.bytes) > MOST_MEBIBYTES * 1024 * 1024 {
        return Err(Error::field(field, msg!("media-quota-bytes", max = MOST_MEBIBYTES)));
    }
    file::insert(tx.conn(), person.0, file, tx.now()).await.map_err(super::refusals::nobody)
}

/// Takes a file off the list.
pub(super) async fn remove(tx: &mut Tx, name: &str) -> Result<()> {
    Ok(file::delete(tx.conn(), name).await?)
}

/// A file goes to another person with what it belongs to; how many they have is not asked: nothing is lost in a merge.
pub(super) async fn hand_over(tx: &Tx, name: &str, to: PersonId) -> Result<()> {
    Ok(file::hand_over(tx.conn(), name, to.0).await?)
}
