//! Files in a bucket of an S3-compatible server: path-style addresses, signed requests (SigV4), nothing public.
//!
//! One PUT is one file, whole or not there. Nobody reads from the bucket but this program, so no right is given to
//! anybody and no address is signed for browsers.

mod client;
mod failure;
mod spool;
#[cfg(test)]
mod tests;

use std::{fs::File, time::Duration};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use futures_util::StreamExt as _;
use kernel::Secret;
use object_store::{
    BackoffConfig, ObjectMeta, ObjectStore as _, ObjectStoreExt as _, RetryConfig,
    aws::{AmazonS3, AmazonS3Builder},
    path::Path,
};
use tokio::time::timeout;

use super::{Files, LARGEST, PROBES, checked, is_key};
use crate::GatewayError;
use client::Connector;
use failure::{Silent, failed, is_absent};

/// How long one exchange with the server may last, and one page of a list.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often a request that may be repeated is sent again.
const RETRIES: usize = 2;

/// Which bucket, and whose keys.
#[derive(Debug, Clone)]
pub struct S3Settings {
    /// The origin of the server, such as `https://s3.example.org`.
    pub endpoint: String,
    /// The region that requests are signed for; `us-east-1` where a server has none.
    pub region: String,
    /// The bucket; it must be there.
    pub bucket: String,
    /// The name of the key.
    pub access_key: Secret<String>,
    /// The key.
    pub secret_key: Secret<String>,
}

/// A store in one bucket.
#[derive(Debug)]
pub struct S3Files {
    store: AmazonS3,
    place: String,
    bucket: String,
    patience: Duration,
}

impl S3Files {
    /// The store of that bucket; nothing is asked of the server yet.
    pub fn open(settings: &S3Settings) -> Result<Self, GatewayError> {
        Self::with_patience(settings, PATIENCE)
    }

    /// As [`S3Files::open`], with another patience for each exchange.
    pub fn with_patience(settings: &S3Settings, patience: Duration) -> Result<Self, GatewayError> {
        let retry = RetryConfig {
            backoff: BackoffConfig { max_backoff: Duration::from_secs(1), ..Default::default() },
            max_retries: RETRIES,
            // A server that let a whole patience pass is not asked again.
            retry_timeout: patience / 2,
        };
        let store = AmazonS3Builder::new()
            .with_endpoint(&settings.endpoint)
            .with_region(&settings.region)
            .with_bucket_name(&settings.bucket)
            .with_access_key_id(settings.access_key.expose())
            .with_secret_access_key(settings.secret_key.expose())
            .with_virtual_hosted_style_request(false)
            // Some servers do not know how to delete many at once, and we delete few.
            .with_disable_bulk_delete(true)
            .with_allow_http(settings.endpoint.starts_with("http://"))
            .with_retry(retry)
            .with_http_connector(Connector { patience })
            .build()
            .map_err(GatewayError::permanent)?;
        let bucket = settings.bucket.clone();
        let place = format!("the bucket {bucket} at {}", settings.endpoint);
        Ok(Self { store, place, bucket, patience })
    }

    /// What the server answers, within twice the patience: requests that may be repeated are.
    async fn answer<T>(
        &self,
        asking: impl Future<Output = object_store::Result<T>> + Send,
    ) -> Result<T, GatewayError> {
        let answered = timeout(self.patience * 2, asking).await;
        answered
            .map_err(|_| GatewayError::temporary(Silent))?
            .map_err(|fault| failed(&fault, &self.bucket))
    }

    /// Hands every file under a folder to `each`, page by page.
    async fn walk(
        &self,
        folder: &str,
        mut each: impl FnMut(ObjectMeta) + Send,
    ) -> Result<(), GatewayError> {
        let folder = if folder.is_empty() { None } else { Some(path(folder)?) };
        let mut found = self.store.list(folder.as_ref());
        loop {
            let next = async { found.next().await.transpose() };
            let Some(file) = self.answer(next).await? else {
                return Ok(());
            };
            each(file);
        }
    }
}

#[async_trait]
impl Files for S3Files {
    async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), GatewayError> {
        let path = path(key)?;
        self.answer(self.store.put(&path, bytes.into())).await.map(|_| ())
    }

    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, GatewayError> {
        let path = path(key)?;
        let read = async {
            match self.store.get(&path).await {
                Err(fault) if is_absent(&fault) => Ok(None),
                Err(fault) => Err(fault),
                Ok(file) if file.meta.size > LARGEST => Ok(Some(Err(file.meta.size))),
                Ok(file) => Ok(Some(Ok(file.bytes().await?))),
            }
        };
        match self.answer(read).await? {
            None => Ok(None),
            Some(Ok(bytes)) => Ok(Some(bytes.into())),
            Some(Err(size)) => Err(GatewayError::permanent(format!(
                "`{key}` has {size} bytes, more than any file of ours"
            ))),
        }
    }

    /// What comes is written to a file without a name, so that memory holds no more than a piece of it.
    async fn open_file(&self, key: &str) -> Result<Option<File>, GatewayError> {
        let path = path(key)?;
        let read = async {
            match self.store.get(&path).await {
                Err(fault) if is_absent(&fault) => Ok(None),
                Err(fault) => Err(fault),
                Ok(file) => spool::spooled(file).await.map(Some),
            }
        };
        self.answer(read).await
    }

    async fn delete(&self, key: &str) -> Result<(), GatewayError> {
        let path = path(key)?;
        let delete = async {
            match self.store.delete(&path).await {
                Err(fault) if is_absent(&fault) => Ok(()),
                other => other,
            }
        };
        self.answer(delete).await
    }

    async fn list(&self, folder: &str) -> Result<Vec<String>, GatewayError> {
        let mut keys = Vec::new();
        self.walk(folder, |file| keys.push(String::from(file.location))).await?;
        // What is no key is not ours: an operator left it, or another program.
        keys.retain(|key| is_key(key));
        keys.sort_unstable();
        Ok(keys)
    }

    /// One PUT is whole or not there: only the probes of a process that was killed can be left.
    async fn sweep_unfinished(&self, older_than: DateTime<Utc>) -> Result<usize, GatewayError> {
        let mut old = Vec::new();
        let left = |file: ObjectMeta| {
            if file.last_modified < older_than {
                old.push(String::from(file.location));
            }
        };
        self.walk(PROBES, left).await?;
        for key in &old {
            self.delete(key).await?;
        }
        Ok(old.len())
    }

    fn place(&self) -> String {
        self.place.clone()
    }
}

fn path(key: &str) -> Result<Path, GatewayError> {
    Path::parse(checked(key)?).map_err(GatewayError::permanent)
}
