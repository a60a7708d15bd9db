//! Dependencies: licences and bans of deny.toml (the subset of cargo-deny's format that we use), none unused,
//! each with its reason, all from the one registry.

pub mod graph;
mod licence;
pub mod lock;
mod reasons;
mod unused;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::repo::Repo;
use graph::Package;

/// deny.toml.
#[derive(Deserialize)]
struct Deny {
    licenses: Licences,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

/// A crate that is not wanted: at all, below a version (`name:<0.9`), or twice.
#[derive(Deserialize)]
struct Ban {
    #[serde(rename = "crate")]
    spec: String,
    reason: Option<String>,
    #[serde(default, rename = "deny-multiple-versions")]
    only_once: bool,
}

/// Every licence outside the list, banned crate, crate twice, and dependency that nothing mentions.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    let deny: Deny = toml::from_str(&repo.read("deny.toml")?).context("deny.toml does not read")?;
    let shipped: Vec<Package> = graph::shipped(repo)?.into_iter().collect();
    let mut faults: Vec<String> =
        shipped.iter().filter_map(|package| licence_fault(package, &deny.licenses.allow)).collect();
    faults.extend(deny.bans.deny.iter().flat_map(|ban| ban_faults(ban, &shipped)));
    faults.extend(unused::faults(repo)?);
    faults.extend(reasons::faults(repo)?);
    faults.extend(lock::faults(repo)?);
    Ok(faults)
}

fn licence_fault(package: &Package, allowed: &[String]) -> Option<String> {
    let Package { name, version, licence } = package;
    match licence.as_str() {
        "" => Some(format!("{name} {version} names no licence")),
        text if licence::is_allowed(text, allowed) => None,
        text => Some(format!("{name} {version} has the licence {text}")),
    }
}

fn ban_faults(ban: &Ban, shipped: &[Package]) -> Vec<String> {
    let (name, below) = ban
        .spec
        .split_once(":<")
        .map_or((ban.spec.as_str(), None), |(name, below)| (name, Some(below)));
    let reason = ban.reason.as_deref().unwrap_or("deny.toml gives no reason");
    let found: Vec<_> = shipped.iter().filter(|package| package.name == name).collect();
    if ban.only_once {
        let versions: Vec<_> = found.iter().map(|package| package.version.as_str()).collect();
        return if versions.len() > 1 {
            vec![format!(
                "{name} is there {} times ({}): {reason}",
                versions.len(),
                versions.join(", ")
            )]
        } else {
            Vec::new()
        };
    }
    let refused = found
        .iter()
        .filter(|package| below.is_none_or(|below| numbers(&package.version) < numbers(below)));
    refused.map(|package| format!("{name} {} is banned: {reason}", package.version)).collect()
}

fn numbers(version: &str) -> Vec<u64> {
    let core = version.split(['-', '+']).next().unwrap_or_default();
    core.split('.').map_while(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, version: &str) -> Package {
        Package { name: name.to_owned(), version: version.to_owned(), licence: "MIT".to_owned() }
    }

    fn ban(spec: &str, only_once: bool) -> Ban {
        Ban { spec: spec.to_owned(), reason: Some("why".to_owned()), only_once }
    }

    #[test]
    fn bans_are_by_name_by_version_and_by_number() {
        let shipped =
            [package("ring", "0.17.1"), package("sqlx", "0.8.6"), package("sqlx", "0.10.0")];
        assert_eq!(ban_faults(&ban("ring", false), &shipped), ["ring 0.17.1 is banned: why"]);
        assert_eq!(ban_faults(&ban("sqlx:<0.9", false), &shipped), ["sqlx 0.8.6 is banned: why"]);
        assert_eq!(
            ban_faults(&ban("sqlx", true), &shipped),
            ["sqlx is there 2 times (0.8.6, 0.10.0): why"]
        );
        assert!(ban_faults(&ban("openssl-sys", false), &shipped).is_empty());
    }
}
