//! The journal's chain: each entry is sealed into a keyed hash of itself and of the entry before (quality.md S86).
//!
//! Entries are written with their change and sealed some seconds later, so that no change waits for another. Personal
//! values (address, browser) enter the chain as salted hashes that stand beside it: when they and the salt are
//! erased, the chain holds. An entry whose period is over leaves its link, which then carries a keyed mark in place
//! of its salt. The key is not in the database, so who can only write there cannot make a new chain.

use sea_orm::ConnectionTrait;

use super::store::{self, chain::Link};
use crate::{Actor, App, Result};

/// Entries sealed in one write.
const AT_ONCE: u64 = 200;
/// A change that began before others may be kept after them, with a smaller number: so far back is looked again. A
/// change ends within 5 s.
const LATE: i64 = 2000;
/// Who seals.
const ACTOR: Actor = Actor::System("journal chain");

/// Seals every entry that is not sealed yet; says how many. Cheap when there is nothing to do.
///
/// # Errors
/// When the database fails; what was sealed until then stays sealed.
pub async fn seal_tail(app: &App) -> Result<u64> {
    let mut sealed = 0;
    loop {
        let head = store::chain::head(app.reader()).await?;
        let from = head.event_id.saturating_sub(LATE);
        if store::chain::unsealed(app.reader(), from, 1).await?.is_empty() {
            return Ok(sealed);
        }
        sealed += app
            .write(&ACTOR, async |tx| {
                tx.unseen();
                seal_some(app, tx.conn()).await
            })
            .await?;
    }
}

async fn seal_some(app: &App, conn: &impl ConnectionTrait) -> Result<u64> {
    let mut head = store::chain::hold_head(conn).await?;
    let rows = store::chain::unsealed(conn, head.event_id.saturating_sub(LATE), AT_ONCE).await?;
    let mut links = Vec::with_capacity(rows.len());
    for row in rows {
        let mut salt = [0_u8; 16];
        app.rng().fill(&mut salt);
        let salt: String = salt.iter().map(|byte| format!("{byte:02x}")).collect();
        let mut link = Link {
            position: head.position + 1,
            event_id: row.id,
            address: personal(app, &salt, "address", row.address.as_deref()),
            agent: personal(app, &salt, "agent", row.agent.as_deref()),
            salt: Some(salt),
            hash: String::new(),
        };
        link.hash = hash(app, &head.hash, &row, &link);
        head.position = link.position;
        head.event_id = head.event_id.max(row.id);
        head.hash.clone_from(&link.hash);
        links.push(link);
    }
    let count = u64::try_from(links.len()).unwrap_or(0);
    store::chain::append(conn, links, &head).await?;
    Ok(count)
}

/// The salted hash of a personal value.
pub(super) fn personal(app: &App, salt: &str, field: &str, value: Option<&str>) -> Option<String> {
    value.map(|value| app.vault().link(format!("{salt}\u{0}{field}\u{0}{value}").as_bytes()))
}

/// The mark of a link whose entry was kept no longer; who has no key cannot make it for an entry that was deleted.
pub(super) fn gone(app: &App, link: &Link) -> String {
    let whole = serde_json::json!(["gone", link.position, link.event_id, link.hash]);
    app.vault().link(whole.to_string().as_bytes())
}

/// The hash that an entry has in its place after `before`.
pub(super) fn hash(app: &App, before: &str, row: &store::Model, link: &Link) -> String {
    let whole = serde_json::json!([
        before,
        link.position,
        link.event_id,
        row.name,
        row.at.timestamp_micros(),
        row.actor,
        row.account_id,
        row.person_id,
        row.data,
        link.address,
        link.agent,
        row.kind,
        row.method,
        row.request,
    ]);
    app.vault().link(whole.to_string().as_bytes())
}
