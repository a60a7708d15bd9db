//! `Cargo.lock`: every crate of others comes from the one registry, with its checksum (quality.md S94).

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::repo::Repo;

/// The one registry.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// What is locked.
#[derive(Debug, Deserialize)]
struct Lock {
    #[serde(rename = "package")]
    packages: Vec<Locked>,
}

/// A package as it is locked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Locked {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Where it comes from; ours come from nowhere.
    pub source: Option<String>,
    /// The SHA-256 of its archive, in hexadecimal.
    pub checksum: Option<String>,
}

/// Every locked package.
pub fn packages(repo: &Repo) -> Result<Vec<Locked>> {
    read(&repo.read("Cargo.lock")?)
}

/// One sentence for each package from elsewhere or without a checksum.
pub fn faults(repo: &Repo) -> Result<Vec<String>> {
    Ok(packages(repo)?.iter().filter_map(fault).collect())
}

fn read(text: &str) -> Result<Vec<Locked>> {
    let lock: Lock = toml::from_str(text).context("Cargo.lock does not read")?;
    Ok(lock.packages)
}

fn fault(locked: &Locked) -> Option<String> {
    let Locked { name, version, source, checksum } = locked;
    let source = source.as_deref()?;
    if source != REGISTRY {
        return Some(format!("{name} {version} comes from {source}"));
    }
    checksum.is_none().then(|| format!("{name} {version} has no checksum"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s94_what_comes_from_elsewhere_or_without_a_checksum_is_a_fault() {
        let lock = format!(
            "version = 4\n[[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n\
             [[package]]\nname = \"good\"\nversion = \"1.0.0\"\nsource = \"{REGISTRY}\"\nchecksum = \"ab\"\n\
             [[package]]\nname = \"bare\"\nversion = \"1.0.0\"\nsource = \"{REGISTRY}\"\n\
             [[package]]\nname = \"odd\"\nversion = \"1.0.0\"\nsource = \"git+https://example.org/odd\"\n"
        );
        let faults: Vec<String> = read(&lock).unwrap().iter().filter_map(fault).collect();
        assert_eq!(
            faults,
            ["bare 1.0.0 has no checksum", "odd 1.0.0 comes from git+https://example.org/odd"]
        );
    }
}
