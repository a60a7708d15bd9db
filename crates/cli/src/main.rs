//! Taalentio: one binary that serves pages, API and jobs, and the commands that look after them.

mod commands;
mod compose;
mod listen;
mod logging;
mod memory;
mod progress;

use std::process::ExitCode;

use clap::Parser;
use commands::Command;

/// Taalentio centralises talent: people of every trade, and film talents above all.
#[derive(Parser)]
#[command(name = "taalentio", version, about, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    // Installed once, before anything speaks TLS; a second installation would be a bug of ours.
    let _first = rustls::crypto::aws_lc_rs::default_provider().install_default();
    memory::keep_private();
    let arguments = Arguments::parse();
    if let Command::Extract = arguments.command {
        // Neither threads nor open files before it has given them up.
        return match commands::extract::run() {
            Ok(()) => ExitCode::SUCCESS,
            Err(fault) => say(&fault),
        };
    }
    if arguments.command.stays() {
        memory::give_back();
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(fault) => return say(&anyhow::Error::new(fault).context("the program cannot start")),
    };
    match runtime.block_on(commands::run(arguments.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => say(&fault),
    }
}

/// One sentence for the person at the terminal, and the exit code of its kind (house.md §6.4).
#[expect(clippy::print_stderr, reason = "the front door speaks to the terminal")]
fn say(fault: &anyhow::Error) -> ExitCode {
    if let Some(unwell) = fault.downcast_ref::<commands::doctor::Unwell>() {
        return ExitCode::from(unwell.0);
    }
    eprintln!("taalentio: {fault:#}");
    match fault.downcast_ref::<app::Error>() {
        Some(app::Error::Invalid(_)) => ExitCode::from(2),
        Some(app::Error::NotFound) => ExitCode::from(3),
        Some(app::Error::Anonymous | app::Error::Forbidden(_) | app::Error::Unproven) => {
            ExitCode::from(4)
        }
        Some(app::Error::Conflict(_)) => ExitCode::from(5),
        Some(app::Error::Later { .. }) => ExitCode::from(6),
        Some(app::Error::Fault(_)) | None => ExitCode::FAILURE,
    }
}
