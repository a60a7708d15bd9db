//! Every file that a row names: what a move carries, and nothing else.

use std::collections::HashSet;

use documents::reading::DocumentKind;

use super::{
    cvs,
    model::{CVS, FOLDER, drawn_at, key, name_of},
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
    /// CVs, as they were sent.
    Cvs,
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
    pub(crate) const ALL: [Self; 2] = [Self::Photos, Self::Cvs];

    /// Its folder of the store.
    pub(crate) const fn folder(self) -> &'static str {
        match self {
            Self::Photos => FOLDER,
            Self::Cvs => CVS,
        }
    }

    /// How many rows name files of it.
    pub(crate) async fn count(self, app: &App) -> Result<u64> {
        match self {
            Self::Photos => Ok(store::photo::count(app.reader()).await?),
            Self::Cvs => Ok(store::cv::count(app.reader()).await?),
        }
    }

    /// The files of the rows after that number; nothing when there are none.
    pub(crate) async fn after(self, app: &App, last: i64) -> Result<Option<Batch>> {
        let rows: Vec<(i64, Vec<String>)> = match self {
            Self::Photos => {
                let rows = store::photo::after(app.reader(), last, STEP).await?;
                rows.into_iter().map(|row| (row.id, of_photo(&row.name))).collect()
            }
            Self::Cvs => {
                let rows = store::cv::after(app.reader(), last, STEP).await?;
                rows.into_iter().map(|row| (row.id, of_cv(&row.name, &row.kind))).collect()
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
    pub(crate) async fn owned(app: &App, keys: &[String]) -> Result<HashSet<String>> {
        let names: Vec<String> = keys.iter().filter_map(|key| name_in(key)).collect();
        let owned = store::file::owned(app.reader(), &names).await?;
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

fn of_cv(name: &str, kind: &str) -> Vec<String> {
    DocumentKind::parse(kind).map(|kind| cvs::file_key(name, kind)).into_iter().collect()
}

/// The random name in a key.
fn name_in(key: &str) -> Option<String> {
    key.rsplit('/').next().and_then(name_of).map(str::to_owned)
}
