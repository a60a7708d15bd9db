//! Files that are whole or absent, and readable by the server's own account alone.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

use chrono::{DateTime, Utc};

/// The end of the name of a file that is being written.
const UNFINISHED: &str = ".tmp";

/// Makes a folder and its parents, closed to other accounts (0700).
pub(crate) fn private_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Writes a file (0600) so that after any crash it is the old one, the new one, or not there: a temporary
/// neighbour is written and synced, then renamed, then the folder is synced.
pub(crate) fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let temporary = folder.join(format!(".{}{UNFINISHED}", uuid::Uuid::new_v4().simple()));
    let written = write_synced(&temporary, bytes)
        .and_then(|()| fs::rename(&temporary, folder.join(name)))
        .and_then(|()| File::open(folder)?.sync_all());
    if written.is_err() {
        // Best effort: the first error is the one to report.
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Removes what a crash left of unfinished writes, below that folder and before that moment; answers how many files.
pub(crate) fn sweep_unfinished(folder: &Path, older_than: DateTime<Utc>) -> io::Result<usize> {
    let mut swept = 0;
    for entry in absent_is_none(fs::read_dir(folder))?.into_iter().flatten() {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            swept += sweep_unfinished(&entry.path(), older_than)?;
            continue;
        }
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| {
            name.strip_prefix('.').and_then(|name| name.strip_suffix(UNFINISHED)).is_some()
        });
        // Finished or swept by another meanwhile: not an error.
        let Some(found) = absent_is_none(entry.metadata())?.filter(|_| ours) else {
            continue;
        };
        if DateTime::<Utc>::from(found.modified()?) < older_than {
            swept += absent_is_none(fs::remove_file(entry.path()))?.map_or(0, |()| 1);
        }
    }
    Ok(swept)
}

/// Nothing there is not an error for whoever reads or removes.
pub(crate) fn absent_is_none<T>(outcome: io::Result<T>) -> io::Result<Option<T>> {
    match outcome {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
