//! Network abuse: thousands of idle connections, slow heads, slow bodies and slow readers, endless bodies, and more
//! requests than can be answered; meanwhile others are served (quality.md R17–R20).

mod bodies;
mod idle;
mod other;
mod overload;
mod slow;

use anyhow::{Context, Result};
use testkit::rig::{Place, Server, Work};

use crate::{What, check::Findings};

/// How much of everything.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Idle connections.
    pub idle: usize,
    /// Connections of each slow mode.
    pub slow: usize,
    /// Seconds of overload.
    pub overload: u64,
    /// Whether times are judged; in short drills other tests run beside.
    pub timed: bool,
}

impl Size {
    /// What quality.md says, with a shorter overload.
    pub const WHOLE: Self = Self { idle: 10_000, slow: 2_000, overload: 20, timed: true };
    /// What the test command holds.
    pub const SHORT: Self = Self { idle: 500, slow: 60, overload: 3, timed: false };
}

/// Holds the drill.
pub async fn run(size: Size, what: &What) -> Result<Findings> {
    // Each connection is a file, on both ends.
    rlimit::increase_nofile_limit(u64::MAX).context("the limit of open files")?;
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let server = Server::start(&what.binary, &place, Work::Left).await?;
    let mut findings = Findings::default();
    let held = all(size, &server, &mut findings).await;
    if let Err(fault) = held {
        return Err(fault.context(format!("the server says:\n{}", server.said())));
    }
    server.stop().await?;
    place.remove().await?;
    Ok(findings)
}

async fn all(size: Size, server: &Server, findings: &mut Findings) -> Result<()> {
    idle::hold(size, server, findings).await?;
    slow::hold(size, server, findings).await?;
    bodies::hold(server, findings).await?;
    overload::hold(size, server, findings).await
}
