//! `taalentio config`: what the operator decided, as this program reads it.

use anyhow::{Context, Result};
use app::{Config, config::Storage};
use clap::Subcommand;

use super::tell;
use crate::compose;

/// What can be asked of the configuration.
#[derive(Subcommand)]
pub enum Configuration {
    /// Every variable and its value, secrets masked
    Show,
    /// Say whether the product would start with it, and whether the bucket answers where one is named
    Check,
}

impl Configuration {
    /// Runs the command.
    ///
    /// # Errors
    /// The sentence with which a start would be refused, or why the bucket does not do what is asked of it.
    pub async fn run(self) -> Result<()> {
        match self {
            Self::Show => {
                for (name, value) in Config::shown()? {
                    tell(&format!("{name}={value}"));
                }
            }
            Self::Check => {
                let config = Config::read()?;
                config.warnings.iter().for_each(|warning| tell(&format!("warning: {warning}")));
                if config.s3.is_some() {
                    let bucket = compose::files(&config, Storage::S3)?;
                    let place = bucket.place();
                    bucket.probe().await.with_context(|| format!("{place} is of no use"))?;
                    tell(&format!("{place} takes, gives and forgets files"));
                }
                tell(&format!("the configuration is in order; it serves {}", config.base_url));
            }
        }
        Ok(())
    }
}
