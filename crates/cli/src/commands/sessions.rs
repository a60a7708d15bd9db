//! `taalentio sessions`: signing everybody out from the shell.

use anyhow::Result;
use app::{Actor, accounts::devices};
use clap::Subcommand;

use super::{configure, tell};
use crate::compose;

/// What can be done about sessions.
#[derive(Subcommand)]
pub enum Sessions {
    /// End every session of everybody, at their next request
    Flush,
}

impl Sessions {
    /// Runs the command.
    ///
    /// # Errors
    /// One sentence when the configuration or the database refuses.
    pub async fn run(self) -> Result<()> {
        let Self::Flush = self;
        let app = compose::compose(configure()?).await?;
        let ended = devices::flush(&app, &Actor::System("sessions flush")).await?;
        tell(&format!("{ended} sessions ended"));
        Ok(())
    }
}
