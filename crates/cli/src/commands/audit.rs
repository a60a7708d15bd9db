//! `taalentio audit`: whether the journal is what it was.

use anyhow::Result;
use app::{Actor, journal, upkeep};
use clap::{Args, Subcommand};

use super::{configure, doctor::Unwell, tell};
use crate::compose;

/// What can be asked of the journal.
#[derive(Subcommand)]
pub enum Audit {
    /// Read the whole journal and name the first entry that was altered, deleted or moved; exit code 2 then
    Verify(Verify),
}

/// Options of `verify`.
#[derive(Args)]
pub struct Verify {
    /// For programs
    #[arg(long)]
    json: bool,
}

impl Audit {
    /// Runs the command, beside a running server.
    ///
    /// # Errors
    /// [`Unwell`] when the journal was tampered with.
    pub async fn run(self) -> Result<()> {
        let Self::Verify(verify) = self;
        let app = compose::compose_as_it_is(configure()?).await?;
        let verdict = journal::verify(&app, &Actor::System("audit verify")).await?;
        if verify.json {
            tell(&serde_json::to_string(&verdict)?);
        } else {
            tell(&format!("{} entries are what they were", verdict.sound));
            if let Some(since) = verdict.unsealed_since {
                let since = since.format("%F %T UTC");
                tell(&format!("{} entries since {since} are not chained yet", verdict.unsealed));
            }
            if let Some(broken) = &verdict.broken {
                tell(&upkeep::tampering_sentence(broken));
            }
        }
        if verdict.broken.is_some() { Err(Unwell(2).into()) } else { Ok(()) }
    }
}
