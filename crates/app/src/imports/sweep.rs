//! What is over goes: rows of imports seven days after their last step.

use queue::{Job, Outcome};
use serde::{Deserialize, Serialize};

use super::{begin::forget, store::import};
use crate::{App, Result};

/// Imports of one look.
const AT_ONCE: u64 = 20;

/// Sweep imports that are over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SweepImports {}

impl Job for SweepImports {
    const NAME: &'static str = "imports.sweep";
}

/// Runs [`SweepImports`].
///
/// # Errors
/// [`Outcome::Retry`] when the database fails.
pub async fn sweep_imports(app: App, _job: SweepImports) -> std::result::Result<(), Outcome> {
    sweep(&app).await.map_err(|fault| Outcome::retry(format!("{fault:?}")))
}

async fn sweep(app: &App) -> Result<()> {
    loop {
        let over = import::over(app.reader(), app.now(), AT_ONCE).await?;
        for id in &over {
            forget(app, *id).await?;
        }
        if over.is_empty() {
            return Ok(());
        }
    }
}
