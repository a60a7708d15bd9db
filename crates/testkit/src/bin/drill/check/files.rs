//! Files on disk: each belongs to a row once the broom has been round, and nothing half-written is left.

use std::{collections::BTreeSet, path::Path};

use anyhow::{Result, anyhow};
use app::{
    App,
    media::{SweepFiles, sweep_files},
};
use db::Db;
use testkit::rig::{Place, texts};

use super::Findings;
use crate::crowd;

/// Files of one picture: three sizes in two formats, and the large one kept for cropping again.
const OF_ONE: usize = 7;

/// Runs the broom and looks at what is left.
pub async fn swept(
    app: &App,
    place: &Place,
    db: &Db,
    kills: usize,
    findings: &mut Findings,
) -> Result<()> {
    let owned: BTreeSet<String> = texts(db, "SELECT name FROM photos").await?.into_iter().collect();
    let before = orphans(place, &owned)?;
    // Whoever was in flight when the server was killed leaves at most their picture, and the form's own copy of it.
    let most = kills * crowd::TASKS * (OF_ONE + 1);
    let seen =
        format!("files without an owner before the broom: {}, of at most {most}", before.len());
    findings.must(before.len() <= most, &seen);
    let swept = sweep_files(app.clone(), SweepFiles {}).await;
    swept.map_err(|outcome| anyhow!("the broom: {outcome:?}"))?;
    findings.none("files without an owner after the broom", &orphans(place, &owned)?);
    let kept = files_below(&place.folder().join("files"))?.len();
    findings.equal("files of pictures", kept, owned.len() * OF_ONE);
    Ok(())
}

/// Files of the store, the outbox and the folder of waiting pictures that belong to nobody.
fn orphans(place: &Place, owned: &BTreeSet<String>) -> Result<Vec<String>> {
    let mut found = files_below(&place.folder().join("files"))?;
    found.retain(|name| name.rsplit_once('-').is_none_or(|(photo, _)| !owned.contains(photo)));
    found.extend(files_below(&place.folder().join("incoming"))?);
    let letters = files_below(&place.folder().join("outbox"))?;
    found.extend(letters.into_iter().filter(|name| !name.ends_with(".eml")));
    Ok(found)
}

/// Names of all files below a folder, hidden ones too.
fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    if !folder.exists() {
        return Ok(names);
    }
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            names.extend(files_below(&entry.path())?);
        } else {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    Ok(names)
}
