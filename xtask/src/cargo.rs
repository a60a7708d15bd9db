//! The checks that cargo itself makes: format, lints, documentation.

use std::{ffi::OsString, process::Command};

use anyhow::Result;

use crate::{repo::Repo, run};

/// A cargo command in the root of the repository, as if it were typed there: what `cargo run` said to this program would
/// make build scripts believe that something changed.
pub fn cargo(repo: &Repo) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    let ours = |name: &&OsString| {
        name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
        })
    };
    for name in std::env::vars_os().map(|(name, _)| name).filter(|name| ours(&name)) {
        command.env_remove(name);
    }
    command.current_dir(repo.root());
    command
}

/// Every file is formatted as `rustfmt.toml` says.
pub fn formatted(repo: &Repo) -> Result<Vec<String>> {
    run::shown(cargo(repo).args(["fmt", "--all", "--", "--check", "-l"]))?;
    Ok(Vec::new())
}

/// Clippy finds nothing in product, tests and tools.
pub fn linted(repo: &Repo) -> Result<Vec<String>> {
    run::shown(cargo(repo).args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--quiet",
        "--",
        "-D",
        "warnings",
    ]))?;
    Ok(Vec::new())
}

/// The documentation builds, and every link in it leads somewhere.
pub fn documented(repo: &Repo) -> Result<Vec<String>> {
    let mut command = cargo(repo);
    command.args(["doc", "--workspace", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings");
    run::shown(&mut command)?;
    Ok(Vec::new())
}

/// The spell checker finds nothing, where it is installed; it is not on every machine and nothing depends on it.
pub fn spelled(repo: &Repo) -> Result<Vec<String>> {
    if Command::new("typos").arg("--version").output().is_err() {
        return Ok(Vec::new());
    }
    run::shown(Command::new("typos").current_dir(repo.root()))?;
    Ok(Vec::new())
}
