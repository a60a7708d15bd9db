//! A new key begins to seal, and every value is sealed again while the product serves (quality.md S78).

use std::time::Duration;

use super::{
    sealed::{self, Replacement, SealedRow, Which},
    store,
};
use crate::{
    Actor, App, Error, Event, Permission, Result, settings,
    vault::{SEALED, SealContext, SealedColumn, SealedTable, sealed_with},
};

/// Rows of one write: at most four values each, within the 500 of a write (house.md §6.5).
const AT_ONCE: u64 = 100;
/// Servers that have not taken up the new key yet may still write with the old one: it is looked again so often.
const PASSES: u32 = 10;
/// Longer than a server needs to see a new key.
const BETWEEN: Duration = Duration::from_millis(1500);

/// How far a long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Rows that were looked at.
    pub done: u64,
    /// Rows that were to be looked at when this began.
    pub total: u64,
}

/// What came of a rotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rotated {
    /// The key that seals now.
    pub key: u32,
    /// Whether this went on with a rotation that had been cut short.
    pub resumed: bool,
    /// Values that were sealed again.
    pub values: u64,
    /// Values that do not open: they stay as they are, and `doctor` names them.
    pub unreadable: u64,
    /// Values of older keys that are left; more than `unreadable` when a server did not take up the new key.
    pub left: u64,
}

/// Makes a new key and seals every value again, or goes on with a rotation that was cut short. `tell` hears how far.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; a fault when the key folder cannot be written. Nothing is
/// lost then: what was sealed again stays, and the next call goes on.
pub async fn rotate_keys(
    app: &App,
    actor: &Actor,
    mut tell: impl FnMut(Progress) + Send,
) -> Result<Rotated> {
    actor.require(Permission::Administer)?;
    let (mut walk, resumed) = Walk::begin(app, actor).await?;
    let mut left = 0;
    for pass in 0..PASSES {
        if pass > 0 {
            tokio::time::sleep(BETWEEN).await;
            walk.restart();
        }
        let before = walk.state.written;
        walk.through(app, actor, &mut tell).await?;
        left = walk.left(app).await?;
        let stuck = pass > 0 && walk.state.written == before;
        if left == 0 || stuck {
            break;
        }
    }
    let values = u64::try_from(walk.state.written).unwrap_or(0);
    let unreadable = u64::try_from(walk.state.unreadable).unwrap_or(0);
    walk.finish(app, actor, values).await?;
    Ok(Rotated { key: walk.key, resumed, values, unreadable, left })
}

/// A rotation on its way.
pub(super) struct Walk {
    key: u32,
    pub(super) state: store::Model,
}

impl Walk {
    /// The rotation that was cut short, or a new one with a new key.
    pub(super) async fn begin(app: &App, actor: &Actor) -> Result<(Self, bool)> {
        app.vault().refresh().map_err(Error::fault)?;
        if let Some(state) = store::unfinished(app.reader()).await? {
            let key = u32::try_from(state.number).unwrap_or(0);
            return Ok((Self { key, state }, true));
        }
        let newest = app.vault().newest();
        // A key that was made just before a crash, or brought by the operator, is the next one.
        let waiting = newest > 1 && store::find(app.reader(), newest).await?.is_none();
        let key = if waiting {
            newest
        } else {
            app.vault().make_next(app.rng()).map_err(Error::fault)?
        };
        let state = app
            .write(actor, async |tx| {
                settings::remember_keys(app, tx).await?;
                Ok(store::begin(tx.conn(), key, tx.now()).await?)
            })
            .await?;
        Ok((Self { key, state }, false))
    }

    fn restart(&mut self) {
        self.state.table_name = String::new();
        self.state.position = i64::MIN;
        self.state.unreadable = 0;
    }

    /// From where the rotation is to the end of the last table.
    async fn through(
        &mut self,
        app: &App,
        actor: &Actor,
        tell: &mut impl FnMut(Progress),
    ) -> Result<()> {
        let (mut done, total) = (0, self.left(app).await?);
        tell(Progress { done, total });
        while let Some(rows) = self.step(app, actor).await? {
            done += rows;
            tell(Progress { done: done.min(total), total });
        }
        Ok(())
    }

    /// One batch and its position in one write; gives the number of rows, `None` at the end.
    pub(super) async fn step(&mut self, app: &App, actor: &Actor) -> Result<Option<u64>> {
        let begun = SEALED.iter().position(|table| table.name == self.state.table_name);
        let first = begun.unwrap_or(0);
        for (place, table) in SEALED.iter().enumerate().skip(first) {
            let position = if begun == Some(place) { self.state.position } else { i64::MIN };
            let which = Which::NotOf(self.key);
            let rows = sealed::rows(app.reader(), table, which, position, AT_ONCE).await?;
            if let Some(last) = rows.last().map(|row| row.cursor) {
                self.state.table_name = table.name.to_owned();
                self.state.position = last;
                self.batch(app, actor, table, &rows).await?;
                return Ok(Some(u64::try_from(rows.len()).unwrap_or(0)));
            }
        }
        Ok(None)
    }

    async fn batch(
        &mut self,
        app: &App,
        actor: &Actor,
        table: &'static SealedTable,
        rows: &[SealedRow],
    ) -> Result<()> {
        let mut changes = Vec::new();
        for row in rows {
            for (column, value) in table.columns.iter().zip(&row.values) {
                let Some(value) = value else { continue };
                match again(app, table, column, row, value) {
                    Again::Sealed(change) => changes.push(change),
                    Again::Unreadable => self.state.unreadable += 1,
                    Again::Needless => {}
                }
            }
        }
        let state = &self.state;
        let written = app.write(actor, async |tx| {
            let mut written = 0;
            for change in &changes {
                written += i64::from(sealed::replace(tx.conn(), change).await?);
            }
            let now = store::Model { written: state.written + written, ..state.clone() };
            store::remember(tx.conn(), &now).await?;
            Ok(written)
        });
        let written = written.await?;
        self.state.written += written;
        Ok(())
    }

    async fn left(&self, app: &App) -> Result<u64> {
        let mut left = 0;
        for table in SEALED {
            left += sealed::count(app.reader(), table, Which::NotOf(self.key)).await?;
        }
        Ok(left)
    }

    async fn finish(&mut self, app: &App, actor: &Actor, values: u64) -> Result<()> {
        let key = self.key;
        let state = store::Model { finished_at: Some(app.now()), ..self.state.clone() };
        app.write(actor, async |tx| {
            store::remember(tx.conn(), &state).await?;
            tx.record(Event::KeysRotated { key, values });
            Ok(())
        })
        .await
    }
}

/// What becomes of one value.
enum Again {
    Sealed(Replacement),
    Unreadable,
    Needless,
}

fn again(
    app: &App,
    table: &'static SealedTable,
    column: &'static SealedColumn,
    row: &SealedRow,
    value: &str,
) -> Again {
    let Some(sealed) = sealed::inner(column, value) else { return Again::Needless };
    if sealed_with(&sealed) == Some(app.vault().newest()) {
        return Again::Needless;
    }
    let Some(seal_id) = &row.seal_id else { return Again::Unreadable };
    let context = SealContext { column: column.place, seal_id };
    let Ok(text) = app.vault().open_sealed(context, &sealed) else { return Again::Unreadable };
    let new = app.vault().seal(context, &text, app.rng());
    let Some(new) = sealed::outer(column, value, new) else { return Again::Unreadable };
    Again::Sealed(Replacement {
        table,
        column,
        cursor: row.cursor,
        old: value.to_owned(),
        new,
        index: column.index.map(|_| app.vault().blind_index(column.place, &text)),
    })
}
