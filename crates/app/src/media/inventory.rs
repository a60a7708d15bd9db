//! Rows and files side by side: which of them lack the other.

use std::collections::BTreeSet;

use documents::reading::DocumentKind;
use kernel::PersonId;

use super::{
    PhotoKind, PhotoSize, cvs,
    model::{FOLDERS, Photo, drawn_at, key, name_of},
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
    /// How many CVs have a row.
    pub cvs: u64,
    /// Whose photo has lost a file.
    pub missing: Vec<PersonId>,
    /// Whose CV has lost its file.
    pub missing_cvs: Vec<PersonId>,
    /// Photos and CVs whose files no row owns, although the broom had its time.
    pub orphans: u64,
}

/// Compares every file with the store.
pub(crate) async fn inventory(app: &App) -> Result<Inventory> {
    let mut keys = BTreeSet::new();
    for folder in FOLDERS {
        keys.extend(app.parts().files.list(folder).await.context("listing files")?);
    }
    let mut found = Inventory::default();
    let mut owned = BTreeSet::new();
    look_at_photos(app, &keys, &mut found, &mut owned).await?;
    look_at_cvs(app, &keys, &mut found, &mut owned).await?;
    let old = |name: &String| drawn_at(name).is_some_and(|at| at + UNOWNED_AFTER * 2 < app.now());
    let names: BTreeSet<String> = keys
        .iter()
        .filter_map(|key| key.rsplit('/').next().and_then(name_of).map(str::to_owned))
        .filter(|name| old(name) && !owned.contains(name))
        .collect();
    found.orphans = u64::try_from(names.len()).unwrap_or(u64::MAX);
    Ok(found)
}

async fn look_at_photos(
    app: &App,
    keys: &BTreeSet<String>,
    found: &mut Inventory,
    owned: &mut BTreeSet<String>,
) -> Result<()> {
    let mut last = i64::MIN;
    loop {
        let rows = store::photo::after(app.reader(), last, STEP).await?;
        let Some(end) = rows.last().map(|row| row.id) else { return Ok(()) };
        last = end;
        for row in rows {
            found.photos += 1;
            let photo = Photo {
                name: row.name.clone(),
                blur: String::new(),
                width: row.width,
                height: row.height,
            };
            if !is_whole(&photo, keys) {
                found.missing.push(PersonId(row.person_id));
            }
            owned.insert(row.name);
        }
    }
}

async fn look_at_cvs(
    app: &App,
    keys: &BTreeSet<String>,
    found: &mut Inventory,
    owned: &mut BTreeSet<String>,
) -> Result<()> {
    let mut last = i64::MIN;
    loop {
        let rows = store::cv::after(app.reader(), last, STEP).await?;
        let Some(end) = rows.last().map(|row| row.id) else { return Ok(()) };
        last = end;
        for row in rows {
            found.cvs += 1;
            let kind = DocumentKind::parse(&row.kind);
            if kind.is_none_or(|kind| !keys.contains(&cvs::file_key(&row.name, kind))) {
                found.missing_cvs.push(PersonId(row.person_id));
            }
            owned.insert(row.name);
        }
    }
}

fn is_whole(photo: &Photo, keys: &BTreeSet<String>) -> bool {
    PhotoSize::ALL.into_iter().all(|size| {
        PhotoKind::ALL.into_iter().all(|kind| keys.contains(&key(&photo.file(size, kind))))
    })
}
