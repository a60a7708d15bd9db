//! The real server, as a process of its own on this machine alone.

use std::{
    fs::{self, File},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{ExitStatus, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use axum::http::StatusCode;
use tokio::process::{Child, Command};

use super::{Client, Place};

/// How long a start may take; on PostgreSQL the first one brings the schema.
const START: Duration = Duration::from_secs(60);
/// How often a starting server is asked.
const LOOK: Duration = Duration::from_millis(3);

/// Who runs the jobs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// The server, beside its pages.
    Here,
    /// Nobody: they wait.
    Left,
}

/// How a server is started, where it matters.
#[derive(Debug, Clone)]
pub struct Start<'a> {
    binary: &'a Path,
    place: &'a Place,
    work: Work,
    limits: &'static str,
    robots: &'static str,
    variables: Vec<(&'static str, String)>,
    files: Option<u32>,
    log: Option<PathBuf>,
}

impl<'a> Start<'a> {
    /// `binary serve` on the data of a place; no limits, no check for robots, and it runs the jobs.
    #[must_use]
    pub const fn of(binary: &'a Path, place: &'a Place) -> Self {
        let (limits, robots) = ("off", "off");
        let variables = Vec::new();
        let work = Work::Here;
        Self { binary, place, work, limits, robots, variables, files: None, log: None }
    }

    /// Who runs the jobs.
    #[must_use]
    pub const fn work(mut self, work: Work) -> Self {
        self.work = work;
        self
    }

    /// With the limits that visitors have.
    #[must_use]
    pub const fn limited(mut self) -> Self {
        self.limits = "on";
        self
    }

    /// With the check that tells humans from robots.
    #[must_use]
    pub const fn against_robots(mut self) -> Self {
        self.robots = "on";
        self
    }

    /// With a variable of the environment.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.variables.push((name, value.into()));
        self
    }

    /// With its log in this file instead of the data folder.
    #[must_use]
    pub fn logging_to(mut self, log: PathBuf) -> Self {
        self.log = Some(log);
        self
    }

    /// With so few files that may be open at once, connections included.
    #[must_use]
    pub const fn with_files(mut self, most: u32) -> Self {
        self.files = Some(most);
        self
    }

    /// Starts the server and waits until it is ready.
    ///
    /// # Errors
    /// When it ends or is not ready in time, with what it wrote.
    pub async fn start(self) -> Result<Server> {
        let (mut server, begun) = self.launch()?;
        server.ready(begun).await?;
        server.started_in = begun.elapsed();
        Ok(server)
    }

    /// Starts the server and waits until it has ended by itself; gives how it ended and what it said.
    ///
    /// # Errors
    /// When it does not start, or still runs after a minute.
    pub async fn end(self) -> Result<(ExitStatus, String)> {
        let (mut server, _) = self.launch()?;
        let ended = tokio::time::timeout(START, server.child.wait()).await;
        Ok((ended.context("the server runs")??, server.said()))
    }

    fn launch(self) -> Result<(Server, Instant)> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let own = || self.place.folder().join(format!("server-{port}.log"));
        let log = self.log.clone().unwrap_or_else(own);
        let mut command = self.place.limited(self.binary, &["serve"], self.files)?;
        command.env("PORT", port.to_string()).env("LOG_LEVEL", "warn");
        command.env("ANTI_ROBOT", self.robots).env("RATE_LIMITS", self.limits);
        command.envs(self.variables);
        if self.work == Work::Left {
            command.arg("--no-work");
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&log)?);
        let begun = Instant::now();
        let child = command.spawn().context("the server does not start")?;
        Ok((Server { child, port, log, started_in: Duration::ZERO }, begun))
    }
}

/// A running server; it is killed with this value.
#[derive(Debug)]
pub struct Server {
    child: Child,
    port: u16,
    log: PathBuf,
    /// From the start of the process to its first sign that it can serve.
    pub started_in: Duration,
}

impl Server {
    /// Starts `binary serve` on the data of a place and waits until it is ready.
    ///
    /// # Errors
    /// When it ends or is not ready in time, with what it wrote.
    pub async fn start(binary: &Path, place: &Place, work: Work) -> Result<Self> {
        Start::of(binary, place).work(work).start().await
    }

    /// As [`Server::start`], with the limits that visitors have.
    ///
    /// # Errors
    /// As [`Server::start`].
    pub async fn start_limited(binary: &Path, place: &Place, work: Work) -> Result<Self> {
        Start::of(binary, place).work(work).limited().start().await
    }

    async fn ready(&mut self, begun: Instant) -> Result<()> {
        let mut client = self.client();
        while begun.elapsed() < START {
            if let Ok(reply) = client.get("/readyz").await
                && reply.status == StatusCode::OK
            {
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                bail!("the server ended with {status}:\n{}", self.said());
            }
            tokio::time::sleep(LOOK).await;
        }
        bail!("the server is not ready after {START:?}:\n{}", self.said())
    }

    /// What it has written so far: warnings and errors.
    #[must_use]
    pub fn said(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Where it listens on this machine.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// Its process, while it runs.
    #[must_use]
    pub fn pid(&self) -> Option<u32> {
        self.child.id()
    }

    /// A client of its own for one task.
    #[must_use]
    pub fn client(&self) -> Client {
        Client::new(self.port)
    }

    /// `kill -9`: it learns nothing and says nothing.
    ///
    /// # Errors
    /// When it had ended by itself.
    pub async fn kill(mut self) -> Result<()> {
        if let Some(status) = self.child.try_wait()? {
            bail!("the server ended by itself with {status}");
        }
        Ok(self.child.kill().await?)
    }

    /// Asks it to stop and waits until it has.
    ///
    /// # Errors
    /// When it does not end well.
    pub async fn stop(mut self) -> Result<()> {
        let pid = self.pid().context("the server ended by itself")?;
        Command::new("kill").args(["-TERM", &pid.to_string()]).status().await?;
        let status = self.child.wait().await?;
        if status.success() { Ok(()) } else { bail!("the server stopped with {status}") }
    }
}
