//! Exactly what CI runs: the checks, then the tests; both are always run, so that one push tells everything.

use anyhow::Result;

use crate::{check, repo::Repo, test};

/// Checks and tests; `false` when anything failed.
pub fn run(repo: &Repo, options: &test::Options) -> Result<bool> {
    let mut report = check::run(repo);
    report.append(test::run(repo, options)?);
    Ok(report.close())
}
