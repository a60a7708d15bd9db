//! Photos: rows without files, files without rows.

use super::Finding;
use crate::{App, Result, media};

/// People who are named.
const NAMED: usize = 20;

pub(super) async fn look(app: &App) -> Result<Vec<Finding>> {
    let inventory = media::inventory(app).await?;
    let mut found = Vec::new();
    for person in inventory.missing.iter().take(NAMED) {
        found.push(Finding::fault(
            "files",
            format!("the photo of person {person} has lost a file"),
            "restore the files from a backup, let `taalentio files move` bring what another store still has, or let the person put the photo again",
        ));
    }
    let more = inventory.missing.len().saturating_sub(NAMED);
    if more > 0 {
        found.push(Finding::fault(
            "files",
            format!("{more} more photos have lost a file"),
            "restore the files from a backup, or move what another store still has",
        ));
    }
    if inventory.orphans > 0 {
        found.push(Finding::warning(
            "files",
            format!("{} stored photos belong to nobody", inventory.orphans),
            "let the jobs run: the sweep removes them; if they stay, see what it says in the log",
        ));
    }
    if found.is_empty() {
        found.push(Finding::good("files", format!("{} photos are whole", inventory.photos)));
    }
    Ok(found)
}
