//! Whether this process can serve: each thing it stands on, asked now (contracts.md, `/readyz`).

use serde::Serialize;

use crate::App;

/// What the process stands on, one answer each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// The database answers.
    pub database: bool,
    /// The key files are where they were at the start.
    pub keys: bool,
    /// A file can be written and removed.
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
    /// Asks everything now; costs one query and one small file.
    pub async fn readiness(&self) -> Readiness {
        Readiness {
            database: self.reader().ping().await.is_ok(),
            keys: self.vault().is_in_its_place(),
            storage: self.can_store().await,
            running: !self.is_stopping(),
        }
    }

    async fn can_store(&self) -> bool {
        // One name per question: two probes at once must not remove each other's file.
        let key = format!("readiness/{}", uuid::Uuid::new_v4().simple());
        let files = &self.parts().files;
        files.put(&key, b"ok".to_vec()).await.is_ok() && files.delete(&key).await.is_ok()
    }
}
