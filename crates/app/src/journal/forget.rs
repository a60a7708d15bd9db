//! What the journal keeps no longer: lines that are too old, and all but the number of people who were erased.

use chrono::{DateTime, Utc};
use kernel::{AccountId, PersonId};

use super::{chain, kinds, store};
use crate::{App, Result, Tx};

/// A part of the journal that has a period of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Lines about the safety of accounts.
    Security,
    /// Every other line.
    Activity,
    /// Network addresses and browsers; the lines stay.
    Addresses,
}

/// Takes what is personal out of every line about or by somebody; their number stays as a pseudonym.
pub(crate) async fn forget(tx: &Tx, person: PersonId, account: Option<AccountId>) -> Result<()> {
    // Nothing is chained meanwhile with what goes here.
    store::chain::hold_head(tx.conn()).await?;
    Ok(store::forget(tx.conn(), person.0, account.map(|account| account.0)).await?)
}

/// Removes up to `most` things of a part that are older than `before`; says how many.
pub(crate) async fn prune(
    app: &App,
    tx: &Tx,
    part: Part,
    before: DateTime<Utc>,
    most: u64,
) -> Result<u64> {
    store::chain::hold_head(tx.conn()).await?;
    let inside = match part {
        Part::Security => true,
        Part::Activity => false,
        Part::Addresses => return Ok(store::blur(tx.conn(), before, most).await?),
    };
    let security = kinds::names(|kind| kind.severity.is_some());
    let ids = store::older(tx.conn(), (&security, inside), before, most).await?;
    for link in store::chain::links_of(tx.conn(), ids.clone()).await? {
        store::chain::mark_gone(tx.conn(), link.position, chain::gone(app, &link)).await?;
    }
    Ok(store::remove(tx.conn(), ids).await?)
}
