//! Who may import whom: between crates, and between the rooms of `app`. The rules are docs/floors.toml.

mod crates;
mod paths;
mod rooms;

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::repo::Repo;

/// docs/floors.toml.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Floors {
    /// Crate → what it may use.
    crates: BTreeMap<String, CrateRule>,
    /// Room → floor, 0 is the ground.
    rooms: BTreeMap<String, u32>,
    /// Modules of `app` that are no room and that rooms stand on.
    cellar: Vec<String>,
    /// Modules of `app` that look at every room; no room looks back.
    roof: Vec<String>,
    /// Imports on one floor, or upwards, that are allowed.
    #[serde(default)]
    sideways: Vec<Sideways>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CrateRule {
    /// Crates of ours.
    may: Vec<String>,
    /// Crates of others that would be a leak.
    #[serde(default)]
    never: Vec<String>,
    /// Crates of ours that its tests may use besides.
    #[serde(default)]
    tests: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sideways {
    from: String,
    to: String,
    reason: String,
}

/// Every import that goes where it may not.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    let floors: Floors = toml::from_str(&repo.read("docs/floors.toml")?)
        .context("docs/floors.toml does not read")?;
    let mut faults = crates::faults(&floors, repo)?;
    faults.extend(rooms::faults(&floors, repo.sources("crates/app/src", &["rs"])?));
    Ok(faults)
}
