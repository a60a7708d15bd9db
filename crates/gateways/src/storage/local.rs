//! Files in a folder of this machine: folders 0700, files 0600, every write synced before it counts.

use super::{Files, checked, is_key};
use crate::GatewayError;
use crate::disk::{absent_is_none, private_folder, sweep_unfinished, write_whole};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A store in one folder.
#[derive(Clone, Debug)]
pub struct LocalFiles {
    root: PathBuf,
}

impl LocalFiles {
    /// The store of that folder, made when absent.
    pub fn open(root: impl Into<PathBuf>) -> Result<Self, GatewayError> {
        let root = root.into();
        private_folder(&root).map_err(failed)?;
        Ok(Self { root })
    }

    /// Stores the bytes, whole or not at all, in place of what the key held.
    pub async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), GatewayError> {
        let path = self.path(key)?;
        on_disk(move || {
            let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
                return Err(io::ErrorKind::InvalidInput.into());
            };
            private_folder(folder)?;
            write_whole(folder, &name.to_string_lossy(), &bytes)
        })
        .await
    }

    /// The bytes of a key, if it holds any.
    pub async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, GatewayError> {
        let path = self.path(key)?;
        on_disk(move || absent_is_none(fs::read(path))).await
    }

    /// The file of a key, open for reading, if it holds one.
    pub async fn open_file(&self, key: &str) -> Result<Option<fs::File>, GatewayError> {
        let path = self.path(key)?;
        on_disk(move || absent_is_none(fs::File::open(path))).await
    }

    /// Removes a key; `false` when it held nothing.
    pub async fn delete(&self, key: &str) -> Result<bool, GatewayError> {
        let path = self.path(key)?;
        on_disk(move || absent_is_none(fs::remove_file(path)).map(|gone| gone.is_some())).await
    }

    /// Whether the key holds a file.
    pub async fn exists(&self, key: &str) -> Result<bool, GatewayError> {
        let path = self.path(key)?;
        on_disk(
            move || Ok(absent_is_none(fs::metadata(path))?.is_some_and(|found| found.is_file())),
        )
        .await
    }

    /// Every key under a folder of the store (`""` for all), sorted.
    pub async fn list(&self, folder: &str) -> Result<Vec<String>, GatewayError> {
        let start = if folder.is_empty() { self.root.clone() } else { self.path(folder)? };
        let root = self.root.clone();
        on_disk(move || {
            let mut keys = Vec::new();
            collect(&root, &start, &mut keys)?;
            keys.sort_unstable();
            Ok(keys)
        })
        .await
    }

    /// Removes what a crash left unfinished before that moment; answers how many files.
    pub async fn sweep_unfinished(&self, older_than: DateTime<Utc>) -> Result<usize, GatewayError> {
        let root = self.root.clone();
        on_disk(move || sweep_unfinished(&root, older_than)).await
    }

    fn path(&self, key: &str) -> Result<PathBuf, GatewayError> {
        Ok(self.root.join(checked(key)?))
    }
}

#[async_trait]
impl Files for LocalFiles {
    async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), GatewayError> {
        Self::put(self, key, bytes).await
    }

    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, GatewayError> {
        Self::get(self, key).await
    }

    async fn open_file(&self, key: &str) -> Result<Option<fs::File>, GatewayError> {
        Self::open_file(self, key).await
    }

    async fn delete(&self, key: &str) -> Result<(), GatewayError> {
        Self::delete(self, key).await.map(|_| ())
    }

    async fn list(&self, folder: &str) -> Result<Vec<String>, GatewayError> {
        Self::list(self, folder).await
    }

    async fn sweep_unfinished(&self, older_than: DateTime<Utc>) -> Result<usize, GatewayError> {
        Self::sweep_unfinished(self, older_than).await
    }

    fn place(&self) -> String {
        format!("the folder {}", self.root.display())
    }
}

fn collect(root: &Path, folder: &Path, keys: &mut Vec<String>) -> io::Result<()> {
    for entry in absent_is_none(fs::read_dir(folder))?.into_iter().flatten() {
        let entry = entry?;
        let path = entry.path();
        let Some(key) = path.strip_prefix(root).ok().and_then(Path::to_str) else {
            continue;
        };
        // What is no key is not ours: a write in progress, a file an operator left.
        if !is_key(key) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(root, &path, keys)?;
        } else {
            keys.push(key.to_owned());
        }
    }
    Ok(())
}

/// Runs blocking work on the threads meant for it.
pub(crate) async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, GatewayError> {
    tokio::task::spawn_blocking(work).await.map_err(GatewayError::temporary)?.map_err(failed)
}

/// A full or failing disk may be mended while the job waits.
fn failed(error: io::Error) -> GatewayError {
    match error.kind() {
        io::ErrorKind::InvalidInput | io::ErrorKind::NotADirectory => {
            GatewayError::permanent(error)
        }
        _ => GatewayError::temporary(error),
    }
}
