//! `taalentio migrate`: the schema, and nothing else.

use anyhow::Result;
use app::migrations;
use db::{Db, Pools};

use super::{configure, tell};
use crate::compose;

/// Brings the database to the schema of this program.
///
/// # Errors
/// One sentence when the database is newer or does not open.
pub async fn run() -> Result<()> {
    let config = configure()?;
    compose::make_folder(&config.data_dir)?;
    let db = Db::open(config.database_url.expose(), Pools::default()).await?;
    let taken = db::migrate(&db, migrations::ALL).await?;
    db.close().await;
    tell(&format!("{taken} steps taken; the schema is up to date"));
    Ok(())
}
