//! No source file grows beyond what one reads at a stretch; exceptions carry their reason.

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::repo::{Repo, Source};

/// What counts as source.
const EXTENSIONS: [&str; 7] = ["rs", "html", "js", "ts", "mjs", "css", "typ"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    /// Lines a file may have.
    lines: usize,
    #[serde(default)]
    exception: Vec<Exception>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    path: String,
    reason: String,
}

/// Every file over its budget, and every exception that nothing needs.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    let budgets: Budgets = toml::from_str(&repo.read("docs/budgets.toml")?)
        .context("docs/budgets.toml does not read")?;
    Ok(faults(&budgets, &repo.sources("", &EXTENSIONS)?))
}

fn faults(budgets: &Budgets, sources: &[Source]) -> Vec<String> {
    let over: Vec<_> = sources
        .iter()
        .map(|source| (&source.path, source.text.lines().count()))
        .filter(|(_, lines)| *lines > budgets.lines)
        .collect();
    let excepted = |path: &str| budgets.exception.iter().any(|exception| exception.path == path);
    let too_long = over
        .iter()
        .filter(|(path, _)| !excepted(path))
        .map(|(path, lines)| format!("{path} has {lines} lines, {} are allowed", budgets.lines));
    let unjustified =
        budgets.exception.iter().filter(|exception| exception.reason.trim().is_empty());
    let idle = budgets
        .exception
        .iter()
        .filter(|exception| over.iter().all(|(path, _)| **path != exception.path));
    too_long
        .chain(
            unjustified
                .map(|exception| format!("docs/budgets.toml: {} needs a reason", exception.path)),
        )
        .chain(
            idle.map(|exception| {
                format!("docs/budgets.toml: {} needs no exception", exception.path)
            }),
        )
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, lines: usize) -> Source {
        Source { path: path.to_owned(), text: "x\n".repeat(lines) }
    }

    #[test]
    fn a_long_file_needs_a_reason_and_a_reason_needs_a_long_file() {
        let exception = |path: &str| Exception { path: path.to_owned(), reason: "data".to_owned() };
        let budgets =
            Budgets { lines: 10, exception: vec![exception("table.rs"), exception("gone.rs")] };
        let found = faults(
            &budgets,
            &[source("short.rs", 10), source("long.rs", 11), source("table.rs", 900)],
        );
        assert_eq!(
            found,
            [
                "long.rs has 11 lines, 10 are allowed",
                "docs/budgets.toml: gone.rs needs no exception"
            ]
        );
    }
}
