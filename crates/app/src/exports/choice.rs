//! What somebody chose for their files, remembered for the next time.

use super::{Choice, Column, Format, Separation, store::choice};
use crate::{Actor, App, Permission, Result};

/// What the actor last chose; the promised columns at first. Sensitive columns are never remembered.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::ExportTalents`].
pub async fn choice_of(app: &App, actor: &Actor) -> Result<Choice> {
    actor.require(Permission::ExportTalents)?;
    let Ok(member) = actor.member() else { return Ok(Choice::default()) };
    let Some(kept) = choice::find(app.reader(), member.account.0).await? else {
        return Ok(Choice::default());
    };
    let columns: Vec<Column> = kept.columns.split(' ').filter_map(Column::parse).collect();
    let first = Choice::default();
    Ok(Choice {
        columns: if columns.is_empty() { first.columns } else { columns },
        format: Format::parse(&kept.format).unwrap_or_default(),
        separation: Separation::parse(&kept.separation).unwrap_or_default(),
    })
}

/// Keeps what the actor chose.
///
/// # Errors
/// As [`choice_of`].
pub async fn remember(app: &App, actor: &Actor, chosen: &Choice) -> Result<()> {
    actor.require(Permission::ExportTalents)?;
    let account = actor.member()?.account.0;
    let kept = chosen.columns.iter().filter(|column| !column.is_sensitive());
    let columns: Vec<&str> = kept.map(|column| column.key()).collect();
    app.write(actor, async |tx| {
        tx.unseen();
        let words = [columns.join(" "), chosen.format.key().into(), chosen.separation.key().into()];
        Ok(choice::put(tx.conn(), account, words, tx.now()).await?)
    })
    .await
}
