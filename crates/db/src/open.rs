//! From an address to pools: pragmas, time limits, and the one writer of SQLite.

use std::{net::IpAddr, path::PathBuf, str::FromStr, time::Duration};

use sea_orm::{DatabaseConnection, SqlxPostgresConnector, SqlxSqliteConnector};
use sqlx::{
    postgres::{PgConnectOptions, PgPoolOptions, PgSslMode},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use tokio::sync::Semaphore;

use crate::{
    flushed::Flusher,
    group::Writer,
    line::Line,
    log::{self, Log},
};

/// Which database this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The embedded one: a file, one process.
    Sqlite,
    /// The server: several processes side by side.
    Postgres,
}

/// How many connections are kept.
#[derive(Debug, Clone, Copy)]
pub struct Pools {
    /// Connections for reading (SQLite) or for everything (PostgreSQL).
    pub connections: u32,
}

impl Default for Pools {
    fn default() -> Self {
        Self { connections: 16 }
    }
}

/// Why a database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenFault {
    /// The address is neither `sqlite:path` nor `postgres://…`.
    #[error("DATABASE_URL must be sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME")]
    Address,
    /// The server or the file did not answer as a database.
    #[error(
        "the database does not open: check DATABASE_URL, and that the server runs or the folder may be written"
    )]
    Connect(#[from] sqlx::Error),
}

/// An open database.
#[derive(Debug)]
pub struct Db {
    kind: Kind,
    readers: DatabaseConnection,
    pub(crate) writer: WriteSide,
}

/// How writes reach this database.
#[derive(Debug)]
pub(crate) enum WriteSide {
    /// Through the one writer.
    Grouped(Writer),
    /// Each in its own transaction; those that take a number wait for a slot and a shared flush.
    Own { counted: Semaphore, flusher: Flusher },
}

/// Whether what travels to the database at `url` stays on this machine, or goes encrypted to a server whose name is
/// verified. An address that does not read is not guarded.
#[must_use]
pub fn is_guarded(url: &str) -> bool {
    if url.starts_with("sqlite:") {
        return true;
    }
    PgConnectOptions::from_str(url).is_ok_and(|options| {
        let host = options.get_host();
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let here = options.get_socket().is_some()
            || host.starts_with('/')
            || host == "localhost"
            || bare.parse().is_ok_and(|address: IpAddr| address.is_loopback());
        here || matches!(options.get_ssl_mode(), PgSslMode::VerifyFull)
    })
}

/// Writes that take a number wait for each other on the counter's row, each with its connection: they may have half of
/// the pool, so that everybody else finds one.
fn counted_at_once(connections: u32) -> usize {
    usize::try_from(connections / 2).unwrap_or(1).max(1)
}

impl Db {
    /// Opens the database at `url`: `sqlite:PATH` (created when missing) or `postgres://…`.
    ///
    /// # Errors
    /// [`OpenFault`] when the address is of neither kind or nobody answers there.
    pub async fn open(url: &str, pools: Pools) -> Result<Self, OpenFault> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return Self::open_sqlite(PathBuf::from(path), pools).await;
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Self::open_postgres(url, pools).await;
        }
        Err(OpenFault::Address)
    }

    async fn open_sqlite(path: PathBuf, pools: Pools) -> Result<Self, OpenFault> {
        let log = Log::of(&path);
        let base = SqliteConnectOptions::new()
            .filename(path)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_millis(log::PATIENCE.into()))
            .pragma("journal_size_limit", "67108864")
            .pragma("temp_store", "memory")
            .statement_cache_capacity(256);
        let writing = base
            .clone()
            .create_if_missing(true)
            .pragma("cache_size", "-32768")
            // What is deleted or replaced does not stay readable in pages that are written anyway.
            .pragma("secure_delete", "fast");
        let line = Line::open_with(writing).await?;
        let reading = SqlitePoolOptions::new()
            .max_connections(pools.connections.clamp(2, 8))
            .acquire_timeout(Duration::from_secs(2))
            .connect_with(base.pragma("query_only", "on"))
            .await?;
        let writer = Writer::start(line, log);
        let readers = SqlxSqliteConnector::from_sqlx_sqlite_pool(reading);
        Ok(Self { kind: Kind::Sqlite, readers, writer: WriteSide::Grouped(writer) })
    }

    async fn open_postgres(url: &str, pools: Pools) -> Result<Self, OpenFault> {
        let options = PgConnectOptions::from_str(url)
            .map_err(|_| OpenFault::Address)?
            .application_name("taalentio")
            .statement_cache_capacity(256)
            .options([("statement_timeout", "5000"), ("timezone", "UTC")]);
        let connections = pools.connections.max(4);
        let pool = PgPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(Duration::from_secs(2))
            .connect_with(options)
            .await?;
        let readers = SqlxPostgresConnector::from_sqlx_postgres_pool(pool);
        let flusher = Flusher::start(readers.clone());
        let writer =
            WriteSide::Own { counted: Semaphore::new(counted_at_once(connections)), flusher };
        Ok(Self { kind: Kind::Postgres, readers, writer })
    }

    /// Which database this is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Connections to read with; they see what was acknowledged.
    #[must_use]
    pub const fn reader(&self) -> &DatabaseConnection {
        &self.readers
    }

    /// Ends every connection; the file or the server may then be taken by another.
    pub async fn close(self) {
        if let WriteSide::Grouped(writer) = self.writer {
            writer.stop().await;
        }
        if let Err(fault) = self.readers.close().await {
            tracing::warn!(%fault, "the database did not close cleanly");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_verified_line_leaves_this_machine() {
        for here in [
            "sqlite:data/taalentio.db",
            "postgres://u:p@127.0.0.1:5432/x",
            "postgres://u:p@localhost/x",
            "postgres://u:p@[::1]/x",
            "postgres:///x?host=/var/run/postgresql",
            "postgres://u:p@%2Fvar%2Frun%2Fpostgresql/x",
            "postgres://u:p@db.example.org/x?sslmode=verify-full",
        ] {
            assert!(is_guarded(here), "{here}");
        }
        for open in ["", "?sslmode=prefer", "?sslmode=require", "?sslmode=verify-ca"] {
            assert!(!is_guarded(&format!("postgres://u:p@db.example.org/x{open}")), "{open}");
        }
    }
}
