//! What browsers get: the stylesheet built by Tailwind and the scripts made small by esbuild, both from npm, committed, so
//! that `cargo build` alone needs no Node.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{repo::Repo, run};

const SOURCE: &str = "assets/css/app.css";
const BUILT: &str = "assets/public/css/app.css";
const SCRIPTS: &str = "assets/js";
const BUILT_SCRIPTS: &str = "assets/public/js";

/// Writes the stylesheet and the scripts that are committed.
pub fn build(repo: &Repo) -> Result<()> {
    tailwind(repo, &repo.path(BUILT))?;
    esbuild(repo, &repo.path(BUILT_SCRIPTS))
}

/// The committed stylesheet and scripts are the ones that the sources give.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    let mut stale = stylesheet(repo)?;
    stale.extend(scripts(repo)?);
    Ok(stale)
}

fn scripts(repo: &Repo) -> Result<Vec<String>> {
    let folder = tempfile::Builder::new().prefix("taalentio-js-").tempdir()?;
    esbuild(repo, folder.path())?;
    let mut stale = Vec::new();
    for entry in std::fs::read_dir(repo.path(SCRIPTS))? {
        let name = entry?.file_name();
        let built = Path::new(BUILT_SCRIPTS).join(&name);
        let fresh = std::fs::read(folder.path().join(&name)).context("esbuild wrote nothing")?;
        if std::fs::read(repo.root().join(&built)).ok() != Some(fresh) {
            stale.push(format!("{} is not what {SCRIPTS} gives", built.display()));
        }
    }
    Ok(stale)
}

fn stylesheet(repo: &Repo) -> Result<Vec<String>> {
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

fn esbuild(repo: &Repo, to: &Path) -> Result<()> {
    install_tools(repo)?;
    let mut sources = Vec::new();
    for entry in std::fs::read_dir(repo.path(SCRIPTS))? {
        sources.push(entry?.path());
    }
    let mut esbuild = Command::new(repo.path("node_modules/.bin/esbuild"));
    esbuild.args(sources).args(["--minify", "--target=es2020", "--legal-comments=none"]);
    esbuild.arg(format!("--outdir={}", to.display())).current_dir(repo.root());
    run::quiet(&mut esbuild).map(|_| ())
}
