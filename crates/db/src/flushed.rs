//! One synced commit for many waiting writes of PostgreSQL.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr};
use tokio::sync::{mpsc, oneshot};

use crate::{DbError, error::Lost};

/// Makes everything committed so far durable, once for all who wait.
#[derive(Debug)]
pub struct Flusher(mpsc::UnboundedSender<oneshot::Sender<Result<(), Lost>>>);

impl Flusher {
    #[expect(
        clippy::disallowed_methods,
        reason = "the flusher lives as long as the database is open"
    )]
    pub fn start(connection: DatabaseConnection) -> Self {
        let (asks, received) = mpsc::unbounded_channel();
        tokio::spawn(run(connection, received));
        Self(asks)
    }

    /// Returns when every commit made before this call is on disk.
    pub async fn flushed(&self) -> Result<(), DbError> {
        let (ask, answer) = oneshot::channel();
        self.0.send(ask).map_err(|_| DbError::Busy)?;
        answer.await.map_err(|_| DbError::Busy)?.map_err(DbError::from)
    }
}

async fn run(
    connection: DatabaseConnection,
    mut asks: mpsc::UnboundedReceiver<oneshot::Sender<Result<(), Lost>>>,
) {
    while let Some(first) = asks.recv().await {
        let mut waiting = vec![first];
        while let Ok(more) = asks.try_recv() {
            waiting.push(more);
        }
        let told = sync(&connection).await.map_err(Lost::from);
        for caller in waiting {
            let _gone = caller.send(told.clone());
        }
    }
}

/// A commit that has something to write flushes the log up to itself, and so everything before it. A transactional
/// logical message is the smallest such record and touches no table.
async fn sync(connection: &DatabaseConnection) -> Result<(), DbErr> {
    connection
        .execute_unprepared("SELECT pg_logical_emit_message(true, 'taalentio', '')")
        .await
        .map(|_| ())
}
