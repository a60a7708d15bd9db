//! The log of writes of SQLite: emptied by the writer when it grows, which it does while there is always a reader.
//!
//! SQLite starts its log anew when a commit finds no reader in it. With pages read without a pause that never comes, and
//! the log grew by all that was written (200 MB in 14 s of a test). Emptying it holds back the writer until the readers of
//! this instant are done; whoever comes meanwhile reads the file itself and holds nothing up.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr};

/// From which size on it is emptied, in bytes; by itself SQLite keeps it near 4 MiB.
const LARGE: u64 = 16 * 1024 * 1024;
/// From which size on it is tried at each write: with a fast writer and slow readers it would grow without end.
const TOO_LARGE: u64 = 2 * LARGE;
/// How long the writer waits for readers, in milliseconds.
const WAIT: u32 = 250;
/// When it is tried again after readers were slower than that.
const AGAIN: Duration = Duration::from_secs(1);
/// How long the writer waits for others in everything else, in milliseconds.
pub const PATIENCE: u32 = 5_000;

/// The log beside a database file.
#[derive(Debug)]
pub struct Log {
    path: PathBuf,
    not_before: Instant,
}

impl Log {
    /// The log of that database.
    pub fn of(database: &Path) -> Self {
        let mut path = database.as_os_str().to_owned();
        path.push("-wal");
        Self { path: path.into(), not_before: Instant::now() }
    }

    /// Empties a log that has grown; one look at a file otherwise.
    pub async fn keep_small(&mut self, writer: &DatabaseConnection) {
        let size = self.size();
        if size < LARGE || (size < TOO_LARGE && self.not_before > Instant::now()) {
            return;
        }
        if let Err(fault) = empty(writer).await {
            tracing::warn!(%fault, "the log of writes was not emptied");
        }
        if self.size() >= LARGE {
            self.not_before = Instant::now() + AGAIN;
        }
    }

    fn size(&self) -> u64 {
        std::fs::metadata(&self.path).map_or(0, |file| file.len())
    }
}

async fn empty(writer: &DatabaseConnection) -> Result<(), DbErr> {
    writer.execute_unprepared(&format!("PRAGMA busy_timeout = {WAIT}")).await?;
    let emptied = writer.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await;
    writer.execute_unprepared(&format!("PRAGMA busy_timeout = {PATIENCE}")).await?;
    emptied.map(|_| ())
}
