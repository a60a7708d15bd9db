//! Promises that no single room can keep alone, by their numbers in the quality book.

mod estate;
mod payloads;
mod r19;
mod r20;
mod s02;
mod s03;
mod s04;
mod s05;
mod s10;
mod s12;
mod s21;
mod s22;
mod s35;
mod s36;
mod s39;
mod s44;
mod s55;
mod s59;
mod s60;
mod s62;
mod s65;
mod s68;
mod s85;
mod s89;
mod shape;
mod walk;

use std::path::{Path, PathBuf};

use testkit::TestSite;

/// A site that asks nobody whether they are a robot.
async fn open() -> TestSite {
    TestSite::open_with(|config| config.anti_robot = false).await
}

/// The same, where nobody comes too often.
async fn open_without_limits() -> TestSite {
    TestSite::open_with(|config| (config.anti_robot, config.rate_limits) = (false, false)).await
}

/// Every file below a folder, sorted.
fn tree(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> =
        paths.flat_map(|path| if path.is_dir() { tree(&path) } else { vec![path] }).collect();
    found.sort_unstable();
    found
}

/// The files of people: photos in the store, and pictures that wait for a form.
fn kept(site: &TestSite) -> Vec<PathBuf> {
    ["files", "incoming"]
        .iter()
        .flat_map(|name| tree(&site.house.folder.path().join(name)))
        .collect()
}
