//! `taalentio config`: what the operator decided, as this program reads it.

use anyhow::Result;
use app::Config;
use clap::Subcommand;

use super::tell;

/// What can be asked of the configuration.
#[derive(Subcommand)]
pub enum Configuration {
    /// Every variable and its value, secrets masked
    Show,
    /// Say whether the product would start with it
    Check,
}

impl Configuration {
    /// Runs the command.
    ///
    /// # Errors
    /// The sentence with which a start would be refused.
    pub fn run(self) -> Result<()> {
        match self {
            Self::Show => {
                for (name, value) in Config::shown()? {
                    tell(&format!("{name}={value}"));
                }
            }
            Self::Check => {
                let config = Config::read()?;
                config.warnings.iter().for_each(|warning| tell(&format!("warning: {warning}")));
                tell(&format!("the configuration is in order; it serves {}", config.base_url));
            }
        }
        Ok(())
    }
}
