//! What is wrong with a form: field by field, for pages and API alike.

use std::borrow::Cow;

use serde::Serialize;

use crate::Message;

/// One refused field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Violation {
    /// The form name of the field, as people.md §2 gives it.
    pub field: Cow<'static, str>,
    /// Why it is refused.
    pub message: Message,
}

/// All refused fields of one form, in the order they were found; a field is named once.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// Nothing refused yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// One refused field.
    #[must_use]
    pub fn one(field: impl Into<Cow<'static, str>>, message: Message) -> Self {
        let mut all = Self::new();
        all.add(field, message);
        all
    }

    /// Refuses a field; a second reason for the same field is left out.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, message: Message) {
        let field = field.into();
        if !self.0.iter().any(|violation| violation.field == field) {
            self.0.push(Violation { field, message });
        }
    }

    /// Keeps the value of a field that parses, refuses the field otherwise.
    pub fn take<T>(&mut self, field: &'static str, parsed: Result<T, Message>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(message) => {
                self.add(field, message);
                None
            }
        }
    }

    /// Whether every field was accepted.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The refused fields.
    pub fn iter(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter()
    }

    /// `Ok` when nothing was refused.
    ///
    /// # Errors
    /// The violations themselves, when there are any.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }
}
