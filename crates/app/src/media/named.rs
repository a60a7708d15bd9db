//! Every file that a row names: what a move carries, and nothing else.

use std::collections::HashSet;

use super::{
    model::{FOLDER, drawn_at, key, name_of},
    prepare::FILES,
    store,
    sweep::UNOWNED_AFTER,
};
use crate::{App, Result};

/// Rows read at once.
const STEP: u64 = 200;

/// What files are kept for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shelf {
    /// Photos of people, in all their sizes.
    Photos,
}

/// The files of some rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Batch {
    /// Their keys in the store.
    pub keys: Vec<String>,
    /// How many rows name them.
    pub rows: u64,
    /// The number of the last row: the next batch follows it.
    pub last: i64,
}

impl Shelf {
    /// Every shelf.
    pub(crate) const ALL: [Self; 1] = [Self::Photos];

    /// Its folder of the store.
    pub(crate) const fn folder(self) -> &'static str {
        match self {
            Self::Photos => FOLDER,
        }
    }

    /// How many rows name files of it.
    pub(crate) async fn count(self, app: &App) -> Result<u64> {
        match self {
            Self::Photos => Ok(store::count(app.reader()).await?),
        }
    }

    /// The files of the rows after that number; nothing when there are none.
    pub(crate) async fn after(self, app: &App, last: i64) -> Result<Option<Batch>> {
        let rows: Vec<(i64, Vec<String>)> = match self {
            Self::Photos => {
                let rows = store::after(app.reader(), last, STEP).await?;
                rows.into_iter().map(|row| (row.id, of_photo(&row.name))).collect()
            }
        };
        let Some((last, _)) = rows.last() else {
            return Ok(None);
        };
        let (last, count) = (*last, u64::try_from(rows.len()).unwrap_or(STEP));
        let keys = rows.into_iter().flat_map(|(_, keys)| keys).collect();
        Ok(Some(Batch { keys, rows: count, last }))
    }

    /// Those of the keys whose name a row owns.
    pub(crate) async fn owned(self, app: &App, keys: &[String]) -> Result<HashSet<String>> {
        let names: Vec<String> = keys.iter().filter_map(|key| name_in(key)).collect();
        let owned = match self {
            Self::Photos => store::owned(app.reader(), &names).await?,
        };
        let is_owned = |key: &&String| name_in(key).is_some_and(|name| owned.contains(&name));
        Ok(keys.iter().filter(is_owned).cloned().collect())
    }
}

/// Whether a file that no row owns is old enough to be nobody's for good.
pub(crate) fn is_abandoned(app: &App, key: &str) -> bool {
    let drawn = name_in(key).as_deref().and_then(drawn_at);
    drawn.is_some_and(|at| at + UNOWNED_AFTER < app.now())
}

fn of_photo(name: &str) -> Vec<String> {
    FILES.iter().map(|end| key(&format!("{name}-{end}"))).collect()
}

/// The random name in a key.
fn name_in(key: &str) -> Option<String> {
    key.rsplit('/').next().and_then(name_of).map(str::to_owned)
}
