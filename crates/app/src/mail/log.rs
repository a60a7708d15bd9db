//! What became of letters, for the person they speak of and for administrators.

use chrono::{DateTime, Utc};
use kernel::PersonId;

use super::{LetterLine, Status, store};
use crate::{Actor, App, Permission, Result, Tx};

/// The last `most` (at most 100) letters about a person, newest first: one's own, or anybody's for administrators.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`] when the person is somebody else.
pub async fn letters_of(
    app: &App,
    actor: &Actor,
    person: PersonId,
    most: u64,
) -> Result<Vec<LetterLine>> {
    let staff = actor.may(Permission::Administer);
    if !actor.is(person) {
        actor.require(Permission::Administer)?;
    }
    let rows = store::latest_of(app.reader(), person.0, !staff, most.min(100)).await?;
    Ok(rows.into_iter().map(line).collect())
}

/// How many letters there are of each status, for administrators.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn counts(app: &App, actor: &Actor) -> Result<Vec<(Status, u64)>> {
    actor.require(Permission::Administer)?;
    let mut counts = Vec::new();
    for status in Status::ALL {
        counts.push((status, store::count(app.reader(), status).await?));
    }
    Ok(counts)
}

/// Removes up to `most` letters that were begun before `before` and are settled; says how many.
pub(crate) async fn prune(tx: &Tx, before: DateTime<Utc>, most: u64) -> Result<u64> {
    Ok(store::prune(tx.conn(), before, most).await?)
}

fn line(row: store::Model) -> LetterLine {
    LetterLine {
        subject: row.subject,
        at: row.sent_at.unwrap_or(row.created_at),
        // A word of a later release is at least not a success.
        status: Status::parse(&row.status).unwrap_or(Status::Queued),
        template: row.template,
    }
}
