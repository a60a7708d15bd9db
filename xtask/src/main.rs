//! `cargo xtask …`: every habit of this house has a name here, and no other tool is needed.

mod asvs;
mod bench;
mod budgets;
mod cargo;
mod check;
mod ci;
mod css;
mod deny;
mod dev;
mod drill;
mod floors;
mod generate;
mod inventory;
mod new_room;
mod promises;
mod repo;
mod report;
mod run;
mod say;
mod sbom;
mod scan;
mod stop;
mod templates;
mod test;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use repo::Repo;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Every habit of the house, by name", version)]
struct Cli {
    #[command(subcommand)]
    habit: Habit,
}

#[derive(Subcommand)]
enum Habit {
    /// Every static check: format, lints, floors, budgets, words, templates, dependencies, generated files, docs
    Check {
        /// Only these, such as `words templates`; all of them without a name
        only: Vec<String>,
    },
    /// Every test, on both databases and in a browser; installs what the machine lacks
    Test(test::Options),
    /// What CI runs: check, then test
    Ci(test::Options),
    /// Who imports whom, against docs/floors.toml
    Floors,
    /// Translation keys against templates and code
    Scan,
    /// Build the stylesheet that is committed
    Css,
    /// Write everything under docs/generated
    Generate,
    /// Server and worker, built again and restarted when a source changes
    Dev,
    /// The figures of the product with their goals, written to docs/bench; takes a quarter of an hour
    Bench(bench::Options),
    /// Drills of the real program: killed while people register, and codes under load
    #[command(subcommand)]
    Drill(drill::Drill),
    /// The list of what is shipped, as CycloneDX JSON in target/
    Sbom,
    /// Scaffold a room in the four places
    NewRoom {
        /// A plural noun of the trade, in snake case
        name: String,
    },
}

fn main() -> ExitCode {
    match obey() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            say::line(&format!("stopped: {fault:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Does what was asked; `false` when it found something to mend and has said it.
fn obey() -> Result<bool> {
    let cli = Cli::parse();
    let repo = Repo::here()?;
    stop::listen()?;
    match cli.habit {
        Habit::Check { only } => check::some(&repo, &only),
        Habit::Test(options) => Ok(test::run(&repo, &options)?.close()),
        Habit::Ci(options) => ci::run(&repo, &options),
        Habit::Floors => check::some(&repo, &["floors".to_owned()]),
        Habit::Scan => check::some(&repo, &["words".to_owned()]),
        Habit::Css => css::build(&repo).map(|()| true),
        Habit::Generate => generate::write(&repo).map(|()| true),
        Habit::Dev => dev::run(&repo).map(|()| true),
        Habit::Bench(options) => bench::run(&repo, &options).map(|()| true),
        Habit::Drill(drill) => Ok(drill::run(&repo, &drill)?.close()),
        Habit::Sbom => sbom::write(&repo).map(|()| true),
        Habit::NewRoom { name } => new_room::scaffold(&repo, &name).map(|()| true),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
        assert!(Cli::command().find_subcommand("drill").is_some());
    }
}
