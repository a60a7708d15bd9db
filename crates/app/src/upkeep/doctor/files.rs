//! Photos and CVs: rows without files, files without rows.

use kernel::PersonId;

use super::Finding;
use crate::{App, Result, media};

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
