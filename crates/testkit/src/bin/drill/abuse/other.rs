//! Somebody else, who only wants to read a page meanwhile.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use axum::http::StatusCode;
use testkit::rig::Server;
use tokio::{sync::watch, task::JoinSet};

/// What others wait for at most, 99 times of 100.
pub const PATIENCE: Duration = Duration::from_millis(100);
/// A request each 20 ms.
const EVERY: Duration = Duration::from_millis(20);

/// Reads a page again and again until it is asked for its times.
pub struct Other {
    reading: JoinSet<Result<Vec<Duration>>>,
    stop: watch::Sender<bool>,
}

impl Other {
    /// Starts reading.
    pub fn begin(server: &Server) -> Self {
        let mut client = server.client();
        let (stop, stops) = watch::channel(false);
        let mut reading = JoinSet::new();
        reading.spawn(async move {
            let mut times = Vec::new();
            while !*stops.borrow() {
                let begun = Instant::now();
                let reply = client.get(routes::LOGIN.pattern).await?;
                ensure!(reply.status == StatusCode::OK, "somebody else got {}", reply.status);
                times.push(begun.elapsed());
                tokio::time::sleep(EVERY).await;
            }
            Ok(times)
        });
        Self { reading, stop }
    }

    /// How many pages were read, and what 99 of 100 waited for at most.
    pub async fn end(mut self) -> Result<(usize, Duration)> {
        self.stop.send_replace(true);
        let mut times = self.reading.join_next().await.context("somebody else")???;
        Ok((times.len(), p99(&mut times)))
    }
}

/// What 99 of 100 are below.
pub fn p99(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    let place = times.len().saturating_sub(1) * 99 / 100;
    times.get(place).copied().unwrap_or_default()
}
