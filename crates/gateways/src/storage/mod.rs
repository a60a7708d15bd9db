//! Where uploaded and produced files lie: keys in, bytes out, in a folder or with an S3-compatible server.

mod key;
mod local;
mod s3;
#[cfg(feature = "testing")]
pub mod testing;
#[cfg(test)]
mod tests;

use std::fs::File;

use async_trait::async_trait;
use chrono::{DateTime, Utc};

use crate::GatewayError;

pub use key::is_key;
pub use local::LocalFiles;
pub(crate) use local::on_disk;
pub use s3::{S3Files, S3Settings};

/// Most bytes of one file, 64 MiB: a file passes through memory whole, and the largest upload has 10.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// A store of files. Every call ends within its patience, whatever the other side does.
#[async_trait]
pub trait Files: std::fmt::Debug + Send + Sync {
    /// Stores the bytes, whole or not at all, in place of what the key held.
    async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), GatewayError>;

    /// The bytes of a key, at most [`LARGEST`], if it holds any.
    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, GatewayError>;

    /// The file of a key, open for reading from its beginning, if it holds one; at most [`LARGEST`] bytes.
    async fn open_file(&self, key: &str) -> Result<Option<File>, GatewayError>;

    /// Removes a key; nothing happens when it held nothing.
    async fn delete(&self, key: &str) -> Result<(), GatewayError>;

    /// Every key under a folder of the store (`""` for all), sorted.
    async fn list(&self, folder: &str) -> Result<Vec<String>, GatewayError>;

    /// Removes what a crash left unfinished before that moment; answers how many files.
    async fn sweep_unfinished(&self, older_than: DateTime<Utc>) -> Result<usize, GatewayError>;

    /// Where it is, as operators know it: a folder, or a bucket at an address.
    fn place(&self) -> String;

    /// Writes, reads and removes a small file.
    async fn probe(&self) -> Result<(), GatewayError> {
        // One name per question: two probes at once must not remove each other's file.
        let key = format!("{PROBES}/{}", uuid::Uuid::new_v4().simple());
        let text = key.clone().into_bytes();
        self.put(&key, text.clone()).await?;
        let read = self.get(&key).await?;
        self.delete(&key).await?;
        if read == Some(text) {
            Ok(())
        } else {
            Err(GatewayError::temporary("what was written did not read back"))
        }
    }
}

/// The folder of files that ask whether the store answers.
const PROBES: &str = "readiness";

/// A key that may be used.
fn checked(key: &str) -> Result<&str, GatewayError> {
    if is_key(key) {
        Ok(key)
    } else {
        Err(GatewayError::permanent(format!("`{key}` is not the key of a file")))
    }
}
