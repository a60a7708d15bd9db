//! `taalentio migrate`: the schema, and nothing else.

use anyhow::Result;
use app::{migrations, settings};
use db::{Db, Pools};
use kernel::OsRng;

use super::{configure, tell};
use crate::compose;

/// Brings the database to the schema of this program.
///
/// # Errors
/// One sentence when the database is newer, does not open, or belongs to other keys.
pub async fn run() -> Result<()> {
    let config = configure()?;
    compose::make_folder(&config.data_dir)?;
    let db = Db::open(config.database_url.expose(), Pools::default()).await?;
    settings::keys_fit(&db, &config.data_dir.join("keys"), &OsRng).await?;
    let taken = db::migrate(&db, migrations::ALL).await?;
    db.close().await;
    tell(&format!("{taken} steps taken; the schema is up to date"));
    Ok(())
}
