//! Drills of the real program: what must hold when the server is killed, and when two servers share a database.
//!
//! `drill registration` kills the server while people register and compares a journal of what was acknowledged with what
//! is there in the end (quality.md R01). `drill codes` registers 2,000 people at once (codes.md §3). `drill abuse` holds
//! slow, idle, endless and too many connections (R17–R20), `drill stop` stops the server under load (R29), `drill agree`
//! compares two servers (R27), `drill descriptors`, `drill wal`, `drill mail` and `drill clock` take files, readers, the mail
//! provider and the time away (R13, R16, R21, R24). `drill files` moves files between a folder and a bucket and kills the
//! move, `drill disk` fills the disk (R12), `drill uploads` sends large and broken documents (S62, S64). `drill keys` changes
//! keys (S78), `drill robots` registers by a script (S20). `drill sign-in` and `drill harvest` compare the times of answers
//! that must not differ (S11, S21). `drill index` kills whoever keeps the search index.

mod abuse;
mod agree;
mod cast;
mod check;
mod clock;
mod codes;
mod crowd;
mod descriptors;
mod disk;
mod files;
mod harvest;
mod index;
mod journal;
mod keys;
mod mail;
mod registration;
mod robots;
mod sign_in;
mod steady;
mod stop;
mod timing;
mod uploads;
mod wal;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use testkit::rig::say;

use check::Findings;

#[derive(Parser)]
#[command(name = "drill", about = "Drills of the real program")]
struct Cli {
    #[command(subcommand)]
    drill: Drill,
}

#[derive(Subcommand)]
enum Drill {
    /// Kill the server while people register; nothing acknowledged may be lost
    Registration {
        /// How often the server is killed
        #[arg(long, default_value_t = 50)]
        rounds: u32,
        #[command(flatten)]
        what: What,
    },
    /// Idle, slow, endless and too many connections; others must be served
    Abuse {
        /// A small crowd, and times are not judged
        #[arg(long)]
        short: bool,
        #[command(flatten)]
        what: What,
    },
    /// Stop the server under load; nobody may see an error
    Stop {
        #[command(flatten)]
        what: What,
    },
    /// Move files into a bucket and back while people register, and kill the move
    Files {
        /// How often the move is killed, each way
        #[arg(long, default_value_t = 20)]
        rounds: u32,
        #[command(flatten)]
        what: What,
    },
    /// Fill the disk while people register and read; writing waits, reading goes on
    Disk {
        /// For how long
        #[arg(long, default_value_t = 30)]
        seconds: u64,
        /// In a mount space of its own already
        #[arg(long, hide = true)]
        inside: bool,
        #[command(flatten)]
        what: What,
    },
    /// Kill the servers while people change; the search index must equal the database
    Index {
        /// How often they are killed
        #[arg(long, default_value_t = 50)]
        rounds: u32,
        #[command(flatten)]
        what: What,
    },
    /// Two servers on one database; they agree within a second
    Agree {
        #[command(flatten)]
        what: What,
    },
    /// More connections than files; nobody spins
    Descriptors {
        #[command(flatten)]
        what: What,
    },
    /// Read and write without a pause; the log of SQLite stays small
    Wal {
        /// For how long
        #[arg(long, default_value_t = 600)]
        seconds: u64,
        #[command(flatten)]
        what: What,
    },
    /// A hundred CVs of 10 MiB at once, and documents that are broken on purpose; the server must live on little memory
    Uploads {
        /// How many broken documents
        #[arg(long, default_value_t = 5_000)]
        broken: usize,
        #[command(flatten)]
        what: What,
    },
    /// The mail provider is away, silent, or refuses; registrations go on and every letter leaves once
    Mail {
        /// How long each state of the provider lasts
        #[arg(long, default_value_t = 900)]
        seconds: u64,
        #[command(flatten)]
        what: What,
    },
    /// The clock jumps; slots run once, sessions end, nothing spins
    Clock {
        #[command(flatten)]
        what: What,
    },
    /// Change keys while people register, killed half-way
    Keys {
        /// How many people there are
        #[arg(long, default_value_t = 100_000)]
        people: u64,
        #[command(flatten)]
        what: What,
    },
    /// Register by a script from one address; few get in
    Robots {
        /// How often
        #[arg(long, default_value_t = 10_000)]
        tries: usize,
        #[command(flatten)]
        what: What,
    },
    /// Register 2,000 people from 64 tasks; their numbers must be 1 to 2,000
    Codes {
        #[command(flatten)]
        what: What,
    },
    /// Sign in in vain for every reason; answers and times must not tell which
    SignIn {
        /// How often for each reason
        #[arg(long, default_value_t = 500)]
        tries: u32,
        #[command(flatten)]
        what: What,
    },
    /// Count codes through from one address; few pages are seen, and what is hidden takes the time of what is not there
    Harvest {
        /// How often each kind of code is timed
        #[arg(long, default_value_t = 500)]
        tries: u32,
        #[command(flatten)]
        what: What,
    },
}

/// On which program and which database.
#[derive(Args)]
struct What {
    /// The program under test
    #[arg(long)]
    binary: PathBuf,
    /// A PostgreSQL server where databases can be made; SQLite without it
    #[arg(long)]
    postgres: Option<String>,
}

#[tokio::main]
async fn main() -> ExitCode {
    let outcome = match Cli::parse().drill {
        Drill::Registration { rounds, what } => registration::run(rounds, &what).await,
        Drill::Codes { what } => codes::run(&what).await,
        Drill::Files { rounds, what } => files::run(rounds, &what).await,
        Drill::SignIn { tries, what } => sign_in::run(tries, &what).await,
        Drill::Harvest { tries, what } => harvest::run(tries, &what).await,
        Drill::Abuse { short, what } => {
            let size = if short { abuse::Size::SHORT } else { abuse::Size::WHOLE };
            abuse::run(size, &what).await
        }
        Drill::Disk { seconds, inside, what } => disk::run(seconds, inside, &what).await,
        Drill::Index { rounds, what } => index::run(rounds, &what).await,
        Drill::Agree { what } => agree::run(&what).await,
        Drill::Descriptors { what } => descriptors::run(&what).await,
        Drill::Wal { seconds, what } => wal::run(seconds, &what).await,
        Drill::Mail { seconds, what } => mail::run(seconds, &what).await,
        Drill::Clock { what } => clock::run(&what).await,
        Drill::Keys { people, what } => keys::run(people, &what).await,
        Drill::Robots { tries, what } => robots::run(tries, &what).await,
        Drill::Stop { what } => stop::run(&what).await,
        Drill::Uploads { broken, what } => uploads::run(broken, &what).await,
    };
    close(outcome)
}

/// Ends with the line that the test command counts.
fn close(outcome: Result<Findings>) -> ExitCode {
    let (passed, failed) = match outcome {
        Ok(findings) => findings.counts(),
        Err(fault) => {
            say::line(&format!("the drill could not be held: {fault:#}"));
            (0, 1)
        }
    };
    say::line(&format!("{passed} passed, {failed} failed"));
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
