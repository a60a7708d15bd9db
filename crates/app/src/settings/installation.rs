//! The installation recognises itself: a database and the keys it was written with belong together.

use std::path::Path;

use chrono::{DateTime, Utc};
use db::{Db, DbError};
use kernel::Randomness;
use sea_orm::Set;

use super::store;
use crate::vault::{KeyCheck, KeyFault, Vault};

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

/// Refuses a database that was written with other keys, before anything is written; a new database passes.
///
/// # Errors
/// As [`recognise`].
pub async fn keys_fit(db: &Db, folder: &Path, rng: &dyn Randomness) -> Result<(), InstallFault> {
    let known = known(db).await?;
    if known.first.is_some() {
        known.compare(folder, &Vault::open(folder, false, rng)?)?;
    }
    Ok(())
}

/// Opens the keys that belong to this database; a new database gets new keys, an old one never does.
///
/// # Errors
/// [`KeyFault::Missing`], [`KeyFault::Lost`] or [`KeyFault::Wrong`] when the database was written with other keys.
pub async fn recognise(
    db: &Db,
    folder: &Path,
    rng: &dyn Randomness,
    now: DateTime<Utc>,
) -> Result<Vault, InstallFault> {
    let mut known = known(db).await?;
    let vault = Vault::open(folder, known.first.is_none(), rng)?;
    if known.first.is_none() {
        introduce(db, &vault, now).await?;
        // Another process may have been first: what stands in the database decides.
        known = self::known(db).await?;
    }
    known.compare(folder, &vault)?;
    register(db, &vault, &known, now).await?;
    Ok(vault)
}

/// What the database knows of its keys.
struct Known {
    /// How it recognised them before keys could be changed.
    first: Option<String>,
    checks: Vec<KeyCheck>,
}

impl Known {
    fn compare(&self, folder: &Path, vault: &Vault) -> Result<(), KeyFault> {
        let wrong = || KeyFault::Wrong(folder.to_owned());
        if self.checks.is_empty() {
            let first = self.first.as_deref();
            return if first == Some(vault.check_value().as_str()) { Ok(()) } else { Err(wrong()) };
        }
        let here = vault.checks();
        for check in &self.checks {
            match here.iter().find(|one| one.number == check.number) {
                Some(one) if one == check => {}
                Some(_) => return Err(wrong()),
                None => {
                    return Err(KeyFault::Lost { number: check.number, folder: folder.to_owned() });
                }
            }
        }
        Ok(())
    }
}

async fn known(db: &Db) -> Result<Known, DbError> {
    let conn = db.reader();
    let first = if db::dialect::has_table(conn, "installation").await? {
        store::installation(conn).await?.map(|row| row.key_check)
    } else {
        None
    };
    let checks = if db::dialect::has_table(conn, "vault_keys").await? {
        store::keys(conn).await?
    } else {
        Vec::new()
    };
    Ok(Known { first, checks })
}

async fn introduce(db: &Db, vault: &Vault, now: DateTime<Utc>) -> Result<(), DbError> {
    let row = store::installation::ActiveModel {
        id: Set(1),
        database_id: Set(uuid::Uuid::now_v7().to_string()),
        key_check: Set(vault.check_value()),
        created_at: Set(now),
    };
    db.write(async |tx| -> Result<_, DbError> {
        Ok(store::insert_installation(tx.conn(), row).await?)
    })
    .await
}

/// Remembers keys that the database has not seen yet: the first ones, and one that was made just before a crash.
async fn register(
    db: &Db,
    vault: &Vault,
    known: &Known,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let new = |check: &KeyCheck| known.checks.iter().all(|one| one.number != check.number);
    let new: Vec<_> = vault.checks().into_iter().filter(new).collect();
    if new.is_empty() {
        return Ok(());
    }
    db.write(async |tx| -> Result<_, DbError> {
        Ok(store::insert_keys(tx.conn(), new, now).await?)
    })
    .await
}
