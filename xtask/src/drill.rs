//! Drills of the real program, on both databases: what the test command runs in short, at any length.

use std::{os::unix::fs::PermissionsExt, path::PathBuf, process::Command};

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::{
    cargo::cargo,
    generate,
    repo::Repo,
    report::{Report, Tally},
    run,
    test::postgres::{Durability, Server},
};

/// Which drill.
#[derive(Debug, Clone, Subcommand)]
pub enum Drill {
    /// `kill -9` while people register: nothing acknowledged is lost, nobody is there by half or twice
    Registration {
        /// How often the server is killed, on each database
        #[arg(long, default_value_t = 50)]
        rounds: u32,
        #[command(flatten)]
        on: On,
    },
    /// Idle, slow, endless and too many connections; meanwhile others are served
    Abuse {
        /// A small crowd, and times are not judged
        #[arg(long)]
        short: bool,
        #[command(flatten)]
        on: On,
    },
    /// SIGTERM under load: who is being served is served to the end
    Stop {
        #[command(flatten)]
        on: On,
    },
    /// Files move into a bucket and back while people register, killed again and again: none is lost
    Files {
        /// How often the move is killed, each way, on each database
        #[arg(long, default_value_t = 20)]
        rounds: u32,
        #[command(flatten)]
        on: On,
    },
    /// A data folder of 8 MB is filled while people register and read: writing waits, reading goes on
    Disk {
        /// For how long, on each database
        #[arg(long, default_value_t = 30)]
        seconds: u64,
        #[command(flatten)]
        on: On,
    },
    /// `kill -9` of servers while people change: the search index equals the database afterwards, row by row
    Index {
        /// How often the servers are killed, on each database
        #[arg(long, default_value_t = 50)]
        rounds: u32,
        #[command(flatten)]
        on: On,
    },
    /// Two servers on one PostgreSQL agree within a second about limits, sessions, roles, settings and reference data
    Agree {
        #[command(flatten)]
        on: On,
    },
    /// A hundred CVs of 10 MiB at once, and documents that are broken on purpose: the server lives on little memory
    Uploads {
        /// How many broken documents, on each database
        #[arg(long, default_value_t = 5_000)]
        broken: u32,
        #[command(flatten)]
        on: On,
    },
    /// More connections than files: nobody spins, and everything is as before afterwards
    Descriptors {
        #[command(flatten)]
        on: On,
    },
    /// The log of writes of SQLite stays small while people read without a pause; on SQLite alone
    Wal {
        /// For how long
        #[arg(long, default_value_t = 600)]
        seconds: u64,
    },
    /// The mail provider is away, silent, or refuses: registrations go on and every letter leaves once
    Mail {
        /// How long each state of the provider lasts, on each database
        #[arg(long, default_value_t = 900)]
        seconds: u64,
        #[command(flatten)]
        on: On,
    },
    /// The clock jumps: slots run once, sessions end, nothing spins (needs the package `faketime`)
    Clock {
        #[command(flatten)]
        on: On,
    },
    /// Keys change while people register, and the rotation is killed half-way
    Keys {
        /// How many people there are, on each database
        #[arg(long, default_value_t = 100_000)]
        people: u64,
        #[command(flatten)]
        on: On,
    },
    /// Scripted registrations from one address: ten an hour get in without the harder proof
    Robots {
        /// How many, on each database
        #[arg(long, default_value_t = 10_000)]
        tries: u32,
        #[command(flatten)]
        on: On,
    },
    /// 2,000 people from 64 tasks get the numbers 1 to 2,000; on PostgreSQL from two processes
    Codes {
        #[command(flatten)]
        on: On,
    },
    /// Whoever may not sign in gets one answer in one time: prints Welch's t and the gap of the medians
    SignIn {
        /// How often for each reason, on each database
        #[arg(long, default_value_t = 500)]
        tries: u32,
        #[command(flatten)]
        on: On,
    },
    /// 10,000 codes from one address: at most 300 pages, and hidden ones take the time of unknown ones
    Harvest {
        /// How often each kind of code is timed, on each database
        #[arg(long, default_value_t = 500)]
        tries: u32,
        #[command(flatten)]
        on: On,
    },
}

/// On which databases; both without options.
#[derive(Debug, Clone, Default, Args)]
pub struct On {
    /// Leave PostgreSQL out
    #[arg(long, conflicts_with = "postgres")]
    sqlite: bool,
    /// Leave SQLite out
    #[arg(long)]
    postgres: bool,
}

impl On {
    /// The databases of the test command's options.
    pub const fn of(sqlite: bool, postgres: bool) -> Self {
        Self { sqlite, postgres }
    }
}

impl Drill {
    fn words(&self) -> Vec<String> {
        match self {
            Self::Registration { rounds, .. } => {
                vec!["registration".to_owned(), "--rounds".to_owned(), rounds.to_string()]
            }
            Self::Files { rounds, .. } => {
                vec!["files".to_owned(), "--rounds".to_owned(), rounds.to_string()]
            }
            Self::Disk { seconds, .. } => {
                vec!["disk".to_owned(), "--seconds".to_owned(), seconds.to_string()]
            }
            Self::Codes { .. } => vec!["codes".to_owned()],
            Self::SignIn { tries, .. } => timed("sign-in", *tries),
            Self::Harvest { tries, .. } => timed("harvest", *tries),
            Self::Abuse { short: true, .. } => vec!["abuse".to_owned(), "--short".to_owned()],
            Self::Abuse { .. } => vec!["abuse".to_owned()],
            Self::Index { rounds, .. } => counted("index", "--rounds", (*rounds).into()),
            Self::Agree { .. } => vec!["agree".to_owned()],
            Self::Descriptors { .. } => vec!["descriptors".to_owned()],
            Self::Wal { seconds } => counted("wal", "--seconds", *seconds),
            Self::Mail { seconds, .. } => counted("mail", "--seconds", *seconds),
            Self::Clock { .. } => vec!["clock".to_owned()],
            Self::Keys { people, .. } => counted("keys", "--people", *people),
            Self::Robots { tries, .. } => timed("robots", *tries),
            Self::Stop { .. } => vec!["stop".to_owned()],
            Self::Uploads { broken, .. } => {
                vec!["uploads".to_owned(), "--broken".to_owned(), broken.to_string()]
            }
        }
    }

    fn on(&self) -> On {
        let on = match self {
            Self::Wal { .. } => &On { sqlite: true, postgres: false },
            Self::Registration { on, .. }
            | Self::Files { on, .. }
            | Self::Index { on, .. }
            | Self::Disk { on, .. }
            | Self::Codes { on }
            | Self::SignIn { on, .. }
            | Self::Harvest { on, .. }
            | Self::Abuse { on, .. }
            | Self::Agree { on }
            | Self::Uploads { on, .. }
            | Self::Descriptors { on }
            | Self::Mail { on, .. }
            | Self::Clock { on }
            | Self::Keys { on, .. }
            | Self::Robots { on, .. }
            | Self::Stop { on } => on,
        };
        on.clone()
    }
}

fn timed(drill: &str, tries: u32) -> Vec<String> {
    counted(drill, "--tries", tries.into())
}

fn counted(drill: &str, option: &str, count: u64) -> Vec<String> {
    vec![drill.to_owned(), option.to_owned(), count.to_string()]
}

/// Holds a drill and says what came of it.
pub fn run(repo: &Repo, drill: &Drill) -> Result<Report> {
    let mut report = Report::default();
    report.stage("the programs of the drill", || build(repo));
    if report.is_good() {
        hold(repo, drill, &mut report)?;
    }
    Ok(report)
}

/// The library that moves the clock of a drill, of the package `faketime`.
pub fn faketime() -> Option<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let library = |folder: std::fs::DirEntry| folder.path().join("faketime/libfaketimeMT.so.1");
    folders.map(library).find(|path| path.is_file())
}

/// Builds the product and the drill as the tests build them.
pub fn build(repo: &Repo) -> Result<Tally> {
    run::shown(cargo(repo).args(["build", "--quiet", "--package", "cli", "--package", "testkit"]))?;
    Ok(Tally::default())
}

/// Holds a drill on its databases, one stage each; the programs are built.
pub fn hold(repo: &Repo, drill: &Drill, report: &mut Report) -> Result<()> {
    let folder = tempfile::Builder::new().prefix("taalentio-drill-").tempdir()?;
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755))?;
    let words = drill.words();
    let name = |database: &str| format!("drill: {} on {database}", words.join(" "));
    if !drill.on().postgres {
        report.stage(&name("SQLite"), || {
            run::tallied(command(repo, &words).env("TMPDIR", folder.path()))
        });
    }
    if !drill.on().sqlite {
        report.stage(&name("PostgreSQL"), || {
            let server = Server::start(folder.path(), Durability::None)?;
            let mut command = command(repo, &words);
            command.env("TMPDIR", folder.path()).args(["--postgres", &server.url()]);
            run::tallied(&mut command)
        });
    }
    Ok(folder.close()?)
}

fn command(repo: &Repo, words: &[String]) -> Command {
    let product = generate::binary(repo);
    let mut command = Command::new(product.with_file_name("drill"));
    command.args(words).arg("--binary").arg(product).current_dir(repo.root());
    command
}
