//! Opening an index, and what it says of itself.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::Path,
    sync::Arc,
};

use serde::{Deserialize, Serialize};
use tantivy::{
    Directory, IndexReader, IndexSettings, ReloadPolicy, Term,
    directory::{DirectoryLock, INDEX_WRITER_LOCK, MmapDirectory},
    schema::Schema,
};

use crate::{Layout, Result, Writer, analysis, kept::Kept, layout::Fields};

/// Segments are searched by so many threads at most.
const MOST_THREADS: usize = 4;

/// A searchable set of entries. Cheap to clone.
#[derive(Clone)]
pub struct Index {
    pub(crate) inner: tantivy::Index,
    pub(crate) reader: IndexReader,
    pub(crate) fields: Arc<Fields>,
    pub(crate) mark: Arc<serde_json::Value>,
    pub(crate) kept: Arc<Kept>,
}

/// What is written beside the entries of a commit.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Note {
    pub layout: serde_json::Value,
    pub position: serde_json::Value,
}

impl Index {
    /// Opens the index in a folder, which is made when it is not there. What is damaged or was made by another
    /// description is emptied.
    ///
    /// # Errors
    /// The folder cannot be read or written.
    pub fn open(folder: &Path, layout: &Layout) -> Result<Self> {
        fs::create_dir_all(folder)?;
        match Self::opened(folder, layout) {
            Ok(index) if index.is_of(layout) => Ok(index),
            _ => {
                fs::remove_dir_all(folder)?;
                fs::create_dir_all(folder)?;
                Self::opened(folder, layout)
            }
        }
    }

    /// As [`Index::open`], with its one writer; nothing is touched where another process writes.
    ///
    /// # Errors
    /// Another process writes into the folder, or it cannot be written.
    pub fn open_alone(folder: &Path, layout: &Layout) -> Result<(Self, Writer)> {
        fs::create_dir_all(folder)?;
        // The lock of the engine lies in the folder and goes with what is emptied, and its writer takes it again: until
        // then this one keeps others away.
        let _opening = beside(folder)?;
        drop(alone(folder)?);
        let index = Self::open(folder, layout)?;
        let writer = index.writer()?;
        Ok((index, writer))
    }

    /// How far the index in a folder was read when it was last committed; nothing is opened for searching or changed.
    ///
    /// # Errors
    /// There is no index, or it is damaged.
    pub fn peek<P: serde::de::DeserializeOwned>(folder: &Path) -> Result<Option<P>> {
        let payload = tantivy::Index::open_in_dir(folder)?.load_metas()?.payload;
        let note: Option<Note> = payload.map(|note| serde_json::from_str(&note)).transpose()?;
        Ok(note.map(|note| serde_json::from_value(note.position)).transpose()?)
    }

    /// Whether a process writes into a folder now.
    #[must_use]
    pub fn is_written(folder: &Path) -> bool {
        alone(folder).is_err()
    }

    /// Takes an index away that nobody writes; what cannot be taken away stays for the next time.
    pub fn remove_unused(folder: &Path) {
        if folder.is_dir()
            && let Ok(_opening) = beside(folder)
            && let Ok(_lock) = alone(folder)
        {
            let _left = fs::remove_dir_all(folder);
        }
    }

    /// An index that ends with the process.
    ///
    /// # Errors
    /// The engine refuses the description.
    pub fn in_memory(layout: &Layout) -> Result<Self> {
        let (schema, fields) = layout.fields();
        Self::over(tantivy::Index::create_in_ram(schema), fields, layout)
    }

    pub(crate) fn opened(folder: &Path, layout: &Layout) -> Result<Self> {
        let (schema, fields): (Schema, Fields) = layout.fields();
        let directory = MmapDirectory::open(folder).map_err(tantivy::TantivyError::from)?;
        let inner = if tantivy::Index::exists(&directory).map_err(tantivy::TantivyError::from)? {
            tantivy::Index::open(directory)?
        } else {
            tantivy::Index::create(directory, schema, IndexSettings::default())?
        };
        Self::over(inner, fields, layout)
    }

    fn over(mut inner: tantivy::Index, fields: Fields, layout: &Layout) -> Result<Self> {
        analysis::register(inner.tokenizers());
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        if threads > 1 {
            inner.set_multithread_executor(threads.min(MOST_THREADS))?;
        }
        // Whoever writes says when there is something new: a watcher of files would only come later.
        let reader = inner.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let mark = Arc::new(layout.mark());
        Ok(Self { inner, reader, fields: Arc::new(fields), mark, kept: Arc::default() })
    }

    /// Whether the entries were put in by this description; an index without any is of every one with its fields.
    pub(crate) fn is_of(&self, layout: &Layout) -> bool {
        match self.note() {
            Ok(Some(note)) => note.layout == layout.mark(),
            Ok(None) => self.inner.schema() == layout.fields().0,
            Err(_) => false,
        }
    }

    pub(crate) fn note(&self) -> Result<Option<Note>> {
        let payload = self.inner.load_metas()?.payload;
        Ok(payload.map(|note| serde_json::from_str(&note)).transpose()?)
    }

    /// How far the source was read when the entries were committed; none for an index that was never finished.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn position<P: serde::de::DeserializeOwned>(&self) -> Result<Option<P>> {
        let note = self.note()?;
        Ok(note.map(|note| serde_json::from_value(note.position)).transpose()?)
    }

    /// Whether something may be left of the entry with this key, taken out or not.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn knows(&self, key: i64) -> Result<bool> {
        let term = Term::from_field_i64(self.fields.key, key);
        Ok(self.reader.searcher().doc_freq(&term)? > 0)
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The one writer.
    ///
    /// # Errors
    /// Another process writes into the folder, or it cannot be written.
    pub fn writer(&self) -> Result<Writer> {
        Writer::new(self)
    }
}

/// The lock that the one writer of a folder holds.
fn alone(folder: &Path) -> Result<DirectoryLock> {
    let directory = MmapDirectory::open(folder).map_err(tantivy::TantivyError::from)?;
    Ok(directory
        .acquire_lock(&INDEX_WRITER_LOCK)
        .map_err(|lock| tantivy::TantivyError::LockFailure(lock, None))?)
}

/// The lock of whoever opens, empties or removes a folder, in a file beside it that stays.
fn beside(folder: &Path) -> Result<File> {
    let mut name = folder.as_os_str().to_owned();
    name.push(".lock");
    let file = File::options().create(true).truncate(false).write(true).open(name)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(io::Error::from(io::ErrorKind::WouldBlock).into()),
        Err(TryLockError::Error(fault)) => Err(fault.into()),
    }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").field("entries", &self.len()).finish_non_exhaustive()
    }
}
