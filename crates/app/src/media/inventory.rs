//! Rows and files side by side: which of them lack the other.

use std::collections::BTreeSet;

use kernel::PersonId;

use super::{
    PhotoKind, PhotoSize,
    model::{FOLDER, Photo, drawn_at, key, name_of},
    store,
    sweep::UNOWNED_AFTER,
};
use crate::{App, Context, Result};

/// Rows read at once.
const STEP: u64 = 500;

/// What rows and files say of each other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inventory {
    /// How many photos have a row.
    pub photos: u64,
    /// Whose photo has lost a file.
    pub missing: Vec<PersonId>,
    /// Photos whose files no row owns, although the broom had its time.
    pub orphans: u64,
}

/// Compares every photo with the store.
pub(crate) async fn inventory(app: &App) -> Result<Inventory> {
    let keys = app.parts().files.list(FOLDER).await.context("listing photos")?;
    let keys: BTreeSet<String> = keys.into_iter().collect();
    let mut found = Inventory::default();
    let mut owned = BTreeSet::new();
    let mut last = i64::MIN;
    loop {
        let rows = store::after(app.reader(), last, STEP).await?;
        let Some(end) = rows.last().map(|row| row.id) else { break };
        last = end;
        for row in rows {
            found.photos += 1;
            let photo = Photo {
                name: row.name.clone(),
                blur: String::new(),
                width: row.width,
                height: row.height,
            };
            if !is_whole(&photo, &keys) {
                found.missing.push(PersonId(row.person_id));
            }
            owned.insert(row.name);
        }
    }
    let old = |name: &String| drawn_at(name).is_some_and(|at| at + UNOWNED_AFTER * 2 < app.now());
    let names: BTreeSet<String> = keys
        .iter()
        .filter_map(|key| key.rsplit('/').next().and_then(name_of).map(str::to_owned))
        .filter(|name| old(name) && !owned.contains(name))
        .collect();
    found.orphans = u64::try_from(names.len()).unwrap_or(u64::MAX);
    Ok(found)
}

fn is_whole(photo: &Photo, keys: &BTreeSet<String>) -> bool {
    PhotoSize::ALL.into_iter().all(|size| {
        PhotoKind::ALL.into_iter().all(|kind| keys.contains(&key(&photo.file(size, kind))))
    })
}
