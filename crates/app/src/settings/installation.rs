//! The installation recognises itself: a database and the keys it was written with belong together.

use std::path::Path;

use chrono::{DateTime, Utc};
use db::{Db, DbError};
use kernel::Randomness;
use sea_orm::Set;

use super::store;
use crate::vault::{KeyFault, Vault};

/// Why the installation does not recognise itself.
#[derive(Debug, thiserror::Error)]
pub enum InstallFault {
    /// The keys.
    #[error(transparent)]
    Keys(#[from] KeyFault),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Opens the keys that belong to this database; a new database gets new keys, an old one never does.
///
/// # Errors
/// [`KeyFault::Missing`] or [`KeyFault::Wrong`] when the database was written with other keys.
pub async fn recognise(
    db: &Db,
    folder: &Path,
    rng: &dyn Randomness,
    now: DateTime<Utc>,
) -> Result<Vault, InstallFault> {
    let known = store::installation(db.reader()).await.map_err(DbError::from)?;
    let vault = Vault::open(folder, known.is_none(), rng)?;
    let check = vault.check_value();
    let known = match known {
        Some(row) => row,
        None => {
            let row = store::installation::ActiveModel {
                id: Set(1),
                database_id: Set(uuid::Uuid::now_v7().to_string()),
                key_check: Set(check.clone()),
                created_at: Set(now),
            };
            db.write(async |tx| -> Result<_, DbError> {
                Ok(store::insert_installation(tx.conn(), row).await?)
            })
            .await?;
            // Another process may have been first: what stands in the database decides.
            let row = store::installation(db.reader()).await.map_err(DbError::from)?;
            row.ok_or(InstallFault::Db(DbError::Busy))?
        }
    };
    if known.key_check == check {
        Ok(vault)
    } else {
        Err(KeyFault::Wrong(folder.to_owned()).into())
    }
}
