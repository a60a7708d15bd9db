//! Photos and CVs: rows without files, files without rows.

use kernel::PersonId;

use super::Finding;
use crate::{Actor, App, Result, media, settings};

/// People who are named.
const NAMED: usize = 20;

pub(super) async fn look(app: &App) -> Result<Vec<Finding>> {
    let inventory = media::inventory(app).await?;
    let mut found = Vec::new();
    lost(&mut found, "photo", &inventory.missing);
    lost(&mut found, "CV", &inventory.missing_cvs);
    if inventory.orphans > 0 {
        found.push(Finding::warning(
            "files",
            format!("{} stored photos or CVs belong to nobody", inventory.orphans),
            "let the jobs run: the sweep removes them; if they stay, see what it says in the log",
        ));
    }
    if found.is_empty() {
        let (photos, cvs) = (inventory.photos, inventory.cvs);
        found.push(Finding::good("files", format!("{photos} photos and {cvs} CVs are whole")));
    }
    Ok(found)
}

/// Whether the virus scanner answers, and what waits for it.
pub(super) async fn scanner(app: &App, actor: &Actor) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    if let Some(scanner) = &app.parts().scanner
        && let Err(fault) = scanner.scan(b"doctor").await
    {
        found.push(Finding::fault(
            "scanner",
            format!("the virus scanner does not answer: {fault}"),
            "start clamd, or correct CLAMD_ADDR; until then files wait and are served to nobody",
        ));
    }
    let watch = media::watch(app, actor).await?;
    if watch.waiting > 0 {
        found.push(Finding::warning(
            "scanner",
            format!("{} files wait for the virus scanner", watch.waiting),
            "they are released or removed within minutes of its return, if jobs run",
        ));
    }
    if watch.scanner && settings::uploads(app).await?.fail_open {
        found.push(Finding::warning(
            "scanner",
            "files are served without a look while the virus scanner is away",
            "that is a choice of /admin/settings/files; take it back when the scanner is",
        ));
    }
    if found.is_empty() {
        let how = if watch.scanner { "the virus scanner answers" } else { "none is configured" };
        found.push(Finding::good("scanner", how));
    }
    Ok(found)
}

fn lost(found: &mut Vec<Finding>, what: &str, people: &[PersonId]) {
    for person in people.iter().take(NAMED) {
        found.push(Finding::fault(
            "files",
            format!("the {what} of person {person} has lost a file"),
            format!(
                "restore the files from a backup, let `taalentio files move` bring what another store still has, or let the person put the {what} again"
            ),
        ));
    }
    let more = people.len().saturating_sub(NAMED);
    if more > 0 {
        found.push(Finding::fault(
            "files",
            format!("{more} more {what}s have lost a file"),
            "restore the files from a backup, or move what another store still has",
        ));
    }
}
