//! Hints between processes on one PostgreSQL: something that others keep in memory has changed. A hint leaves with the
//! commit of the change and only makes others look sooner; whoever missed one finds out at its next look.

use std::time::Duration;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};
use sqlx::{
    PgPool,
    postgres::{PgListener, PgPoolOptions},
};

use crate::{Db, Kind};

/// The name under which hints travel; each database has its own.
const CHANNEL: &str = "taalentio";
/// Under which name counts travel that processes keep in memory.
const COUNTS: &str = "taalentio_counts";
/// How long to wait before the server is asked again for a connection to listen on.
const AGAIN: Duration = Duration::from_millis(250);

/// What another process said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Something that is kept in memory may have changed.
    Changed,
    /// What it has counted, in its own words.
    Counted(String),
}

/// What others said on this database, as it comes.
#[derive(Debug)]
pub struct Hints {
    /// One connection of its own: those of the pool come and go.
    line: Option<PgPool>,
    listener: Option<PgListener>,
    told_lost: bool,
}

impl Db {
    /// Starts to listen; needs no connection yet.
    #[must_use]
    pub fn hints(&self) -> Hints {
        let line = (self.kind() == Kind::Postgres).then(|| {
            let options = self.reader().get_postgres_connection_pool().connect_options();
            PgPoolOptions::new()
                .max_connections(1)
                .idle_timeout(None)
                .max_lifetime(None)
                .connect_lazy_with((*options).clone().application_name("taalentio listens"))
        });
        Hints { line, listener: None, told_lost: false }
    }
}

impl Hints {
    /// The next hint, and one whenever some may have been missed: after each connection. None ever on SQLite, which has
    /// one server. A caller that drops this may have dropped a hint.
    pub async fn next(&mut self) -> Said {
        let Some(line) = self.line.clone() else {
            return std::future::pending().await;
        };
        loop {
            let Some(listener) = &mut self.listener else {
                match listen(&line).await {
                    Ok(listener) => {
                        if std::mem::take(&mut self.told_lost) {
                            tracing::info!("changes of other processes are heard again");
                        }
                        self.listener = Some(listener);
                        return Said::Changed;
                    }
                    Err(fault) => self.lost(&fault),
                }
                tokio::time::sleep(AGAIN).await;
                continue;
            };
            match listener.try_recv().await {
                Ok(Some(said)) if said.channel() == COUNTS => {
                    return Said::Counted(said.payload().to_owned());
                }
                Ok(Some(_)) => return Said::Changed,
                Ok(None) => self.listener = None,
                Err(fault) => {
                    self.listener = None;
                    self.lost(&fault);
                }
            }
        }
    }

    /// Said once until it is mended: the next look finds the changes all the same.
    fn lost(&mut self, fault: &sqlx::Error) {
        if !std::mem::replace(&mut self.told_lost, true) {
            tracing::warn!(%fault, "changes of other processes are not heard, only looked for");
        }
    }
}

async fn listen(line: &PgPool) -> Result<PgListener, sqlx::Error> {
    let mut listener = PgListener::connect_with(line).await?;
    listener.eager_reconnect(false);
    listener.listen_all([CHANNEL, COUNTS]).await?;
    Ok(listener)
}

/// Gives the others a hint when this transaction commits. Such commits wait for each other inside PostgreSQL: this is for
/// changes that are rare, never for what every registration does.
pub async fn give(conn: &impl ConnectionTrait) -> Result<(), DbErr> {
    if conn.get_database_backend() == DbBackend::Postgres {
        conn.execute_unprepared(&format!("NOTIFY {CHANNEL}")).await?;
    }
    Ok(())
}

/// Tells the others what this process has counted, in less than 8,000 bytes; whoever does not listen does not hear it.
pub async fn tell(conn: &impl ConnectionTrait, counted: &str) -> Result<(), DbErr> {
    let backend = conn.get_database_backend();
    if backend == DbBackend::Postgres {
        let (sql, values) = ("SELECT pg_notify($1, $2)", [COUNTS.into(), counted.into()]);
        conn.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    }
    Ok(())
}
