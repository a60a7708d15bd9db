//! One's own exports: how far each is, giving one up, taking its file.

use chrono::{DateTime, Utc};

use super::{Chunks, ExportId, ExportState, Format, job, pieces, store::export};
use crate::{Actor, App, Error, Event, Permission, Result};

/// Exports that are shown.
const LATEST: u64 = 30;

/// An export of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnExport {
    /// Its number.
    pub id: ExportId,
    /// The kind of file.
    pub format: Format,
    /// How far it is.
    pub state: ExportState,
    /// How many people it holds.
    pub rows: u64,
    /// How many of them are written.
    pub reached: u64,
    /// How large the file is.
    pub bytes: u64,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When its file goes.
    pub ends_at: DateTime<Utc>,
}

/// The newest exports of the actor.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::ExportTalents`].
pub async fn own(app: &App, actor: &Actor) -> Result<Vec<OwnExport>> {
    actor.require(Permission::ExportTalents)?;
    let rows = export::of_account(app.reader(), actor.member()?.account.0, LATEST).await?;
    Ok(rows.iter().map(|row| OwnExport::of(row, app.now())).collect())
}

/// One export of the actor.
///
/// # Errors
/// As [`own`]; [`Error::NotFound`], for somebody else's too.
pub async fn own_one(app: &App, actor: &Actor, id: ExportId) -> Result<OwnExport> {
    Ok(OwnExport::of(&mine(app, actor, id).await?, app.now()))
}

/// Gives one up; its file goes.
///
/// # Errors
/// As [`own_one`].
pub async fn give_up(app: &App, actor: &Actor, id: ExportId) -> Result<()> {
    let row = mine(app, actor, id).await?;
    job::end(app, id.0, ExportState::Ended).await?;
    pieces::remove(app, &row).await
}

/// The file of one that is ready; that it was taken is recorded before this returns (quality.md S86).
///
/// # Errors
/// As [`own_one`]; [`Error::NotFound`] when it is not ready, is over, or was asked for in another role;
/// [`Error::Unproven`] for more than 50 people.
pub async fn take(app: &App, actor: &Actor, id: ExportId) -> Result<(OwnExport, Chunks)> {
    let row = mine(app, actor, id).await?;
    let own = OwnExport::of(&row, app.now());
    if own.state != ExportState::Ready {
        return Err(Error::NotFound);
    }
    actor.require_proof_for(own.rows, app.now())?;
    let chunks = pieces::read(app, &row).await?;
    app.write(actor, async |tx| {
        tx.record(Event::ExportTaken { export: row.id, rows: own.rows });
        Ok(())
    })
    .await?;
    Ok((own, chunks))
}

async fn mine(app: &App, actor: &Actor, ExportId(id): ExportId) -> Result<export::Model> {
    actor.require(Permission::ExportTalents)?;
    let member = actor.member()?;
    let row = export::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let own = row.account_id == member.account.0 && row.role == member.role.key();
    if own { Ok(row) } else { Err(Error::NotFound) }
}

impl OwnExport {
    fn of(row: &export::Model, now: DateTime<Utc>) -> Self {
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        let state = ExportState::parse(&row.state);
        let over = state == ExportState::Ready && row.ends_at <= now;
        Self {
            id: ExportId(row.id),
            format: Format::parse(&row.format).unwrap_or_default(),
            state: if over { ExportState::Ended } else { state },
            rows: count(row.rows),
            reached: count(row.reached),
            bytes: count(row.bytes),
            created_at: row.created_at,
            ends_at: row.ends_at,
        }
    }
}
