//! The journal's chain: each entry is sealed into a keyed hash of itself and of the entry before (quality.md S86).
//!
//! Entries are written with their change and sealed some seconds later, so that no change waits for another. Personal
//! values (address, browser) enter the chain as salted hashes that stand beside it: when they and the salt are
//! erased, the chain holds. An entry whose period is over leaves its link, which then carries a keyed mark in place
//! of its salt. The key is not in the database, so who can only write there cannot make a new chain.

use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

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
        let some = app
            .write(&ACTOR, async |tx| {
                tx.unseen();
                seal_some(app, tx.conn()).await
            })
            .await?;
        sealed += some;
        // Another process was faster.
        if some == 0 {
            return Ok(sealed);
        }
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
        link.hash = sealed(app, &head.hash, &row, &link);
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
    let whole = json!(["gone", link.position, link.event_id, link.hash]);
    app.vault().link(whole.to_string().as_bytes())
}

/// What begins the hash of a link of the second kind: `2.{mark of the page}.{hash}`. The first kind left the page that
/// was asked for out, and holds as it is.
const SECOND: &str = "2.";

/// The hash of a new link. The page is in it as a keyed mark of its own, because it goes when its reader is forgotten.
fn sealed(app: &App, before: &str, row: &store::Model, link: &Link) -> String {
    let page = page(app, link, row.path.as_deref());
    let hash = hash(app, before, row, link, Some(&page));
    format!("{SECOND}{page}.{hash}")
}

/// Whether an entry is the one that its link sealed in its place after `before`.
pub(super) fn holds(app: &App, before: &str, row: &store::Model, link: &Link) -> bool {
    let second = link.hash.strip_prefix(SECOND).and_then(|rest| rest.split_once('.'));
    let Some((marked, sealed)) = second else {
        return hash(app, before, row, link, None) == link.hash;
    };
    // Whoever is forgotten loses the page and the salt.
    let forgotten = row.path.is_none() && link.salt.is_none();
    let same = forgotten || page(app, link, row.path.as_deref()) == marked;
    same && hash(app, before, row, link, Some(marked)) == sealed
}

/// The keyed mark of the page that was asked for; nothing when none was.
fn page(app: &App, link: &Link, path: Option<&str>) -> String {
    path.map_or_else(String::new, |path| {
        let whole = json!(["page", link.position, link.event_id, path]);
        app.vault().link(whole.to_string().as_bytes())
    })
}

/// The keyed hash of an entry in its place; of the first kind without a page.
fn hash(app: &App, before: &str, row: &store::Model, link: &Link, page: Option<&str>) -> String {
    let mut whole = vec![
        json!(before),
        json!(link.position),
        json!(link.event_id),
        json!(row.name),
        json!(row.at.timestamp_micros()),
        json!(row.actor),
        json!(row.account_id),
        json!(row.person_id),
        json!(row.data),
        json!(link.address),
        json!(link.agent),
        json!(row.kind),
        json!(row.method),
        json!(row.request),
    ];
    whole.extend(page.map(|page| json!(page)));
    app.vault().link(Value::Array(whole).to_string().as_bytes())
}

/// Seals the whole journal again as the first kind did.
#[cfg(test)]
pub(super) async fn seal_as_before(app: &App, conn: &impl ConnectionTrait) -> Result<()> {
    let mut head = store::chain::Head::default();
    for mut link in store::chain::links_after(conn, 0, AT_ONCE).await? {
        let rows = store::chain::events(conn, vec![link.event_id]).await?;
        if let [row] = rows.as_slice() {
            link.hash = hash(app, &head.hash, row, &link, None);
        }
        head.position = link.position;
        head.event_id = head.event_id.max(link.event_id);
        head.hash.clone_from(&link.hash);
        store::chain::rehash(conn, &link, &head).await?;
    }
    Ok(())
}
