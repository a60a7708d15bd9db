//! What somebody answered in a form: names and texts, before anything is believed.

use std::collections::BTreeMap;

/// The fields of a form as they came; a missing field reads as empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Vec<String>>);

impl Answers {
    /// Adds one value of a field.
    pub fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.entry(name.into()).or_default().push(value.into());
    }

    /// Gives a field these values, in place of those it had.
    pub fn set(&mut self, name: &str, values: &[String]) {
        self.0.insert(name.to_owned(), values.to_vec());
    }

    /// The same answers with one field holding this value alone.
    #[must_use]
    pub fn replaced(mut self, name: &str, value: &str) -> Self {
        self.0.insert(name.to_owned(), vec![value.to_owned()]);
        self
    }

    /// Every field with its values, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(name, values)| (name.as_str(), values.as_slice()))
    }

    /// The first value of a field, or an empty text.
    #[must_use]
    pub fn one(&self, name: &str) -> &str {
        self.all(name).first().map_or("", String::as_str)
    }

    /// Every value of a field.
    #[must_use]
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a tick box was ticked.
    #[must_use]
    pub fn ticked(&self, name: &str) -> bool {
        matches!(self.one(name), "on" | "1" | "true" | "yes" | "oui")
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Answers {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let mut answers = Self::default();
        pairs.into_iter().for_each(|(name, value)| answers.add(name, value));
        answers
    }
}
