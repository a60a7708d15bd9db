//! Whether an index holds what it should, entry by entry.

use std::{path::Path, sync::Arc};

use tantivy::{
    DocId, DocSet, SegmentReader, TERMINATED, Term, fieldnorm::FieldNormReader, postings::Postings,
    schema::IndexRecordOption,
};

use crate::{Entry, Error, Index, Layout, Result, layout::Fields};

impl Index {
    /// Opens an index for reading alone, beside the process that writes it; nothing is made, mended or emptied.
    ///
    /// # Errors
    /// There is none, it is damaged, or another description made it.
    pub fn read(folder: &Path, layout: &Layout) -> Result<Self> {
        if !folder.join("meta.json").is_file() {
            return Err(Error::Folder(std::io::ErrorKind::NotFound.into()));
        }
        let index = Self::opened(folder, layout)?;
        if index.is_of(layout) { Ok(index) } else { Err(Error::Foreign) }
    }

    /// Whether there is exactly one entry with this key, and it has these words, numbers and labels and no others.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn holds(&self, entry: &Entry) -> Result<bool> {
        let key = Term::from_field_i64(self.fields.key, entry.key);
        let searcher = self.reader.searcher();
        let mut found = Vec::new();
        for segment in searcher.segment_readers() {
            let index = segment.inverted_index(self.fields.key)?;
            let postings = index.read_postings(&key, IndexRecordOption::Basic)?;
            let Some(mut docs) = postings else { continue };
            while docs.doc() != TERMINATED {
                if !segment.is_deleted(docs.doc()) {
                    found.push((segment, docs.doc()));
                }
                docs.advance();
            }
        }
        match found.as_slice() {
            [(segment, doc)] => {
                let kept = Kept { fields: Arc::clone(&self.fields), segment, doc: *doc };
                Ok(kept.has_words(entry)? && kept.has_numbers(entry)? && kept.has_labels(entry)?)
            }
            _ => Ok(false),
        }
    }
}

/// One entry of a segment.
struct Kept<'a> {
    fields: Arc<Fields>,
    segment: &'a SegmentReader,
    doc: DocId,
}

impl Kept<'_> {
    /// Every word is there as often as it should be, and there are as many as there should be.
    fn has_words(&self, entry: &Entry) -> Result<bool> {
        for (words, field, analysis) in self.fields.all_words() {
            let texts = entry.words.iter().filter(|(of, _)| *of == words);
            let mut terms: Vec<String> =
                texts.flat_map(|(_, text)| analysis.terms(text)).map(|(_, term)| term).collect();
            let many = u32::try_from(terms.len()).unwrap_or(u32::MAX);
            let norms = self.segment.get_fieldnorms_reader(field)?;
            if norms.fieldnorm_id(self.doc) != FieldNormReader::fieldnorm_to_id(many) {
                return Ok(false);
            }
            terms.sort_unstable();
            let index = self.segment.inverted_index(field)?;
            for same in terms.chunk_by(|one, other| one == other) {
                let Some(term) = same.first() else { continue };
                let term = Term::from_field_text(field, term);
                let postings = index.read_postings(&term, IndexRecordOption::WithFreqs)?;
                let often = postings.and_then(|mut docs| {
                    (docs.doc() <= self.doc && docs.seek(self.doc) == self.doc)
                        .then(|| docs.term_freq())
                });
                if often.and_then(|often| usize::try_from(often).ok()) != Some(same.len()) {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    fn has_numbers(&self, entry: &Entry) -> Result<bool> {
        for (number, name) in self.fields.all_numbers() {
            let of = entry.numbers.iter().filter(|(of, _)| *of == number);
            let mut wanted: Vec<i64> = of.map(|(_, value)| *value).collect();
            wanted.sort_unstable();
            wanted.dedup();
            let column = self.segment.fast_fields().i64(name)?;
            let mut kept: Vec<i64> = column.values_for_doc(self.doc).collect();
            kept.sort_unstable();
            if kept != wanted {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn has_labels(&self, entry: &Entry) -> Result<bool> {
        for (label, name) in self.fields.all_labels() {
            let of = entry.labels.iter().filter(|(of, _)| *of == label);
            let mut wanted: Vec<&str> = of.map(|(_, text)| text.as_str()).collect();
            wanted.sort_unstable();
            wanted.dedup();
            let mut kept = Vec::new();
            if let Some(column) = self.segment.fast_fields().str(name)? {
                for place in column.ords().values_for_doc(self.doc) {
                    let mut text = String::new();
                    column.ord_to_str(place, &mut text)?;
                    kept.push(text);
                }
            }
            kept.sort_unstable();
            if kept != wanted {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
