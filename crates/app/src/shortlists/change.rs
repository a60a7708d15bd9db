//! A list is called, seen or shown otherwise; it is removed.

use super::{
    Column,
    history::{What, tell},
    rules,
    show::own,
    store::list,
};
use crate::{Actor, App, Error, Event, Result};

/// What its owner decides about a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Its name, as typed.
    pub name: String,
    /// What it shows.
    pub columns: Vec<Column>,
    /// Whether casting staff see it.
    pub team: bool,
}

/// Names a list, and says what it shows and who sees it.
///
/// # Errors
/// [`Error::Invalid`] on `name`; [`Error::NotFound`] when the actor has no such list.
pub async fn change(app: &App, actor: &Actor, id: i64, settings: &Settings) -> Result<()> {
    let row = own(app, actor, id).await?;
    let name = rules::name(&settings.name).map_err(|why| Error::field("name", why))?;
    let columns = rules::written(&settings.columns);
    if (&name, &columns, settings.team) == (&row.name, &row.columns, row.team) {
        return Ok(());
    }
    app.write(actor, async |tx| {
        list::set(tx.conn(), id, (&name, &columns, settings.team)).await?;
        tell(tx, actor, &row, (What::Changed, None, None)).await
    })
    .await
}

/// Removes a list with its entries, notes and history.
///
/// # Errors
/// [`Error::NotFound`] when the actor has no such list.
pub async fn remove(app: &App, actor: &Actor, id: i64) -> Result<()> {
    own(app, actor, id).await?;
    app.write(actor, async |tx| {
        if list::hold(tx.conn(), id).await?.is_none() {
            return Err(Error::NotFound);
        }
        list::delete(tx.conn(), id).await?;
        tx.record(Event::ShortlistRemoved { shortlist: id });
        Ok(())
    })
    .await
}
