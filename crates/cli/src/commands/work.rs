//! `taalentio work`: jobs alone, beside servers that were started with `--no-work`.

use anyhow::{Result, bail};
use tokio::{sync::watch, task::JoinSet};

use super::{configure, serve};
use crate::compose;

/// Works until the process is told to stop.
///
/// # Errors
/// One sentence when the configuration refuses, or on SQLite, which has one process.
pub async fn run() -> Result<()> {
    let config = configure()?;
    if config.database_url.expose().starts_with("sqlite:") {
        bail!("`work` is for PostgreSQL; with SQLite `serve` runs the jobs itself");
    }
    let app = compose::compose(config).await?;
    let (end, ends) = watch::channel(false);
    let mut tasks = JoinSet::new();
    serve::start_work(&app, &mut tasks, &ends);
    serve::start_noticing(&app, &mut tasks, &ends);
    serve::start_following(&app, &mut tasks, &ends);
    serve::told_to_stop().await;
    end.send_replace(true);
    while tasks.join_next().await.is_some() {}
    Ok(())
}
