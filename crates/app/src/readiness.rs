//! Whether this process can serve: each thing it stands on, asked now (contracts.md, `/readyz`).

use std::time::Duration;

use chrono::TimeDelta;
use serde::Serialize;
use tokio::time::timeout;

use crate::App;

/// How long the store may take to answer a probe.
const PATIENCE: Duration = Duration::from_secs(3);
/// How long its answer counts: whoever asks more often costs the store nothing, and a bucket no money.
const REMEMBERED: TimeDelta = TimeDelta::seconds(2);

/// What the process stands on, one answer each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// The database answers.
    pub database: bool,
    /// The key files are where they were at the start.
    pub keys: bool,
    /// A file can be written, read and removed: so at most two seconds ago.
    pub storage: bool,
    /// The server is not stopping.
    pub running: bool,
}

impl Readiness {
    /// Whether every answer is yes.
    #[must_use]
    pub const fn is_ready(self) -> bool {
        self.database && self.keys && self.storage && self.running
    }
}

impl App {
    /// Asks everything now; costs one query, and every two seconds one small file.
    pub async fn readiness(&self) -> Readiness {
        Readiness {
            database: self.reader().ping().await.is_ok(),
            keys: self.vault().is_in_its_place(),
            storage: self.can_store().await,
            running: !self.is_stopping(),
        }
    }

    async fn can_store(&self) -> bool {
        let probed = self.parts().memory.storage.get(self.now(), REMEMBERED, async || {
            Ok(timeout(PATIENCE, self.parts().files.probe()).await.is_ok_and(|asked| asked.is_ok()))
        });
        probed.await.is_ok_and(|answers| *answers)
    }
}
