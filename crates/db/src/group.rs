//! The one writer of SQLite: lends savepoints, commits groups, acknowledges what is on disk.

use std::time::{Duration, Instant};

use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
};

use crate::{DbError, Tx, error::Lost, log::Log};

/// Turns in one group at most.
const TURNS: usize = 256;
/// How long a group may stay open.
const OPEN_FOR: Duration = Duration::from_millis(20);
/// How long a turn may be waited for.
const PATIENCE: Duration = Duration::from_secs(5);
/// Callers that may wait; beyond, the answer is `Busy` at once.
const QUEUE: usize = 4096;

/// The task that owns the writing connection.
#[derive(Debug)]
pub struct Writer {
    asks: mpsc::Sender<oneshot::Sender<Turn>>,
    task: JoinHandle<()>,
}

/// A savepoint lent to one caller.
struct Turn {
    savepoint: DatabaseTransaction,
    /// Told `true` when the savepoint was released; dropped when it was not.
    done: oneshot::Sender<bool>,
    /// Comes after the group's commit.
    kept: oneshot::Receiver<Result<(), Lost>>,
}

impl Writer {
    #[expect(
        clippy::disallowed_methods,
        reason = "the writer lives as long as the database is open"
    )]
    pub fn start(connection: DatabaseConnection, log: Log) -> Self {
        let (asks, received) = mpsc::channel(QUEUE);
        Self { asks, task: tokio::spawn(run(connection, log, received)) }
    }

    pub async fn stop(self) {
        drop(self.asks);
        if let Err(fault) = self.task.await {
            tracing::error!(%fault, "the writer stopped badly");
        }
    }

    /// Runs one write in its turn and returns when its group is on disk.
    pub async fn write<W, T, E, F>(&self, wrap: impl FnOnce(Tx) -> W, change: F) -> Result<T, E>
    where
        W: Into<Tx>,
        F: AsyncFnOnce(&mut W) -> Result<T, E>,
        E: From<DbError>,
    {
        let (ask, turn) = oneshot::channel();
        self.asks.try_send(ask).map_err(|_| DbError::Busy)?;
        let turn = tokio::time::timeout(PATIENCE, turn).await.map_err(|_| DbError::Busy)?;
        let Turn { savepoint, done, kept } = turn.map_err(|_| DbError::Busy)?;
        let mut tx = wrap(Tx::new(savepoint));
        let value =
            tokio::time::timeout(PATIENCE, change(&mut tx)).await.map_err(|_| DbError::Busy)??;
        tx.into().into_inner().commit().await.map_err(DbError::from)?;
        if done.send(true).is_err() {
            return Err(DbError::Busy.into());
        }
        match kept.await {
            Ok(Ok(())) => Ok(value),
            Ok(Err(lost)) => Err(DbError::from(lost).into()),
            Err(_) => Err(DbError::NotKept("the writer stopped".to_owned()).into()),
        }
    }
}

async fn run(
    connection: DatabaseConnection,
    mut log: Log,
    mut asks: mpsc::Receiver<oneshot::Sender<Turn>>,
) {
    while let Some(first) = asks.recv().await {
        let mut waiting = Vec::new();
        let result = group(&connection, first, &mut asks, &mut waiting).await;
        let told = result.map_err(|fault| {
            tracing::error!(%fault, "a group of writes was not kept");
            Lost::from(fault)
        });
        for caller in waiting {
            // A caller that went away after its release keeps its change: it was never told, and may ask again.
            let _gone = caller.send(told.clone());
        }
        log.keep_small(&connection).await;
    }
    if let Err(fault) = connection.close().await {
        tracing::warn!(%fault, "the writing connection did not close cleanly");
    }
}

async fn group(
    connection: &DatabaseConnection,
    first: oneshot::Sender<Turn>,
    asks: &mut mpsc::Receiver<oneshot::Sender<Turn>>,
    waiting: &mut Vec<oneshot::Sender<Result<(), Lost>>>,
) -> Result<(), DbErr> {
    let immediate = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let outer = connection.begin_with_options(immediate).await?;
    let opened = Instant::now();
    let mut next = Some(first);
    while let Some(caller) = next {
        lend(&outer, caller, waiting).await?;
        if waiting.len() >= TURNS || opened.elapsed() >= OPEN_FOR {
            break;
        }
        next = asks.try_recv().ok();
    }
    outer.commit().await
}

async fn lend(
    outer: &DatabaseTransaction,
    caller: oneshot::Sender<Turn>,
    waiting: &mut Vec<oneshot::Sender<Result<(), Lost>>>,
) -> Result<(), DbErr> {
    if caller.is_closed() {
        return Ok(());
    }
    let savepoint = outer.begin().await?;
    let (done, finished) = oneshot::channel();
    let (acknowledge, kept) = oneshot::channel();
    if caller.send(Turn { savepoint, done, kept }).is_ok() && finished.await == Ok(true) {
        waiting.push(acknowledge);
    }
    Ok(())
}
