//! `taalentio doctor`: what is wrong with this installation, in sentences, and what to do.

use anyhow::{Context, Result};
use app::{
    Actor, Config,
    upkeep::{self, Finding, Level},
};
use clap::Args;

use super::tell;
use crate::{compose, logging};

/// Options of `doctor`.
#[derive(Args)]
pub struct Doctor {
    /// For programs: one JSON array
    #[arg(long)]
    json: bool,
}

/// The exit code when something is to be done: 1 for warnings, 2 for faults.
#[derive(Debug, thiserror::Error)]
#[error("something is to be done")]
pub struct Unwell(pub u8);

impl Doctor {
    /// Looks and says what it found.
    ///
    /// # Errors
    /// [`Unwell`] when something is to be done.
    pub async fn run(self) -> Result<()> {
        let found = look().await;
        if self.json {
            tell(&serde_json::to_string(&found)?);
        } else {
            found.iter().for_each(say);
        }
        match found.iter().map(|finding| finding.level).max() {
            None | Some(Level::Good) => Ok(()),
            Some(Level::Warning) => Err(Unwell(1).into()),
            Some(Level::Fault) => Err(Unwell(2).into()),
        }
    }
}

/// An installation that does not even start is a finding.
async fn look() -> Vec<Finding> {
    let config = match Config::read() {
        Ok(config) => config,
        Err(fault) => {
            return vec![Finding::fault(
                "configuration",
                fault.to_string(),
                "mend the configuration",
            )];
        }
    };
    logging::begin(&config);
    if let Some(missing) = not_installed(&config) {
        return vec![missing];
    }
    let examined = async {
        let app = compose::compose_as_it_is(config).await?;
        upkeep::examine(&app, &Actor::System("doctor")).await.context("the doctor stopped")
    };
    examined.await.unwrap_or_else(|fault| {
        let advice = "the product would not start either: do what the sentence says";
        vec![Finding::fault("start", format!("{fault:#}"), advice)]
    })
}

fn not_installed(config: &Config) -> Option<Finding> {
    let url = config.database_url.expose();
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    (!std::path::Path::new(path).exists()).then(|| {
        Finding::fault(
            "database",
            format!("there is no database at {path}"),
            "set DATA_DIR or DATABASE_URL to the installation that is meant, or start `taalentio serve` to make one",
        )
    })
}

fn say(finding: &Finding) {
    let level = match finding.level {
        Level::Good => "ok  ",
        Level::Warning => "warn",
        Level::Fault => "FAIL",
    };
    tell(&format!("{level} {:<14} {}", finding.check, finding.what));
    if let Some(advice) = &finding.advice {
        tell(&format!("     {:<14} → {advice}", ""));
    }
}
