//! The real server, as a process of its own on this machine alone.

use std::{
    fs::{self, File},
    net::TcpListener,
    path::{Path, PathBuf},
    process::Stdio,
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
        Self::launch(binary, place, work, "off").await
    }

    /// As [`Server::start`], with the limits that visitors have.
    ///
    /// # Errors
    /// As [`Server::start`].
    pub async fn start_limited(binary: &Path, place: &Place, work: Work) -> Result<Self> {
        Self::launch(binary, place, work, "on").await
    }

    async fn launch(binary: &Path, place: &Place, work: Work, limits: &str) -> Result<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let log = place.folder().join(format!("server-{port}.log"));
        let binary = binary.canonicalize().with_context(|| format!("no {}", binary.display()))?;
        let mut command = Command::new(binary);
        command.arg("serve").env_clear().current_dir(place.folder());
        command.env("DATABASE_URL", place.url()).env("DATA_DIR", place.folder());
        command.env("PORT", port.to_string()).env("LOG_LEVEL", "warn");
        command.env("ANTI_ROBOT", "off").env("RATE_LIMITS", limits);
        if work == Work::Left {
            command.arg("--no-work");
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&log)?);
        let begun = Instant::now();
        let child = command.kill_on_drop(true).spawn().context("the server does not start")?;
        let mut server = Self { child, port, log, started_in: Duration::ZERO };
        server.ready(begun).await?;
        server.started_in = begun.elapsed();
        Ok(server)
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
