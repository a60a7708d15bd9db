//! The crate table against the manifests.

use anyhow::{Context, Result};

use super::{CrateRule, Floors};
use crate::repo::Repo;

/// Every dependency of a manifest that the table does not give, and every crate that the table does not know.
pub fn faults(floors: &Floors, repo: &Repo) -> Result<Vec<String>> {
    let names = repo.folders("crates")?;
    let mut faults = Vec::new();
    for name in names.iter().filter(|name| repo.has(&format!("crates/{name}/Cargo.toml"))) {
        let text = repo.read(&format!("crates/{name}/Cargo.toml"))?;
        let manifest =
            text.parse().with_context(|| format!("crates/{name}/Cargo.toml does not read"))?;
        match floors.crates.get(name) {
            None => faults
                .push(format!("crates/{name} is not in docs/floors.toml: say what it may use")),
            Some(rule) => faults.extend(of_manifest(name, rule, &manifest, &names)),
        }
    }
    Ok(faults)
}

fn of_manifest(
    name: &str,
    rule: &CrateRule,
    manifest: &toml::Table,
    ours: &[String],
) -> Vec<String> {
    let is_ours = |dependency: &&String| ours.contains(*dependency);
    let normal = used(manifest, "dependencies");
    let tests = used(manifest, "dev-dependencies");
    let leaks = normal.iter().filter(|dependency| rule.never.contains(dependency));
    let upward = normal.iter().filter(is_ours).filter(|dependency| !rule.may.contains(dependency));
    let known = |dependency: &&String| {
        rule.may.contains(dependency) || rule.tests.contains(dependency) || *dependency == name
    };
    let odd = tests.iter().filter(is_ours).filter(|dependency| !known(dependency));
    leaks
        .map(|dependency| format!("{name} must never use {dependency}"))
        .chain(upward.map(|dependency| format!("{name} may not use {dependency}")))
        .chain(odd.map(|dependency| format!("the tests of {name} may not use {dependency}")))
        .collect()
}

fn used(manifest: &toml::Table, section: &str) -> Vec<String> {
    manifest
        .get(section)
        .and_then(toml::Value::as_table)
        .map(|table| table.keys().cloned().collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_table_does_not_give_is_refused() {
        let rule = CrateRule {
            may: vec!["kernel".to_owned()],
            never: vec!["axum".to_owned()],
            tests: vec!["testkit".to_owned()],
        };
        let manifest = "[dependencies]\nkernel = 1\ndb = 1\naxum = 1\nserde = 1\n[dev-dependencies]\ntestkit = 1\nqueue = 1\nweb = 1";
        let ours = ["kernel", "db", "queue", "testkit", "web"].map(str::to_owned);
        let found = of_manifest("web", &rule, &manifest.parse().unwrap(), &ours);
        assert_eq!(
            found,
            ["web must never use axum", "web may not use db", "the tests of web may not use queue"]
        );
    }
}
