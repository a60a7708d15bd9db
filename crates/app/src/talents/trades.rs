//! Who has which trade, for those who keep the list of trades.

use std::collections::HashMap;

use kernel::{PersonId, TalentId};

use super::store::trade;
use crate::{App, Result, Tx};

/// How many people have each trade; one nobody has is not in it.
pub(crate) async fn have_each(app: &App) -> Result<HashMap<TalentId, u64>> {
    Ok(trade::counts(app.reader()).await?.into_iter().collect())
}

/// How many people have a trade.
pub(crate) async fn have(app: &App, one: TalentId) -> Result<u64> {
    Ok(trade::count(app.reader(), one.0).await?)
}

/// How many people have both trades.
pub(crate) async fn have_both(app: &App, one: TalentId, other: TalentId) -> Result<u64> {
    Ok(trade::count_both(app.reader(), one.0, other.0).await?)
}

/// Gives some people who have `from` the trade `to` instead, where they do not have it yet; says how many they were.
pub(crate) async fn have_instead(
    tx: &mut Tx,
    from: TalentId,
    to: TalentId,
    most: u64,
) -> Result<usize> {
    let people = trade::replace_some(tx.conn(), from.0, to.0, most).await?;
    let moved = people.len();
    tx.touch(people.into_iter().map(PersonId));
    Ok(moved)
}
