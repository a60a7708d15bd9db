//! Work that waits: jobs and letters.

use chrono::TimeDelta;

use super::{Finding, query};
use crate::{App, Result, mail};

/// A worker looks every second: a job that is due for so long has none.
const PATIENCE: TimeDelta = TimeDelta::minutes(5);
/// A letter that is tried again and again for so long will not go by itself.
const SLOW: TimeDelta = TimeDelta::hours(1);

pub(super) async fn jobs(app: &App) -> Result<Vec<Finding>> {
    let (db, now) = (&app.parts().db, app.now());
    let counts = queue::counts(db.reader()).await?;
    let mut found = Vec::new();
    if let Some(since) = queue::oldest_due(db.reader(), now).await?
        && now - since > PATIENCE
    {
        found.push(Finding::fault(
            "jobs",
            format!("a job has waited for {} minutes: nobody works", (now - since).num_minutes()),
            "start `taalentio serve`, or `taalentio work` beside servers with --no-work",
        ));
    }
    if counts.dead > 0 {
        let last = queue::dead_letters(db.reader(), 1).await?;
        let why = last.first().map(|(name, why)| format!("; the last is {name}: {why}"));
        found.push(Finding::warning(
            "jobs",
            format!("{} jobs were given up{}", counts.dead, why.unwrap_or_default()),
            "mend the reason, then run or remove them",
        ));
    }
    if found.is_empty() {
        let what = format!("{} waiting, {} running, none given up", counts.waiting, counts.running);
        found.push(Finding::good("jobs", what));
    }
    Ok(found)
}

pub(super) async fn mail(app: &App) -> Result<Vec<Finding>> {
    let now = app.now();
    let letters = query::letters(app, now - SLOW, now - TimeDelta::days(1)).await?;
    let mut found = Vec::new();
    if let Err(why) = mail::answers_now(app).await? {
        found.push(Finding::fault(
            "mail",
            format!("the mail provider would take no letter now: {why}"),
            "see /admin/settings/email, and send a test letter from there",
        ));
    }
    if letters.slow > 0 {
        found.push(Finding::fault(
            "mail",
            format!("{} letters have waited for more than an hour", letters.slow),
            "see the log for what the mail provider answers, and check /admin/settings/email, SMTP_URL or SENDGRID_API_KEY",
        ));
    }
    if letters.failed > 0 {
        found.push(Finding::warning(
            "mail",
            format!("{} letters of the last day could not be sent", letters.failed),
            "see the person's page for the reason of each; most are addresses that do not exist",
        ));
    }
    if found.is_empty() {
        found.push(Finding::good("mail", "no letter waits or failed"));
    }
    Ok(found)
}
