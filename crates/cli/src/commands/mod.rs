//! The commands, one file each.

mod admin;
mod audit;
mod config;
mod demo;
mod describe;
pub mod doctor;
pub mod extract;
mod files;
mod keys;
mod migrate;
mod reindex;
mod seed;
mod serve;
mod sessions;
mod work;

use clap::Subcommand;

/// What the program can be told to do.
#[derive(Subcommand)]
pub enum Command {
    /// Serve pages, API and jobs; with nothing configured, on http://localhost:5000 with SQLite in ./data
    Serve(serve::Serve),
    /// Run jobs only, beside servers started with --no-work (PostgreSQL)
    Work,
    /// Serve demonstration data on this machine only; made anew at each start, accounts printed
    Demo(demo::Demo),
    /// Bring the database to the schema of this program
    Migrate,
    /// Make the search index again, from the database
    Reindex(reindex::Reindex),
    /// Look after administrators
    #[command(subcommand)]
    Admin(admin::Admin),
    /// Look after sessions
    #[command(subcommand)]
    Sessions(sessions::Sessions),
    /// Say what is wrong with this installation and what to do; exit code 0, 1 (warnings) or 2 (faults)
    Doctor(doctor::Doctor),
    /// Verify that the journal is what it was
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Show or check the configuration; secrets are masked
    #[command(subcommand)]
    Config(config::Configuration),
    /// Rotate, list and remove the keys that encrypt personal data
    #[command(subcommand)]
    Keys(keys::Keys),
    /// Move photos and documents between the data folder and a bucket, while the server serves
    #[command(subcommand)]
    Files(files::Files),
    /// Fill an empty database with drawn people, for measurements
    Seed(seed::Seed),
    /// Write a page of the reference documents to standard output
    #[command(hide = true)]
    Describe(describe::Describe),
    /// Read a document from standard input and write its words to standard output, with everything else taken away
    #[command(name = extract::EXTRACT, hide = true)]
    Extract,
}

impl Command {
    /// Whether it stays for days and not for one answer.
    pub const fn stays(&self) -> bool {
        matches!(self, Self::Serve(_) | Self::Work | Self::Demo(_))
    }
}

/// Runs one command.
///
/// # Errors
/// What the person at the terminal should read.
pub async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve(serve) => serve.run().await,
        Command::Work => work::run().await,
        Command::Demo(demo) => demo.run().await,
        Command::Migrate => migrate::run().await,
        Command::Reindex(reindex) => reindex.run().await,
        Command::Admin(admin) => admin.run().await,
        Command::Sessions(sessions) => sessions.run().await,
        Command::Doctor(doctor) => doctor.run().await,
        Command::Audit(audit) => audit.run().await,
        Command::Config(config) => config.run().await,
        Command::Keys(keys) => keys.run().await,
        Command::Files(files) => files.run().await,
        Command::Seed(seed) => seed.run().await,
        Command::Describe(describe) => describe.run().await,
        Command::Extract => extract::run(),
    }
}

/// Reads the configuration and begins logging.
fn configure() -> anyhow::Result<app::Config> {
    let config = app::Config::read()?;
    crate::logging::begin(&config);
    for warning in &config.warnings {
        tracing::warn!("{warning}");
    }
    Ok(config)
}

/// A line for the person at the terminal, never for the log.
#[expect(clippy::print_stdout, reason = "commands speak to the terminal")]
fn tell(line: &str) {
    println!("{line}");
}
