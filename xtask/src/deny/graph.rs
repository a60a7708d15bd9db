//! What is shipped: the normal dependencies of our crates on this machine, as cargo resolves them.

use std::collections::BTreeSet;

use anyhow::Result;

use crate::{cargo::cargo, repo::Repo, run};

/// A package that ends up in the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence expression; empty when it names none.
    pub licence: String,
}

/// Every package that a normal dependency of ours brings, with the features that are really on; the tools of xtask are
/// not shipped.
pub fn shipped(repo: &Repo) -> Result<BTreeSet<Package>> {
    let words = [
        "tree",
        "--workspace",
        "--exclude",
        "xtask",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}|{l}",
    ];
    let text = run::quiet(cargo(repo).args(words))?;
    Ok(text.lines().filter_map(package).collect())
}

/// Reads `name v1.2.3 (where)|licence (*)`.
fn package(line: &str) -> Option<Package> {
    let (what, licence) = line.split_once('|')?;
    let (name, version) = what.split_once(" v")?;
    let version = version.split(' ').next()?;
    let licence = licence.strip_suffix("(*)").unwrap_or(licence).trim();
    Some(Package {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: licence.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_tree_is_a_package() {
        let read =
            |line| package(line).map(|package| (package.name, package.version, package.licence));
        let expected = |name: &str, licence: &str| {
            Some((name.to_owned(), "1.2.3".to_owned(), licence.to_owned()))
        };
        assert_eq!(
            read("serde v1.2.3|MIT OR Apache-2.0 (*)"),
            expected("serde", "MIT OR Apache-2.0")
        );
        assert_eq!(read("kernel v1.2.3 (/somewhere/kernel)|MIT"), expected("kernel", "MIT"));
        assert_eq!(read("odd v1.2.3|"), expected("odd", ""));
        assert_eq!(read(""), None);
    }
}
