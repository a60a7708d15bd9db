//! `write`: one transaction, acknowledged when it is on disk.

use std::time::Duration;

use sea_orm::{ConnectionTrait, DatabaseTransaction, TransactionTrait};

use crate::{Db, DbError, open::WriteSide};

/// How long one write may take.
const LIMIT: Duration = Duration::from_secs(5);

/// A transaction in the hands of one action; reads inside a write go through it too.
#[derive(Debug)]
pub struct Tx(DatabaseTransaction);

impl Tx {
    pub(crate) const fn new(inner: DatabaseTransaction) -> Self {
        Self(inner)
    }

    pub(crate) fn into_inner(self) -> DatabaseTransaction {
        self.0
    }

    /// What entities are read and written through.
    #[must_use]
    pub const fn conn(&self) -> &DatabaseTransaction {
        &self.0
    }
}

/// What a write takes from shared counters, which decides how it is acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Rows of its own.
    Nothing,
    /// A number of a counter that every other such write waits for.
    ANumber,
}

impl Db {
    /// Runs `change` in one transaction and returns when it is on disk.
    ///
    /// # Errors
    /// What `change` refuses, or [`DbError`]; in both cases nothing was kept.
    pub async fn write<T, E, F>(&self, change: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E>,
        E: From<DbError>,
    {
        self.write_with(Takes::Nothing, |tx| tx, change).await
    }

    /// As [`Db::write`], with the transaction wrapped in a type of the caller's, and for changes that take a number.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub async fn write_with<W, T, E, F>(
        &self,
        takes: Takes,
        wrap: impl FnOnce(Tx) -> W,
        change: F,
    ) -> Result<T, E>
    where
        W: Into<Tx>,
        F: AsyncFnOnce(&mut W) -> Result<T, E>,
        E: From<DbError>,
    {
        match (&self.writer, takes) {
            (WriteSide::Grouped(writer), _) => writer.write(wrap, change).await,
            (WriteSide::Own { .. }, Takes::Nothing) => {
                self.own_transaction(false, wrap, change).await
            }
            (WriteSide::Own { counted, flusher }, Takes::ANumber) => {
                let value = {
                    let slot = tokio::time::timeout(LIMIT, counted.acquire()).await;
                    let _slot = slot.map_err(|_| DbError::Busy)?.map_err(|_| DbError::Busy)?;
                    self.own_transaction(true, wrap, change).await?
                };
                flusher.flushed().await?;
                Ok(value)
            }
        }
    }

    /// Returns when every commit made before this call is on disk: to be waited for by whoever keeps elsewhere what
    /// was read here. SQLite shows nothing before that.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn durable(&self) -> Result<(), DbError> {
        match &self.writer {
            WriteSide::Grouped(_) => Ok(()),
            WriteSide::Own { flusher, .. } => flusher.flushed().await,
        }
    }

    async fn own_transaction<W, T, E, F>(
        &self,
        flushed_later: bool,
        wrap: impl FnOnce(Tx) -> W,
        change: F,
    ) -> Result<T, E>
    where
        W: Into<Tx>,
        F: AsyncFnOnce(&mut W) -> Result<T, E>,
        E: From<DbError>,
    {
        let transaction = self.reader().begin().await.map_err(DbError::from)?;
        if flushed_later {
            transaction
                .execute_unprepared("SET LOCAL synchronous_commit = off")
                .await
                .map_err(DbError::from)?;
        }
        let mut tx = wrap(Tx::new(transaction));
        let value =
            tokio::time::timeout(LIMIT, change(&mut tx)).await.map_err(|_| DbError::Busy)??;
        tx.into().into_inner().commit().await.map_err(DbError::from)?;
        Ok(value)
    }
}
