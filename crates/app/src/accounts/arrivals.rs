//! Recognising a device and a network without a cookie: browser, system and the first half of the address, as a
//! keyed hash (quality.md S22).

use kernel::AccountId;

use super::{rules, store::device};
use crate::{Actor, App, Result, Tx};

/// Notes from where the account is used; says whether its owner should hear of it. The first place of all is no news.
pub(super) async fn is_new(app: &App, tx: &Tx, actor: &Actor, account: AccountId) -> Result<bool> {
    let caller = actor.caller();
    let place = format!("{} {}", caller.device, rules::coarse(&caller.address));
    let mark = app.vault().passing_hash("known_devices.mark", &format!("{account} {place}"));
    let first = !device::any(tx.conn(), account.0).await?;
    let known = device::note(tx.conn(), account.0, mark, tx.now()).await?;
    Ok(!known && !first)
}
