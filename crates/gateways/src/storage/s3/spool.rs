//! A file of the store on this machine's disk for as long as somebody reads it.

use std::{fs::File, io::SeekFrom};

use futures_util::TryStreamExt as _;
use object_store::{Error, GetResult, Result};
use tokio::io::{AsyncSeekExt as _, AsyncWriteExt as _};

use super::super::LARGEST;

/// What the server sends, in a file without a name (0600) that goes when it is closed.
pub(super) async fn spooled(sent: GetResult) -> Result<File> {
    if sent.meta.size > LARGEST {
        return Err(failed("the file is larger than any of ours"));
    }
    let file = tokio::task::spawn_blocking(tempfile::tempfile).await?.map_err(failed)?;
    let mut file = tokio::fs::File::from_std(file);
    let mut pieces = sent.into_stream();
    while let Some(piece) = pieces.try_next().await? {
        file.write_all(&piece).await.map_err(failed)?;
    }
    file.flush().await.map_err(failed)?;
    file.seek(SeekFrom::Start(0)).await.map_err(failed)?;
    Ok(file.into_std().await)
}

fn failed(why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::Generic { store: "S3", source: why.into() }
}
