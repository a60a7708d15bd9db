//! The figures of quality.md §5, each with its goal: registration on both databases, the public profile against a static
//! file, the directory, memory and start with many people. Writes `report.json` and `report.md`.
//!
//! The load comes from this program, on the same machine as the server: figures are to be read as ratios.

mod directory;
mod exports;
mod figure;
mod flood;
mod load;
mod machine;
mod many;
mod profile;
mod registration;
mod report;
mod searches;
mod statements;

use std::{path::PathBuf, process::ExitCode, time::Duration};

use anyhow::{Context, Result};
use clap::Parser;
use testkit::rig::{Place, say};

use figure::Figures;
use machine::Machine;

#[derive(Parser)]
#[command(name = "bench", about = "The figures of the product, with their goals")]
struct Options {
    /// The program to measure
    #[arg(long)]
    binary: PathBuf,
    /// A PostgreSQL server where databases can be made, durable as in production; SQLite alone without it
    #[arg(long)]
    postgres: Option<String>,
    /// How many people the large installation has
    #[arg(long, default_value_t = 100_000)]
    people: u64,
    /// Only the searches of the directory (P01, P02): seeding, start and searches
    #[arg(long)]
    searches: bool,
    /// Shorter runs: for seeing that it works, not for figures
    #[arg(long)]
    quick: bool,
    /// Only the files of exports (P05) of the large installation
    #[arg(long)]
    only_exports: bool,
    /// Where the two files are written
    #[arg(long, default_value = "docs/bench")]
    out: PathBuf,
}

/// How long and how often things are measured.
#[derive(Debug, Clone, Copy)]
struct Effort {
    /// One run.
    run: Duration,
    /// Runs; the median counts.
    runs: usize,
    /// A run at a steady rate.
    steady: Duration,
}

impl Options {
    const fn effort(&self) -> Effort {
        let seconds = Duration::from_secs;
        if self.quick {
            Effort { run: seconds(2), runs: 1, steady: seconds(4) }
        } else {
            Effort { run: seconds(10), runs: 3, steady: seconds(20) }
        }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let mut options = Options::parse();
    // The program is started in other folders.
    options.binary = options.binary.canonicalize().unwrap_or(options.binary);
    match measure(&options).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            say::line(&format!("the measurement stopped: {fault:#}"));
            ExitCode::FAILURE
        }
    }
}

async fn measure(options: &Options) -> Result<()> {
    statements::listen().context("counting statements")?;
    let place = Place::fresh(None).await?;
    let machine = Machine::look(place.folder())?;
    place.remove().await?;
    machine.say();
    let mut figures = Figures::default();
    if options.searches {
        many::searches(options, &mut figures).await?;
        return report::write(options, &machine, &figures);
    }
    if options.only_exports {
        many::measure_exports(options, &mut figures).await?;
        return report::write(options, &machine, &figures);
    }
    registration::measure(options, None, &mut figures).await?;
    if let Some(server) = &options.postgres {
        registration::measure(options, Some(server), &mut figures).await?;
    }
    flood::measure(options, &mut figures).await?;
    many::measure(options, &mut figures).await?;
    report::write(options, &machine, &figures)
}
