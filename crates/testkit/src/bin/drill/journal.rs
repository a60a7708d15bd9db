//! What the server has acknowledged, on disk before the next request leaves: the oracle of the drill.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

/// One acknowledged registration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledged {
    /// The address.
    pub email: String,
    /// Whether a picture went with it.
    pub photo: bool,
    /// The code the welcome page showed, when it was still shown.
    pub code: Option<String>,
}

/// A file of lines, each synced when it is written.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: Mutex<File>,
}

impl Journal {
    /// A new journal.
    pub fn open(path: &Path) -> Result<Self> {
        let file = File::create(path).context("the journal cannot be written")?;
        Ok(Self { path: path.to_owned(), file: Mutex::new(file) })
    }

    /// Notes an answer; a second line about the same address adds to the first.
    pub fn note(&self, entry: &Acknowledged) -> Result<()> {
        let mut line = serde_json::to_vec(entry)?;
        line.push(b'\n');
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.write_all(&line)?;
        Ok(file.sync_data()?)
    }

    /// Everything that was acknowledged, by address.
    pub fn read(&self) -> Result<BTreeMap<String, Acknowledged>> {
        let mut all: BTreeMap<String, Acknowledged> = BTreeMap::new();
        for line in fs::read_to_string(&self.path)?.lines() {
            let entry: Acknowledged = serde_json::from_str(line)?;
            match all.get_mut(&entry.email) {
                Some(known) if entry.code.is_some() => known.code = entry.code,
                Some(_) => {}
                None => {
                    all.insert(entry.email.clone(), entry);
                }
            }
        }
        Ok(all)
    }
}
