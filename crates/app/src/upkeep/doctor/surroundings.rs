//! What the product stands in: its configuration, the clock, the disk, and who may read its files.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use chrono::{Datelike, TimeDelta};

use super::{Finding, query};
use crate::{App, Result, mail};

/// No release of ours is older: a clock before it is wrong.
const FIRST_YEAR: i32 = 2025;
/// Clocks that differ by less are the same clock.
const SAME: TimeDelta = TimeDelta::seconds(5);
const GIB: u64 = 1 << 30;

pub(super) async fn configuration(app: &App) -> Result<Vec<Finding>> {
    let config = app.config();
    let mut found = Vec::new();
    for warning in &config.warnings {
        found.push(Finding::warning(
            "configuration",
            warning.clone(),
            "mend it, or accept the risk",
        ));
    }
    if config.production && mail::stays_here(app).await? {
        found.push(Finding::warning(
            "configuration",
            "mail stays in the outbox folder: nobody receives a letter",
            "name a provider at /admin/settings/email, or set SMTP_URL or SENDGRID_API_KEY",
        ));
    }
    let local = ["localhost", "127.0.0.1"].iter().any(|name| config.base_url.contains(name));
    if config.production && local {
        found.push(Finding::fault(
            "configuration",
            format!("BASE_URL is {}, an address that only this machine knows", config.base_url),
            "set BASE_URL to the address people type",
        ));
    }
    if config.production
        && config.trusted_proxies.is_empty()
        && config.base_url.starts_with("https")
    {
        found.push(Finding::warning(
            "configuration",
            "BASE_URL is https and no proxy is trusted: everybody seems to come from the proxy's address, and shares its limits",
            "set TRUSTED_PROXIES to the address of the proxy",
        ));
    }
    if found.is_empty() {
        let what = format!("serves {}", config.base_url);
        found.push(Finding::good("configuration", what));
    }
    Ok(found)
}

pub(super) async fn clock(app: &App) -> Result<Vec<Finding>> {
    let now = app.now();
    let mut found = Vec::new();
    if now.year() < FIRST_YEAR {
        found.push(Finding::fault(
            "clock",
            format!("this machine believes it is {}", now.format("%F %R UTC")),
            "set the clock, and let a time service keep it",
        ));
    }
    if let Some(theirs) = app.parts().db.clock().await? {
        let apart = TimeDelta::seconds(theirs - now.timestamp()).abs();
        if apart > SAME {
            found.push(Finding::warning(
                "clock",
                format!(
                    "the clock of the database server is {} s away from ours",
                    apart.num_seconds()
                ),
                "let the same time service keep both clocks",
            ));
        }
    }
    if let Some(last) = query::newest_event(app).await?
        && last > now + TimeDelta::minutes(5)
    {
        found.push(Finding::fault(
            "clock",
            format!(
                "the journal has an entry of {}, which is yet to come",
                last.format("%F %R UTC")
            ),
            "set the clock; it went back, or was ahead when that was written",
        ));
    }
    if found.is_empty() {
        found.push(Finding::good("clock", format!("it is {}", now.format("%F %R UTC"))));
    }
    Ok(found)
}

/// Space in bytes and files that a folder's disk has left and has in all.
#[derive(Debug, Clone, Copy)]
struct Room {
    free: u64,
    total: u64,
    free_files: u64,
    files: u64,
}

pub(super) fn disk(app: &App) -> Vec<Finding> {
    let folder = &app.config().data_dir;
    match rustix::fs::statvfs(folder) {
        Ok(disk) => vec![judge(Room {
            free: disk.f_bavail.saturating_mul(disk.f_frsize),
            total: disk.f_blocks.saturating_mul(disk.f_frsize),
            free_files: disk.f_favail,
            files: disk.f_files,
        })],
        Err(fault) => vec![Finding::fault(
            "disk",
            format!("the disk of {} does not say how much room it has: {fault}", folder.display()),
            "see whether the disk is mounted",
        )],
    }
}

fn judge(room: Room) -> Finding {
    let percent = (room.free.saturating_mul(100)).checked_div(room.total).unwrap_or(100);
    let files = (room.free_files.saturating_mul(100)).checked_div(room.files).unwrap_or(100);
    let what = format!("{} of the disk is free ({percent} %)", human(room.free));
    let advice = "make room, or move the data folder to a larger disk";
    if percent < 2 || room.free < GIB / 4 {
        Finding::fault("disk", what, advice)
    } else if percent < 10 || room.free < GIB {
        Finding::warning("disk", what, advice)
    } else if files < 5 {
        Finding::warning("disk", format!("only {files} % of the disk's files are left"), advice)
    } else {
        Finding::good("disk", what)
    }
}

fn human(bytes: u64) -> String {
    if bytes >= GIB { format!("{} GiB", bytes / GIB) } else { format!("{} MiB", bytes / (1 << 20)) }
}

/// Whether the store of files takes, gives and forgets a small file now.
pub(super) async fn storage(app: &App) -> Vec<Finding> {
    let files = &app.parts().files;
    let place = files.place();
    vec![match files.probe().await {
        Ok(()) => Finding::good("storage", format!("{place} takes and gives files")),
        Err(fault) => Finding::fault(
            "storage",
            format!("{place} does not take and give files: {fault}"),
            "see whether it is there and has room, and with S3 whether the key may read, write, list and delete",
        ),
    }]
}

/// Folders that only their owner may enter, and files that only their owner may read (quality.md S83).
pub(super) fn permissions(app: &App) -> Vec<Finding> {
    let data = &app.config().data_dir;
    let mut open = Vec::new();
    look_at(data, &mut open);
    for name in ["keys", "files", "incoming", "outbox"] {
        look_at(&data.join(name), &mut open);
    }
    for entry in fs::read_dir(data.join("keys")).into_iter().flatten().flatten() {
        look_at(&entry.path(), &mut open);
    }
    if open.is_empty() {
        return vec![Finding::good("permissions", "only the owner reads the data folder")];
    }
    let finding = |path: PathBuf| {
        let mode = if path.is_dir() { "700" } else { "600" };
        Finding::fault(
            "permissions",
            format!("others on this machine may read {}", path.display()),
            format!("run `chmod {mode} {}`", path.display()),
        )
    };
    open.into_iter().map(finding).collect()
}

fn look_at(path: &Path, open: &mut Vec<PathBuf>) {
    let others = fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0);
    if others {
        open.push(path.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::upkeep::Level;

    #[test]
    fn a_full_disk_is_seen_before_it_is_full() {
        let room =
            |free, total, free_files| judge(Room { free, total, free_files, files: 1000 }).level;
        assert_eq!(room(50 * GIB, 100 * GIB, 500), Level::Good);
        assert_eq!(room(9 * GIB, 100 * GIB, 500), Level::Warning);
        assert_eq!(room(50 * GIB, 100 * GIB, 10), Level::Warning);
        assert_eq!(room(GIB, 100 * GIB, 500), Level::Fault);
        assert_eq!(room(GIB / 8, GIB, 500), Level::Fault);
    }
}
