//! What a database says of its own health; each question answered on both databases.

use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement};

use crate::{Db, Kind};

/// How many broken things are named.
const NAMED: usize = 5;

/// What a database is and promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Name and version.
    pub version: String,
    /// What it stores text as: `UTF-8` or `UTF8` when all is well.
    pub encoding: String,
    /// Whether a commit is on disk when it returns.
    pub durable: bool,
    /// Whether readers and the writer do not wait for each other.
    pub concurrent: bool,
}

/// The connections of a pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolUse {
    /// Those that are open.
    pub open: u32,
    /// Those of them that somebody works with.
    pub busy: u32,
    /// How many there may be.
    pub most: u32,
}

impl PoolUse {
    fn of<D: sqlx::Database>(pool: &sqlx::Pool<D>) -> Self {
        let open = pool.size();
        let idle = u32::try_from(pool.num_idle()).unwrap_or(u32::MAX);
        Self { open, busy: open.saturating_sub(idle), most: pool.options().get_max_connections() }
    }
}

impl Db {
    /// The connections for reading (SQLite) or for everything (PostgreSQL), as they are used now.
    #[must_use]
    pub fn pool(&self) -> PoolUse {
        match self.kind() {
            Kind::Sqlite => PoolUse::of(self.reader().get_sqlite_connection_pool()),
            Kind::Postgres => PoolUse::of(self.reader().get_postgres_connection_pool()),
        }
    }

    /// What this database is.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn facts(&self) -> Result<Facts, DbErr> {
        match self.kind() {
            Kind::Sqlite => Ok(Facts {
                version: format!("SQLite {}", self.word("SELECT sqlite_version()").await?),
                encoding: self.word("PRAGMA encoding").await?,
                // 2 is FULL: the log is synced at each commit.
                durable: self.word("PRAGMA synchronous").await?.parse::<i64>().unwrap_or(0) >= 2,
                concurrent: self.word("PRAGMA journal_mode").await? == "wal",
            }),
            Kind::Postgres => Ok(Facts {
                version: format!("PostgreSQL {}", self.word("SHOW server_version").await?),
                encoding: self.word("SHOW server_encoding").await?,
                durable: self.word("SHOW fsync").await? == "on"
                    && self.word("SHOW full_page_writes").await? == "on",
                concurrent: true,
            }),
        }
    }

    /// What is broken inside, in the database's own words; nothing when all is sound. Reads the whole file of SQLite.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn broken(&self) -> Result<Vec<String>, DbErr> {
        match self.kind() {
            Kind::Sqlite => {
                let mut found = self.words("PRAGMA quick_check(5)").await?;
                found.retain(|line| line != "ok");
                for line in self
                    .words("SELECT \"table\" || ' row ' || rowid FROM pragma_foreign_key_check")
                    .await?
                {
                    found.push(format!("{line} refers to a row that is not there"));
                }
                found.truncate(NAMED);
                Ok(found)
            }
            Kind::Postgres => {
                self.words(
                    "SELECT 'the index ' || c.relname || ' is not valid' FROM pg_index i \
                     JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid LIMIT 5",
                )
                .await
            }
        }
    }

    /// The newest step of the schema that was taken; 0 for an empty database.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn schema_version(&self) -> Result<i32, DbErr> {
        if !crate::dialect::has_table(self.reader(), "schema_versions").await? {
            return Ok(0);
        }
        let text = self.word("SELECT max(version) || '' FROM schema_versions").await?;
        Ok(text.parse().unwrap_or(0))
    }

    /// The database's own time in seconds since 1970; `None` where it has no clock of its own.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn clock(&self) -> Result<Option<i64>, DbErr> {
        match self.kind() {
            Kind::Sqlite => Ok(None),
            Kind::Postgres => {
                let text =
                    self.word("SELECT extract(epoch FROM clock_timestamp())::bigint::text").await?;
                Ok(text.parse().ok())
            }
        }
    }

    async fn word(&self, sql: &str) -> Result<String, DbErr> {
        Ok(self.words(sql).await?.into_iter().next().unwrap_or_default())
    }

    async fn words(&self, sql: &str) -> Result<Vec<String>, DbErr> {
        let conn = self.reader();
        let statement = Statement::from_string(conn.get_database_backend(), sql);
        conn.query_all_raw(statement).await?.iter().map(text).collect()
    }
}

/// The first column as text; pragmas answer numbers too.
fn text(row: &QueryResult) -> Result<String, DbErr> {
    row.try_get_by_index::<Option<String>>(0)
        .map(Option::unwrap_or_default)
        .or_else(|_| row.try_get_by_index::<i64>(0).map(|number| number.to_string()))
}
