//! One line of each list.

use serde::Serialize;

/// One choice of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Decoration; empty where the list has none.
    pub emoji: String,
}

impl Choice {
    /// A choice of these words.
    pub fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self { value: value.to_string(), label: label.into(), emoji: String::new() }
    }

    /// The same with its decoration.
    #[must_use]
    pub fn with(self, emoji: &str) -> Self {
        Self { emoji: emoji.to_owned(), ..self }
    }
}

/// Choices under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The heading.
    pub label: String,
    /// Whether it is unfolded: it holds a choice, or it is the first of a form without any.
    pub open: bool,
    /// The choices.
    pub options: Vec<Choice>,
}

/// A language and its level, as they were chosen; empty in a row that waits.
#[derive(Debug, Default, Serialize)]
pub struct LanguageRow {
    /// ISO 639-3.
    pub code: String,
    /// A key of the list of levels.
    pub level: String,
}

/// One social network.
#[derive(Debug, Serialize)]
pub struct NetworkOption {
    /// The form name.
    pub name: &'static str,
    /// The name people know it by.
    pub label: &'static str,
}
