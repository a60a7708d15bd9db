//! The trades with how many people have each.

use kernel::TalentId;

use crate::{Actor, App, Error, Permission, Result, talents, taxonomy::Talent};

/// A trade as administrators see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TradeLine {
    /// The trade.
    pub trade: Talent,
    /// How many people have it, whoever sees them.
    pub people: u64,
}

/// Every trade, in the order of the forms; as many rows as there are trades.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<TradeLine>> {
    actor.require(Permission::Administer)?;
    let people = talents::have_each(app).await?;
    let reference = app.reference();
    let line = |trade: &Talent| TradeLine {
        people: people.get(&trade.id).copied().unwrap_or(0),
        trade: trade.clone(),
    };
    Ok(reference.taxonomy.talents().iter().map(line).collect())
}

/// One trade.
///
/// # Errors
/// [`Error::NotFound`]; as [`Actor::require`] for [`Permission::Administer`].
pub async fn trade(app: &App, actor: &Actor, id: TalentId) -> Result<TradeLine> {
    actor.require(Permission::Administer)?;
    let trade = app.reference().taxonomy.talent(id).cloned().ok_or(Error::NotFound)?;
    Ok(TradeLine { people: talents::have(app, id).await?, trade })
}
