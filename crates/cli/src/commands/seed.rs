//! `taalentio seed`: an empty database filled with drawn people, for measurements.

use anyhow::Result;
use app::seed;
use clap::Args;

use super::{configure, tell};
use crate::compose;

/// How many, and from which seed.
#[derive(Args)]
pub struct Seed {
    /// How many people
    #[arg(long)]
    people: u64,
    /// The seed of the drawing: the same seed gives the same people
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

impl Seed {
    /// Fills the database.
    ///
    /// # Errors
    /// One sentence when the database is not empty.
    pub async fn run(self) -> Result<()> {
        let config = configure()?;
        let app = compose::compose(config).await?;
        let written = seed::people(&app, self.people, self.seed).await?;
        tell(&format!("{written} people written"));
        Ok(())
    }
}
