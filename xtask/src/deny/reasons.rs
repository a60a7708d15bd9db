//! Every dependency has its reason in `docs/dependencies.md`, and every reason its dependency (quality.md S94).

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::repo::Repo;

/// Where the reasons are.
const PAGE: &str = "docs/dependencies.md";
/// The shortest reason, in characters: a word is none.
const SHORTEST: usize = 12;

/// One sentence for each crate without a reason, and for each reason without a crate.
pub fn faults(repo: &Repo) -> Result<Vec<String>> {
    let root: toml::Table = repo.read("Cargo.toml")?.parse().context("Cargo.toml does not read")?;
    let shared = root
        .get("workspace")
        .and_then(|workspace| workspace.get("dependencies"))
        .and_then(toml::Value::as_table)
        .context("Cargo.toml has no [workspace.dependencies]")?;
    let names: Vec<&str> = shared
        .iter()
        .filter(|(_, value)| value.get("path").is_none())
        .map(|(name, _)| name.as_str())
        .collect();
    Ok(compared(&names, &reasons(&repo.read(PAGE)?)))
}

fn compared(names: &[&str], reasons: &BTreeMap<String, String>) -> Vec<String> {
    let mut faults = Vec::new();
    for name in names {
        match reasons.get(*name) {
            None => faults.push(format!("{PAGE}: {name} has no reason")),
            Some(reason) if reason.chars().count() < SHORTEST => {
                faults.push(format!("{PAGE}: the reason of {name} says nothing"));
            }
            Some(_) => {}
        }
    }
    let idle = reasons.keys().filter(|name| !names.contains(&name.as_str()));
    faults.extend(idle.map(|name| format!("{PAGE}: {name} is no dependency of the root manifest")));
    faults
}

/// The rows of the tables: a crate between backquotes, and why.
fn reasons(page: &str) -> BTreeMap<String, String> {
    let row = |line: &str| {
        let (name, why) = line.strip_prefix("| `")?.split_once("` |")?;
        Some((name.to_owned(), why.trim().trim_end_matches('|').trim().to_owned()))
    };
    page.lines().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s94_a_crate_without_a_reason_and_a_reason_without_a_crate_are_faults() {
        let page = "| Crate | Why |\n|---|---|\n| `axum` | routing of requests |\n| `gone` | nobody knows any more |\n| `url` | addresses |\n";
        let faults = compared(&["axum", "tokio", "url"], &reasons(page));
        assert_eq!(faults.len(), 3, "{faults:?}");
        assert!(faults.iter().any(|fault| fault.contains("tokio has no reason")));
        assert!(faults.iter().any(|fault| fault.contains("the reason of url says nothing")));
        assert!(faults.iter().any(|fault| fault.contains("gone is no dependency")));
    }
}
