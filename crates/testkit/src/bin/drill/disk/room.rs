//! The disk: whether one can be made here, and what fills it.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
    process::Stdio,
};

use anyhow::Result;
use tokio::process::Command;

/// Pieces that fill the disk: large ones first, then what is left byte by byte.
const PIECES: [usize; 3] = [64 * 1024, 4096, 1];

/// A command that runs another one where disks may be mounted; nothing when that is not allowed here.
pub async fn own_space() -> Result<Option<Command>> {
    let ways: [&[&str]; 2] = [&["--mount"], &["--map-root-user", "--mount"]];
    let folder = tempfile::tempdir()?;
    for way in ways {
        let mut probe = Command::new("unshare");
        probe.args(way).args(["--", "mount", "-t", "tmpfs", "-o", "size=1m", "none"]);
        probe.arg(folder.path()).stdout(Stdio::null()).stderr(Stdio::null());
        if probe.status().await.is_ok_and(|ended| ended.success()) {
            let mut command = Command::new("unshare");
            command.args(way).arg("--");
            return Ok(Some(command));
        }
    }
    Ok(None)
}

/// What fills the disk.
pub struct Ballast(PathBuf);

impl Ballast {
    /// Fills the disk of that folder to its last byte.
    pub fn fill(folder: &Path) -> Result<Self> {
        let ballast = Self(folder.join("ballast"));
        ballast.top_up()?;
        Ok(ballast)
    }

    /// Takes what has become free meanwhile.
    pub fn top_up(&self) -> Result<()> {
        let mut file = File::options().create(true).append(true).open(&self.0)?;
        for piece in PIECES {
            let bytes = vec![0; piece];
            loop {
                match file.write(&bytes) {
                    Ok(0) => break,
                    Ok(_) => {}
                    Err(fault) if fault.kind() == ErrorKind::StorageFull => break,
                    Err(fault) => return Err(fault.into()),
                }
            }
        }
        Ok(())
    }

    /// Makes room again.
    pub fn drop_it(self) -> Result<()> {
        Ok(fs::remove_file(self.0)?)
    }
}

/// Names of all files below a folder, hidden ones too.
pub fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    if !folder.exists() {
        return Ok(names);
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            names.extend(files_below(&entry.path())?);
        } else {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    Ok(names)
}
