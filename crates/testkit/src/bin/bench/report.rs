//! The report: one file for programs, one for people.

use std::{fmt::Write as _, fs};

use anyhow::{Context, Result};
use serde::Serialize;
use testkit::rig::say;

use crate::{
    Options,
    figure::{Figure, Figures, plain},
    machine::Machine,
};

#[derive(Serialize)]
struct Report<'a> {
    machine: &'a Machine,
    people: u64,
    quick: bool,
    figures: &'a [Figure],
}

/// Writes `report.json` and `report.md`.
pub fn write(options: &Options, machine: &Machine, figures: &Figures) -> Result<()> {
    let report =
        Report { machine, people: options.people, quick: options.quick, figures: figures.all() };
    fs::create_dir_all(&options.out)?;
    let json = serde_json::to_string_pretty(&report)? + "\n";
    fs::write(options.out.join("report.json"), json).context("report.json")?;
    fs::write(options.out.join("report.md"), page(&report)?).context("report.md")?;
    let missed = figures.all().iter().filter(|figure| figure.reached == Some(false)).count();
    say::line(&format!(
        "{} figures, {missed} goals missed; written to {}",
        figures.all().len(),
        options.out.display()
    ));
    Ok(())
}

fn page(report: &Report<'_>) -> Result<String> {
    let Machine { processor, cores, memory_mib, kernel, load_before, fsync_ms, .. } =
        report.machine;
    let mut page = String::from("# Benchmark report\n\nWritten by `cargo xtask bench`.\n\n");
    writeln!(
        page,
        "Machine: {cores} cores of {processor}, {memory_mib} MiB, kernel {kernel}. An fsync after 4 KiB takes \
         {fsync_ms:.2} ms (median). Load average before the run: {load_before}; above zero, other programs shared the cores.\n"
    )?;
    page.push_str(
        "The load comes from the measuring program (raw HTTP/1.1, keep-alive) on the same machine and the same cores: read \
         the ratios, not the bare figures. PostgreSQL is a private server with its default, durable settings.\n\n",
    );
    if report.machine.debug_build {
        page.push_str("**Built without optimisation: the figures mean nothing.**\n\n");
    }
    if report.quick {
        page.push_str("**Short runs: this shows that the measurement works, not how fast the product is.**\n\n");
    }
    page.push_str("| | What | Measured | Goal | | How |\n|---|---|---|---|---|---|\n");
    for figure in report.figures {
        let goal = figure
            .goal
            .map_or_else(String::new, |goal| format!("{} {}", goal.words(), figure.unit));
        writeln!(
            page,
            "| {} | {} | {} {} | {goal} | {} | {} |",
            figure.promise,
            figure.what,
            plain(figure.value),
            figure.unit,
            figure.mark(),
            figure.detail
        )?;
    }
    Ok(page)
}
