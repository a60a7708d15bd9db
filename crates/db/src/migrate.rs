//! Brings the schema to what this binary knows: forward only, each step in one transaction, under a lock.

use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, FromQueryResult, Set, Statement,
    sea_query::{Table, TableCreateStatement},
};

use crate::{Db, DbError, dialect};

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Position in the list, from 1, never reused.
    pub version: i32,
    /// What it brings, for people.
    pub name: &'static str,
    /// The statements, written for the backend they will run on.
    pub up: fn(sea_orm::DbBackend) -> Vec<Statement>,
}

mod applied {
    use sea_orm::entity::prelude::*;

    /// A step that was taken.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "schema_versions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i32,
        pub name: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Why the schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateFault {
    /// The database was used by a newer program.
    #[error(
        "the database has schema {found}, this program knows up to {known}: install the newer program again, or restore a backup"
    )]
    Newer {
        /// The version found in the database.
        found: i32,
        /// The newest version this program knows.
        known: i32,
    },
    /// A step failed; nothing of it was kept.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Takes every step of `list` that the database has not taken yet, and says how many.
///
/// # Errors
/// [`MigrateFault::Newer`] when the database knows more steps than this program.
pub async fn migrate(db: &Db, list: &[Migration]) -> Result<usize, MigrateFault> {
    db.write(async |tx| -> Result<(), MigrateFault> {
        let conn = tx.conn();
        dialect::lock_migrations(conn).await.map_err(DbError::from)?;
        conn.execute(&versions_table()).await.map_err(DbError::from)?;
        Ok(())
    })
    .await?;
    let mut taken = 0;
    for step in list {
        taken += usize::from(take(db, step, list).await?);
    }
    Ok(taken)
}

async fn take(db: &Db, step: &Migration, list: &[Migration]) -> Result<bool, MigrateFault> {
    db.write(async |tx| -> Result<bool, MigrateFault> {
        let conn = tx.conn();
        dialect::lock_migrations(conn).await.map_err(DbError::from)?;
        let found = current_version(conn).await.map_err(DbError::from)?;
        let known = list.last().map_or(0, |last| last.version);
        if found > known {
            return Err(MigrateFault::Newer { found, known });
        }
        if found >= step.version {
            return Ok(false);
        }
        for statement in (step.up)(conn.get_database_backend()) {
            conn.execute_raw(statement).await.map_err(DbError::from)?;
        }
        let row =
            applied::ActiveModel { version: Set(step.version), name: Set(step.name.to_owned()) };
        applied::Entity::insert(row).exec_without_returning(conn).await.map_err(DbError::from)?;
        Ok(true)
    })
    .await
}

#[derive(FromQueryResult)]
struct Newest {
    version: Option<i32>,
}

async fn current_version(conn: &impl ConnectionTrait) -> Result<i32, DbErr> {
    let statement = Statement::from_string(
        conn.get_database_backend(),
        "SELECT max(version) AS version FROM schema_versions",
    );
    let newest = Newest::find_by_statement(statement).one(conn).await?;
    Ok(newest.and_then(|newest| newest.version).unwrap_or(0))
}

fn versions_table() -> TableCreateStatement {
    use sea_orm::sea_query::ColumnDef;
    Table::create()
        .table("schema_versions")
        .if_not_exists()
        .col(ColumnDef::new("version").integer().not_null().primary_key())
        .col(ColumnDef::new("name").text().not_null())
        .to_owned()
}
