//! A file as it came: a nameless file in the data folder, so that whatever happens next, nothing of it stays on disk.

use std::{
    fs::{DirBuilder, File},
    io,
    os::unix::fs::{DirBuilderExt as _, FileExt as _},
    path::Path,
    sync::Arc,
};

use tokio::io::AsyncWriteExt as _;

/// A file somebody sent, with what they say it is; nothing of that is believed.
#[derive(Debug, Clone)]
pub struct Upload(Arc<Sent>);

#[derive(Debug)]
struct Sent {
    name: String,
    declared: String,
    size: usize,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Spooled(File),
    Held(Vec<u8>),
}

impl Upload {
    /// Bytes that are already here: of a test, of a file that waited.
    #[must_use]
    pub fn of(name: &str, declared: &str, bytes: Vec<u8>) -> Self {
        let content = Content::Held(bytes);
        let size = if let Content::Held(bytes) = &content { bytes.len() } else { 0 };
        Self(Arc::new(Sent { name: name.to_owned(), declared: declared.to_owned(), size, content }))
    }

    /// A file that waited in a folder of ours.
    pub(super) fn waiting(name: &str, file: File) -> io::Result<Self> {
        let size = usize::try_from(file.metadata()?.len()).map_err(io::Error::other)?;
        let (name, declared) = (name.to_owned(), String::new());
        Ok(Self(Arc::new(Sent { name, declared, size, content: Content::Spooled(file) })))
    }

    /// The last part of the name it had where it comes from: for words on a page, never for a path.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The media type it was declared to have, as it was sent.
    #[must_use]
    pub fn declared(&self) -> &str {
        &self.0.declared
    }

    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.0.size
    }

    /// All of it, away from the threads that answer.
    ///
    /// # Errors
    /// When the disk fails.
    pub async fn bytes(&self) -> io::Result<Vec<u8>> {
        let sent = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || match &sent.content {
            Content::Held(bytes) => Ok(bytes.clone()),
            Content::Spooled(file) => {
                let mut bytes = vec![0; sent.size];
                file.read_exact_at(&mut bytes, 0)?;
                Ok(bytes)
            }
        })
        .await
        .map_err(io::Error::other)?
    }
}

/// A file that is being sent.
#[derive(Debug)]
pub struct Spool {
    file: tokio::fs::File,
    size: usize,
    most: usize,
    too_big: bool,
}

impl Spool {
    /// Begins a file of at most `most` bytes in a folder, which is made for our own account alone.
    ///
    /// # Errors
    /// When the disk fails.
    pub async fn begin(folder: &Path, most: usize) -> io::Result<Self> {
        let folder = folder.to_owned();
        let opened = tokio::task::spawn_blocking(move || {
            DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
            tempfile::tempfile_in(&folder)
        });
        let file = opened.await.map_err(io::Error::other)??;
        Ok(Self { file: tokio::fs::File::from_std(file), size: 0, most, too_big: false })
    }

    /// Adds the next bytes; from the first one beyond the limit, nothing is kept any more.
    ///
    /// # Errors
    /// When the disk fails.
    pub async fn add(&mut self, chunk: &[u8]) -> io::Result<()> {
        self.size = self.size.saturating_add(chunk.len());
        if self.too_big {
            return Ok(());
        }
        if self.size > self.most {
            self.too_big = true;
            return self.file.set_len(0).await;
        }
        self.file.write_all(chunk).await
    }

    /// Whether nothing came.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.size == 0
    }

    /// Whether more came than the limit.
    #[must_use]
    pub const fn is_too_big(&self) -> bool {
        self.too_big
    }

    /// Ends the file.
    ///
    /// # Errors
    /// When the disk fails.
    pub async fn end(mut self, name: String, declared: String) -> io::Result<Upload> {
        self.file.flush().await?;
        let size = if self.too_big { 0 } else { self.size };
        let content = Content::Spooled(self.file.into_std().await);
        Ok(Upload(Arc::new(Sent { name, declared, size, content })))
    }
}
