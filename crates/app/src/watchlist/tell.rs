//! What the letter about a match says.

use super::{
    read::Watch,
    store::{matched, name},
};
use crate::{App, Result};

/// A match, for the letter about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    /// The name that is watched.
    pub name: String,
    /// What else there is to know of it.
    pub note: Option<String>,
    /// How much the names are alike, in percent.
    pub score: i32,
    /// Who is written to instead of administrators.
    pub notify: Option<String>,
}

/// What there is to tell of a match; nothing when the name is watched no longer.
pub(crate) async fn told(app: &App, matched: i64) -> Result<Option<Told>> {
    let Some(row) = matched::find(app.reader(), matched).await? else {
        return Ok(None);
    };
    let Some(watched) = name::find(app.reader(), row.watch_id).await? else {
        return Ok(None);
    };
    let Watch { name, note, notify, .. } = Watch::of(app, &watched)?;
    Ok(Some(Told { name, note, score: row.score, notify }))
}
