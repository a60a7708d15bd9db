//! What a form brought: every value by its name, in the order of the form, and its files.

use std::collections::BTreeMap;

use app::media::{Purpose, Upload};
use axum::extract::{FromRequest, Request};
use render::FormState;

use super::read;
use crate::error::Refusal;

/// Most values of one form; a body with more is refused (413).
pub(super) const MOST: usize = 400;
/// Longest value kept, in bytes; the rest is dropped, and no field of ours takes that much.
pub(super) const LONGEST: usize = 64 * 1024;
/// Most files of one form.
pub(super) const MOST_FILES: usize = 10;

/// A file as it was sent.
#[derive(Debug, Clone)]
pub struct SentFile {
    /// The field's form name.
    pub field: String,
    /// Its content and what it is said to be; empty when it is too big.
    pub upload: Upload,
    /// Whether it is larger than its field takes; the rest of the form is kept all the same.
    pub too_big: bool,
}

impl PartialEq for SentFile {
    fn eq(&self, other: &Self) -> bool {
        let known = |file: &Self| {
            let Self { field, upload, too_big } = file;
            (field.clone(), upload.name().to_owned(), upload.size(), *too_big)
        };
        known(self) == known(other)
    }
}

impl Eq for SentFile {}

/// Most bytes of the file of a field (people.md §2).
pub(super) fn largest(field: &str) -> usize {
    let purpose = [Purpose::Cv, Purpose::Table].into_iter().find(|one| one.field() == field);
    purpose.unwrap_or(Purpose::Photo).max_bytes()
}

/// The values and files of a form. Odd content is an empty form, never an error.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    values: Vec<(String, String)>,
    files: Vec<SentFile>,
}

impl Fields {
    /// The first value of a field, empty when it has none.
    #[must_use]
    pub fn one(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// Every value of a field, in the order of the form.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box is ticked: sent, and not as `0`, `false`, `off` or nothing.
    #[must_use]
    pub fn ticked(&self, name: &str) -> bool {
        self.all(name).any(|value| !matches!(value, "" | "0" | "false" | "off"))
    }

    /// Every name with its value, in the order of the form.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The first file of a field; fields left empty have none.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&SentFile> {
        self.files.iter().find(|file| file.field == name)
    }

    /// The form as it was typed, to be drawn again at this address; passwords are not repeated.
    #[must_use]
    pub fn into_form(self, action: impl Into<String>) -> FormState {
        let mut form = FormState::new(action);
        let mut lists: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in self.values.into_iter().filter(|(name, _)| !is_secret(name)) {
            form.values.entry(name.clone()).or_insert_with(|| value.clone());
            lists.entry(name).or_default().push(value);
        }
        form.lists = lists;
        form
    }

    pub(super) const fn room_for_a_value(&self) -> bool {
        self.values.len() < MOST
    }

    pub(super) const fn room_for_a_file(&self) -> bool {
        self.files.len() < MOST_FILES
    }

    pub(super) fn push(&mut self, name: String, value: String) {
        self.values.push((name, value));
    }

    pub(super) fn push_file(&mut self, file: SentFile) {
        self.files.push(file);
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Refusal;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Self::Rejection> {
        read::form(request).await
    }
}

fn is_secret(name: &str) -> bool {
    name.contains("password") || name == "current"
}
