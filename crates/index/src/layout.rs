//! What an index holds, as a room describes it.

use serde::Serialize;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};

use crate::Analysis;

/// The name of the field that holds an entry's key.
const KEY: &str = "key";

/// Words that can be searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Words(pub(crate) usize);

/// Numbers that can be required, counted and ordered by; an entry may have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number(pub(crate) usize);

/// A text that entries can be ordered by, byte by byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Label(pub(crate) usize);

/// The description of an index. Another description than the one an index was made with means it is made again.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Layout {
    version: u32,
    words: Vec<(&'static str, Analysis)>,
    numbers: Vec<&'static str>,
    labels: Vec<&'static str>,
}

impl Layout {
    /// A description without fields; `version` grows when what is put into the fields changes.
    #[must_use]
    pub fn new(version: u32) -> Self {
        Self { version, ..Self::default() }
    }

    /// Words that can be searched, read as `analysis` says.
    pub fn words(&mut self, name: &'static str, analysis: Analysis) -> Words {
        self.words.push((name, analysis));
        Words(self.words.len() - 1)
    }

    /// Numbers that can be required, counted and ordered by.
    pub fn number(&mut self, name: &'static str) -> Number {
        self.numbers.push(name);
        Number(self.numbers.len() - 1)
    }

    /// A text that entries can be ordered by.
    pub fn label(&mut self, name: &'static str) -> Label {
        self.labels.push(name);
        Label(self.labels.len() - 1)
    }

    /// What tells this description from others.
    pub(crate) fn mark(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    pub(crate) fn fields(&self) -> (Schema, Fields) {
        let mut schema = Schema::builder();
        let key = schema.add_i64_field(KEY, INDEXED | FAST);
        let words = self
            .words
            .iter()
            .map(|(name, analysis)| {
                let reading = TextFieldIndexing::default()
                    .set_tokenizer(analysis.name())
                    .set_index_option(IndexRecordOption::WithFreqs);
                let options = TextOptions::default().set_indexing_options(reading);
                (schema.add_text_field(name, options), *analysis)
            })
            .collect();
        let numbers =
            self.numbers.iter().map(|name| schema.add_i64_field(name, INDEXED | FAST)).collect();
        let ordered = TextOptions::default() | FAST;
        let labels =
            self.labels.iter().map(|name| schema.add_text_field(name, ordered.clone())).collect();
        let names = Names { numbers: self.numbers.clone(), labels: self.labels.clone() };
        (schema.build(), Fields { key, words, numbers, labels, names })
    }
}

/// The fields of a schema, by handle.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    pub key: Field,
    words: Vec<(Field, Analysis)>,
    numbers: Vec<Field>,
    labels: Vec<Field>,
    names: Names,
}

#[derive(Debug, Clone)]
struct Names {
    numbers: Vec<&'static str>,
    labels: Vec<&'static str>,
}

impl Fields {
    pub fn words(&self, words: Words) -> Option<(Field, Analysis)> {
        self.words.get(words.0).copied()
    }

    pub fn number(&self, number: Number) -> Option<Field> {
        self.numbers.get(number.0).copied()
    }

    pub fn label(&self, label: Label) -> Option<Field> {
        self.labels.get(label.0).copied()
    }

    pub fn all_words(&self) -> impl Iterator<Item = (Words, Field, Analysis)> {
        self.words
            .iter()
            .enumerate()
            .map(|(nth, (field, analysis))| (Words(nth), *field, *analysis))
    }

    pub fn all_numbers(&self) -> impl Iterator<Item = (Number, &'static str)> {
        self.names.numbers.iter().enumerate().map(|(nth, name)| (Number(nth), *name))
    }

    pub fn all_labels(&self) -> impl Iterator<Item = (Label, &'static str)> {
        self.names.labels.iter().enumerate().map(|(nth, name)| (Label(nth), *name))
    }

    pub const fn key_name() -> &'static str {
        KEY
    }

    pub fn number_name(&self, number: Number) -> &'static str {
        self.names.numbers.get(number.0).copied().unwrap_or_default()
    }

    pub fn label_name(&self, label: Label) -> &'static str {
        self.names.labels.get(label.0).copied().unwrap_or_default()
    }
}
