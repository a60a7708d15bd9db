//! The one writer of SQLite: lends savepoints, commits groups, acknowledges what is on disk.

use std::time::{Duration, Instant};

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
};

use crate::{DbError, Tx, error::Lost, line::Line, log::Log};

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
    pub fn start(line: Line, log: Log) -> Self {
        let (asks, received) = mpsc::channel(QUEUE);
        Self { asks, task: tokio::spawn(run(line, log, received)) }
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

async fn run(mut line: Line, mut log: Log, mut asks: mpsc::Receiver<oneshot::Sender<Turn>>) {
    while let Some(first) = asks.recv().await {
        let mut waiting = Vec::new();
        let told = group(&mut line, first, &mut asks, &mut waiting).await;
        if let Err(why) = &told {
            if let Lost::Failed(fault) = why {
                tracing::error!(%fault, "a group of writes was not kept");
            }
            line.hang_up().await;
        }
        for caller in waiting {
            // A caller that went away after its release keeps its change: it was never told, and may ask again.
            let _gone = caller.send(told.clone());
        }
        if let Some(connection) = line.open() {
            log.keep_small(connection).await;
        }
    }
    line.hang_up().await;
}

async fn group(
    line: &mut Line,
    first: oneshot::Sender<Turn>,
    asks: &mut mpsc::Receiver<oneshot::Sender<Turn>>,
    waiting: &mut Vec<oneshot::Sender<Result<(), Lost>>>,
) -> Result<(), Lost> {
    let immediate = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let outer = line.connection().await?.begin_with_options(immediate).await?;
    mark(&outer).await?;
    let opened = Instant::now();
    let mut next = Some(first);
    while let Some(caller) = next {
        if !lend(&outer, caller, waiting).await? {
            still_ours(&outer).await?;
        }
        if waiting.len() >= TURNS || opened.elapsed() >= OPEN_FOR {
            break;
        }
        next = asks.try_recv().ok();
    }
    Ok(outer.commit().await?)
}

/// Sets the mark by which the transaction is known.
async fn mark(outer: &DatabaseTransaction) -> Result<(), DbErr> {
    outer.execute_unprepared("SAVEPOINT taalentio_group").await.map(|_| ())
}

/// SQLite may take back the whole transaction when one statement of it meets a full or failing disk. What follows would
/// then stand outside of it, and what was lent before would be acknowledged and lost: the mark is gone with it.
async fn still_ours(outer: &DatabaseTransaction) -> Result<(), Lost> {
    let released = outer.execute_unprepared("RELEASE taalentio_group").await;
    released.map_err(|_| Lost::TakenBack)?;
    Ok(mark(outer).await?)
}

/// Lends a savepoint; says whether the caller gave it back released.
async fn lend(
    outer: &DatabaseTransaction,
    caller: oneshot::Sender<Turn>,
    waiting: &mut Vec<oneshot::Sender<Result<(), Lost>>>,
) -> Result<bool, DbErr> {
    if caller.is_closed() {
        return Ok(true);
    }
    let savepoint = outer.begin().await?;
    let (done, finished) = oneshot::channel();
    let (acknowledge, kept) = oneshot::channel();
    let released =
        caller.send(Turn { savepoint, done, kept }).is_ok() && finished.await == Ok(true);
    if released {
        waiting.push(acknowledge);
    }
    Ok(released)
}
