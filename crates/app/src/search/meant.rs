//! What a few typed letters, or a scanned text, may mean: people and talents of the list.

use kernel::{PageRequest, TalentId};

use super::{DirectoryFilter, TalentCard, by_code, find, names::FoldedNames};
use crate::{Actor, App, Permission, Result};

/// People and talents that are offered.
const MOST_PEOPLE: u64 = 6;
const MOST_TRADES: usize = 4;
/// Nobody types more.
const LONGEST: usize = 200;

/// What may be meant, the likeliest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meant {
    /// The present code of whoever has or had exactly this code, or whose QR says so.
    pub exactly: Option<String>,
    /// People the reader may find.
    pub people: Vec<TalentCard>,
    /// Talents of the list.
    pub trades: Vec<TalentId>,
}

/// What the text may mean to the reader: a code or the content of a QR as [`by_code`] reads it, else words of a name.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::SearchTalents`].
pub async fn meant(app: &App, actor: &Actor, text: &str) -> Result<Meant> {
    actor.require(Permission::SearchTalents)?;
    let exactly = by_code(app, actor, text).await?;
    let text: String = text.trim().chars().take(LONGEST).collect();
    if text.is_empty() {
        return Ok(Meant::default());
    }
    // Who is meant by a code or an address is meant alone.
    let filter = match &exactly {
        Some(code) => DirectoryFilter { code: Some(code.clone()), ..DirectoryFilter::default() },
        None => DirectoryFilter { q: Some(text.clone()), ..DirectoryFilter::default() },
    };
    let page = PageRequest { offset: 0, size: MOST_PEOPLE };
    let people = find(app, actor, &filter, page).await?.rows;
    let trades = if exactly.is_some() { Vec::new() } else { trades(app, &text) };
    Ok(Meant { exactly, people, trades })
}

/// Talents that every word means.
fn trades(app: &App, text: &str) -> Vec<TalentId> {
    let names = FoldedNames::of(&app.reference());
    let mut words = index::words(text).into_iter().take(8);
    let Some(first) = words.next() else { return Vec::new() };
    let mut meant = names.meanings(&first).talents;
    for word in words {
        let also = names.meanings(&word).talents;
        meant.retain(|talent| also.contains(talent));
    }
    meant.into_iter().take(MOST_TRADES).map(TalentId).collect()
}
