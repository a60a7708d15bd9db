//! Writes what can be read from the program itself: what `taalentio describe` says, page by page.

use std::{path::PathBuf, process::Command};

use anyhow::Result;

use crate::{asvs, cargo::cargo, promises, repo::Repo, run};

/// What `taalentio describe` knows, and the file that keeps it.
const PAGES: [(&str, &str); 7] = [
    ("routes", "docs/generated/routes.md"),
    ("permissions", "docs/generated/permissions.md"),
    ("jobs", "docs/generated/jobs.md"),
    ("config", "docs/generated/config.md"),
    ("env", ".env.example"),
    ("defaults", "config/default.toml"),
    ("schema", "config/schema.json"),
];

/// Writes every page.
pub fn write(repo: &Repo) -> Result<()> {
    for (path, text) in pages(repo)? {
        repo.write(path, &text)?;
    }
    Ok(())
}

/// Every page is what the program says today.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    let stale =
        pages(repo)?.into_iter().filter(|(path, text)| repo.read(path).ok().as_ref() != Some(text));
    Ok(stale.map(|(path, _)| format!("{path} is not what the program says")).collect())
}

fn pages(repo: &Repo) -> Result<Vec<(&'static str, String)>> {
    run::shown(cargo(repo).args(["build", "--quiet", "--package", "cli"]))?;
    let binary = binary(repo);
    let mut pages = Vec::new();
    for (subject, path) in PAGES {
        let text =
            run::quiet(Command::new(&binary).args(["describe", subject]).current_dir(repo.root()))?;
        pages.push((path, text));
    }
    pages.push((promises::PAGE, promises::page(repo)?));
    pages.push((asvs::PAGE, asvs::page(repo)?));
    Ok(pages)
}

/// The program as `cargo build -p cli` makes it.
pub fn binary(repo: &Repo) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| repo.path("target"), |folder| repo.root().join(folder));
    target.join("debug").join("taalentio")
}
