//! Every test there is: on SQLite, again on PostgreSQL, and in a browser. What it starts, it stops and removes.

mod binaries;
mod install;
pub mod postgres;

use std::{os::unix::fs::PermissionsExt, path::Path, process::Command};

use anyhow::{Context, Result};
use clap::Args;
use tempfile::TempDir;

use crate::{
    cargo::cargo,
    css,
    drill::{self, Drill, On},
    generate,
    repo::Repo,
    report::{Report, Tally},
    run,
};
use postgres::{Durability, Server};

/// Crates whose tests touch a database.
const WITH_DATABASE: [&str; 5] = ["db", "queue", "app", "web", "api"];
/// The journeys of people through the pages, in a real browser.
const JOURNEYS: &str = "tests/journeys/run.mjs";

/// Broken documents of the drill of uploads.
const BROKEN: u32 = 300;
/// How long the disk stays full, in seconds.
const FULL: u64 = 5;
/// How often the registration drill kills the server.
const ROUNDS: u32 = 5;
/// How often the servers that keep the search index are killed.
const KILLS: u32 = 5;
/// How often the move of files is killed, each way.
const MOVES: u32 = 3;
/// People whose data get another key.
const PEOPLE: u64 = 2_000;
/// Seconds of each state of the mail provider.
const STATE: u64 = 5;
/// Scripted registrations.
const TRIES: u32 = 300;
/// Seconds of reading without a pause.
const READING: u64 = 20;

/// Which tests to run; without options, all of them.
#[derive(Debug, Clone, Default, Args)]
pub struct Options {
    /// Leave the PostgreSQL run out
    #[arg(long, conflicts_with = "postgres")]
    pub sqlite: bool,
    /// Leave the SQLite run out
    #[arg(long)]
    pub postgres: bool,
    /// Leave the browser out
    #[arg(long)]
    pub no_browser: bool,
}

/// Runs the tests and gives what came of them.
pub fn run(repo: &Repo, options: &Options) -> Result<Report> {
    let folder = tempfile::Builder::new().prefix("taalentio-test-").tempdir()?;
    // PostgreSQL runs as a user of its own and must be able to walk in.
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755))?;
    let mut report = Report::default();
    report.stage("what the tests need", || install::missing(repo, options));
    if report.is_good() {
        stages(repo, options, folder.path(), &mut report);
    }
    removed(folder)?;
    Ok(report)
}

fn stages(repo: &Repo, options: &Options, folder: &Path, report: &mut Report) {
    if !options.postgres {
        report.stage("tests on SQLite", || on_sqlite(repo, folder));
    }
    if !options.sqlite {
        report.stage("tests on PostgreSQL", || on_postgres(repo, folder));
    }
    drills(repo, options, report);
    if !options.no_browser && repo.has(JOURNEYS) {
        report.stage("journeys in a browser", || journeys(repo, folder));
    }
}

fn on_sqlite(repo: &Repo, folder: &Path) -> Result<Tally> {
    let mut command = cargo(repo);
    command.args(["test", "--workspace", "--no-fail-fast"]).env_remove("TEST_POSTGRES_URL");
    run::tallied(quietly(&mut command, folder)?)
}

fn on_postgres(repo: &Repo, folder: &Path) -> Result<Tally> {
    let programs = binaries::of(repo, &WITH_DATABASE)?;
    let server = Server::start(folder, Durability::None)?;
    let mut sum = Tally::default();
    for program in programs {
        let mut command = Command::new(&program.path);
        command.current_dir(&program.folder).env("TEST_POSTGRES_URL", server.url());
        sum += run::tallied(quietly(&mut command, folder)?)?;
    }
    Ok(sum)
}

/// The drills in short; at length they are `cargo xtask drill`.
fn drills(repo: &Repo, options: &Options, report: &mut Report) {
    report.stage("the programs of the drills", || drill::build(repo));
    for one in short(options) {
        if let Err(fault) = drill::hold(repo, &one, report) {
            report.stage("drills", || Err(fault));
        }
    }
}

fn short(options: &Options) -> Vec<Drill> {
    let on = On::of(options.sqlite, options.postgres);
    // Some things are the same whatever the database: one of them is enough.
    let one = On::of(!options.postgres, options.postgres);
    let mut drills = vec![
        Drill::Registration { rounds: ROUNDS, on: on.clone() },
        Drill::Files { rounds: MOVES, on: on.clone() },
        Drill::Disk { seconds: FULL, on: on.clone() },
        Drill::Codes { on: on.clone() },
        Drill::Agree { on: on.clone() },
        Drill::Index { rounds: KILLS, on: on.clone() },
        Drill::Keys { people: PEOPLE, on },
        Drill::Abuse { short: true, on: one.clone() },
        Drill::Uploads { broken: BROKEN, on: one.clone() },
        Drill::Stop { on: one.clone() },
        Drill::Descriptors { on: one.clone() },
        Drill::Mail { seconds: STATE, on: one.clone() },
        Drill::Clock { on: one.clone() },
        Drill::Robots { tries: TRIES, on: one },
    ];
    if !options.postgres {
        drills.push(Drill::Wal { seconds: READING });
    }
    drills
}

fn journeys(repo: &Repo, folder: &Path) -> Result<Tally> {
    css::install_tools(repo)?;
    run::shown(cargo(repo).args(["build", "--package", "cli"]))?;
    let mut node = Command::new("node");
    node.arg(JOURNEYS).current_dir(repo.root()).env("TAALENTIO", generate::binary(repo));
    run::tallied(node.env("TMPDIR", temporary(folder)?))
}

/// A test run that never rewrites a snapshot and keeps its files in our folder.
fn quietly<'c>(command: &'c mut Command, folder: &Path) -> Result<&'c mut Command> {
    Ok(command.env("INSTA_UPDATE", "no").env("TMPDIR", temporary(folder)?))
}

fn temporary(folder: &Path) -> Result<std::path::PathBuf> {
    let path = folder.join("tmp");
    std::fs::create_dir_all(&path)?;
    Ok(path)
}

fn removed(folder: TempDir) -> Result<()> {
    let path = folder.path().to_owned();
    folder.close().with_context(|| format!("{} cannot be removed", path.display()))
}
