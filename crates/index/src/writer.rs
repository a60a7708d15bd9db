//! Putting entries in and taking them out.

use serde::Serialize;
use tantivy::{IndexWriter, TantivyDocument, Term};

use crate::{Index, Label, Number, Result, Words, open::Note};

/// Memory that entries wait in before they become a segment.
const BUFFER: usize = 32 << 20;

/// What is kept of one thing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entry {
    /// Its key: an entry replaces the one with the same.
    pub key: i64,
    /// What is searched.
    pub words: Vec<(Words, String)>,
    /// What is required, counted and ordered by.
    pub numbers: Vec<(Number, i64)>,
    /// What it is ordered by.
    pub labels: Vec<(Label, String)>,
}

/// The one writer of an index.
pub struct Writer {
    index: Index,
    inner: IndexWriter,
}

impl Writer {
    pub(crate) fn new(index: &Index) -> Result<Self> {
        let inner = index.inner.writer_with_num_threads(1, BUFFER)?;
        Ok(Self { index: index.clone(), inner })
    }

    /// Puts an entry in the place of the one with its key.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn put(&mut self, entry: &Entry) -> Result<()> {
        self.take_out(entry.key);
        self.add(entry)
    }

    /// Puts an entry into an index that has none with its key: what is taken out is remembered until it is kept, which for
    /// a whole installation is much.
    ///
    /// # Errors
    /// As [`Writer::put`].
    pub fn add(&mut self, entry: &Entry) -> Result<()> {
        let fields = &self.index.fields;
        let mut document = TantivyDocument::new();
        document.add_i64(fields.key, entry.key);
        for (words, text) in &entry.words {
            if let Some((field, _)) = fields.words(*words) {
                document.add_text(field, text);
            }
        }
        let mut numbers = entry.numbers.clone();
        numbers.sort_unstable_by_key(|(number, value)| (number.0, *value));
        numbers.dedup();
        for (number, value) in numbers {
            if let Some(field) = fields.number(number) {
                document.add_i64(field, value);
            }
        }
        for (label, text) in &entry.labels {
            if let Some(field) = fields.label(*label) {
                document.add_text(field, text);
            }
        }
        self.inner.add_document(document)?;
        Ok(())
    }

    /// Takes the entry with this key out, if there is one.
    pub fn take_out(&mut self, key: i64) {
        self.inner.delete_term(Term::from_field_i64(self.index.fields.key, key));
    }

    /// Takes every entry out.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn clear(&mut self) -> Result<()> {
        self.inner.delete_all_documents()?;
        Ok(())
    }

    /// Makes everything since the last commit lasting and searchable, with how far the source was read.
    ///
    /// # Errors
    /// The folder cannot be written; what was put in is then read again after a restart.
    pub fn commit(&mut self, position: &impl Serialize) -> Result<()> {
        let note =
            Note { layout: (*self.index.mark).clone(), position: serde_json::to_value(position)? };
        let note = serde_json::to_string(&note)?;
        let mut commit = self.inner.prepare_commit()?;
        commit.set_payload(&note);
        commit.commit()?;
        self.index.reader.reload()?;
        Ok(())
    }

    /// Writes every segment that still holds something taken out anew without it, so that nothing of it stays on the
    /// disk.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn forget(&mut self) -> Result<()> {
        let segments = self.index.inner.searchable_segment_metas()?;
        let holding = segments.iter().filter(|segment| segment.has_deletes());
        let holding: Vec<_> = holding.map(tantivy::SegmentMeta::id).collect();
        drop(segments);
        for segment in holding {
            self.inner.merge(&[segment]).wait()?;
        }
        // Files stay as long as somebody reads them: the reader lets go of them first.
        self.index.reader.reload()?;
        self.inner.garbage_collect_files().wait()?;
        Ok(())
    }

    /// Takes back everything since the last commit.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn roll_back(&mut self) -> Result<()> {
        self.inner.rollback()?;
        Ok(())
    }
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer").field("index", &self.index).finish_non_exhaustive()
    }
}
