//! The writing connection of SQLite: one at a time, and another one after a failure.
//!
//! After a commit that failed, or a transaction that SQLite took back by itself, the driver's count of open transactions
//! is wrong for good: what it then commits is the inner part of a transaction that stays open, which would be
//! acknowledged, seen by nobody else, and gone with the process.

use std::time::Duration;

use sea_orm::{DatabaseConnection, DbErr, RuntimeErr, SqlxSqliteConnector};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

/// How long the end of a connection is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where the writer writes.
#[derive(Debug)]
pub struct Line {
    options: SqliteConnectOptions,
    connection: Option<DatabaseConnection>,
}

impl Line {
    /// Opens the first connection.
    pub async fn open_with(options: SqliteConnectOptions) -> Result<Self, sqlx::Error> {
        let connection = Some(connect(options.clone()).await?);
        Ok(Self { options, connection })
    }

    /// The connection, if it is open.
    pub const fn open(&self) -> Option<&DatabaseConnection> {
        self.connection.as_ref()
    }

    /// The connection, opened anew when the last one was closed.
    pub async fn connection(&mut self) -> Result<&DatabaseConnection, DbErr> {
        let connection = match self.connection.take() {
            Some(open) => open,
            None => connect(self.options.clone())
                .await
                .map_err(|fault| DbErr::Conn(RuntimeErr::SqlxError(fault.into())))?,
        };
        Ok(self.connection.insert(connection))
    }

    /// Closes the connection; whatever was open in it is rolled back.
    pub async fn hang_up(&mut self) {
        let Some(connection) = self.connection.take() else {
            return;
        };
        match tokio::time::timeout(PATIENCE, connection.close()).await {
            Ok(Ok(())) => {}
            Ok(Err(fault)) => {
                tracing::warn!(%fault, "the writing connection did not close cleanly");
            }
            Err(_) => tracing::warn!("the writing connection did not close in time"),
        }
    }
}

async fn connect(options: SqliteConnectOptions) -> Result<DatabaseConnection, sqlx::Error> {
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(options)
        .await?;
    Ok(SqlxSqliteConnector::from_sqlx_sqlite_pool(pool))
}
