//! The stylesheet: built by Tailwind from npm, committed, so that `cargo build` alone needs no Node.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{repo::Repo, run};

const SOURCE: &str = "assets/css/app.css";
const BUILT: &str = "assets/public/css/app.css";

/// Writes the stylesheet that is committed.
pub fn build(repo: &Repo) -> Result<()> {
    tailwind(repo, &repo.path(BUILT))
}

/// The committed stylesheet is the one that the sources give.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    let folder = tempfile::Builder::new().prefix("taalentio-css-").tempdir()?;
    let fresh = folder.path().join("app.css");
    tailwind(repo, &fresh)?;
    let fresh = std::fs::read_to_string(&fresh).context("Tailwind wrote nothing")?;
    let stale = fresh.trim_end() != repo.read(BUILT)?.trim_end();
    Ok(if stale {
        vec![format!("{BUILT} is not what {SOURCE} and the templates give")]
    } else {
        Vec::new()
    })
}

/// Installs the developer tools of package.json when they are not there; no script of a package is run.
pub fn install_tools(repo: &Repo) -> Result<()> {
    if repo.has("node_modules/.package-lock.json") {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(repo.root());
    run::quiet(&mut npm)
        .map(|_| ())
        .context("the developer tools of package.json do not install: Node 20 with npm is needed")
}

fn tailwind(repo: &Repo, to: &Path) -> Result<()> {
    install_tools(repo)?;
    let mut tailwind = Command::new(repo.path("node_modules/.bin/tailwindcss"));
    tailwind.args(["-i", SOURCE, "--minify", "-o"]).arg(to).current_dir(repo.root());
    run::quiet(&mut tailwind).map(|_| ())
}
