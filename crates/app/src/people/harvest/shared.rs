//! Several processes of one installation count together: each tells the others what it has counted.

use std::sync::PoisonError;

use super::{Counted, Opening, number};
use crate::{App, Result};

/// What is told at once: a message of PostgreSQL has less than 8,000 bytes, and a code 35 of them.
const AT_ONCE: usize = 200;
/// What waits to be told at most; beyond, it counts for this process alone.
const MOST: usize = 2_000;

/// Asks, and remembers what the others must hear of.
pub(super) fn ask(app: &App, address: &str, code: &str, paid: bool) -> Opening {
    let harvest = &app.parts().memory.harvest;
    let counted = Counted { address: number(address), code: number(code), paid };
    let (opening, new) = harvest.ask(counted, app.now());
    if new && !app.writes_alone() {
        let mut untold = harvest.untold.lock().unwrap_or_else(PoisonError::into_inner);
        if untold.len() < MOST {
            untold.push(counted);
        }
    }
    opening
}

/// Tells the other processes what this one has counted since the last time; on SQLite there is nobody to tell.
///
/// # Errors
/// When the database fails; what was to be told then counts for this process alone.
pub async fn tell(app: &App) -> Result<()> {
    let harvest = &app.parts().memory.harvest;
    let untold =
        std::mem::take(&mut *harvest.untold.lock().unwrap_or_else(PoisonError::into_inner));
    for some in untold.chunks(AT_ONCE) {
        db::hints::tell(app.reader(), &written(some)).await?;
    }
    Ok(())
}

/// Counts what another process told. What this process told itself counts nothing new.
pub fn hear(app: &App, told: &str) {
    let harvest = &app.parts().memory.harvest;
    for counted in told.split(' ').filter_map(read) {
        harvest.add(counted, app.now());
    }
}

fn written(some: &[Counted]) -> String {
    let words = some.iter().map(|one| {
        let paid = if one.paid { 'p' } else { 'f' };
        format!("{:016x}{:016x}{paid}", one.address, one.code)
    });
    words.collect::<Vec<_>>().join(" ")
}

fn read(word: &str) -> Option<Counted> {
    let number = |from: usize| u64::from_str_radix(word.get(from..from + 16)?, 16).ok();
    let paid = word.get(32..)? == "p";
    Some(Counted { address: number(0)?, code: number(16)?, paid })
}
