//! Two people become one, and two again.

use kernel::PersonId;

use super::store::{entry, note, vote};
use crate::{App, Result, Tx};

/// The entries that somebody has on lists where somebody else is not: those that go over when the two become one.
pub(crate) async fn moving(app: &App, from: PersonId, to: PersonId) -> Result<Vec<i64>> {
    let rows = entry::of_one_without(app.reader(), from.0, to.0).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Gives these entries with their notes to somebody. On a list where they are already, the entry stays as it is.
pub(crate) async fn hand_over(tx: &Tx, entries: &[i64], to: PersonId) -> Result<()> {
    let mut free = Vec::new();
    for row in entry::some(tx.conn(), entries).await? {
        if !entry::is_on(tx.conn(), row.shortlist_id, to.0).await? {
            free.push(row.id);
        }
    }
    entry::give(tx.conn(), &free, to.0).await?;
    note::give(tx.conn(), &free, to.0).await?;
    Ok(vote::give(tx.conn(), &free, to.0).await?)
}
