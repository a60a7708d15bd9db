//! The figures of quality.md §5, on this machine, with the release build: writes `docs/bench/report.json` and `report.md`.

use std::{os::unix::fs::PermissionsExt, path::PathBuf, process::Command};

use anyhow::Result;
use clap::Args;

use crate::{
    cargo::cargo,
    generate,
    repo::Repo,
    run,
    test::postgres::{Durability, Server},
};

/// Where files are on a disk: other temporary ones may be in memory, where an fsync costs nothing.
const ON_DISK: &str = "/var/tmp";

/// How much is measured.
#[derive(Debug, Clone, Args)]
pub struct Options {
    /// How many people the large installation has
    #[arg(long, default_value_t = 100_000)]
    people: u64,
    /// Short runs, to see that it works
    #[arg(long)]
    quick: bool,
    /// Leave PostgreSQL out
    #[arg(long)]
    sqlite: bool,
    /// Where the report goes
    #[arg(long, default_value = "docs/bench")]
    out: PathBuf,
}

/// Builds, measures and writes the report.
pub fn run(repo: &Repo, options: &Options) -> Result<()> {
    let words = ["build", "--release", "--package", "cli", "--package", "testkit"];
    run::shown(cargo(repo).args(words))?;
    let target = release(repo);
    let folder = tempfile::Builder::new().prefix("taalentio-bench-").tempdir_in(ON_DISK)?;
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755))?;
    let mut command = Command::new(target.join("bench"));
    command.current_dir(repo.root()).env("TMPDIR", folder.path());
    command.arg("--binary").arg(target.join("taalentio"));
    command.args(["--people", &options.people.to_string()]).arg("--out").arg(&options.out);
    if options.quick {
        command.arg("--quick");
    }
    let server =
        if options.sqlite { None } else { Some(Server::start(folder.path(), Durability::Full)?) };
    if let Some(server) = &server {
        command.args(["--postgres", &server.url()]);
    }
    run::shown(&mut command)?;
    drop(server);
    Ok(folder.close()?)
}

/// The folder of the release programs.
fn release(repo: &Repo) -> PathBuf {
    let debug = generate::binary(repo);
    let target = debug.ancestors().nth(2).map_or_else(|| repo.path("target"), PathBuf::from);
    target.join("release")
}
