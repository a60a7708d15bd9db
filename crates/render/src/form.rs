//! The state of a form: what was typed and what was refused, ready for templates.

use kernel::{Message, Violations};
use serde::Serialize;
use std::collections::BTreeMap;

/// A form as a template redraws it; nothing typed is lost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FormState {
    /// Where the form posts to.
    pub action: String,
    /// Fields with one value, by their form name.
    pub values: BTreeMap<String, String>,
    /// Fields with several values, by their form name.
    pub lists: BTreeMap<String, Vec<String>>,
    /// Refused fields, in the order they were found.
    pub errors: Vec<FieldError>,
}

/// Why one field was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// The field's form name.
    pub field: String,
    /// The sentence beside it, in the reader's language.
    pub text: String,
}

impl FormState {
    /// An empty form that posts to this address.
    #[must_use]
    pub fn new(action: impl Into<String>) -> Self {
        Self { action: action.into(), ..Self::default() }
    }

    /// The same form with one field filled.
    #[must_use]
    pub fn value(mut self, field: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.insert(field.into(), value.into());
        self
    }

    /// The same form with one field of several values filled.
    #[must_use]
    pub fn list(mut self, field: impl Into<String>, values: Vec<String>) -> Self {
        self.lists.insert(field.into(), values);
        self
    }

    /// The same form refused: every violation as a sentence beside its field.
    #[must_use]
    pub fn with_violations(
        mut self,
        violations: &Violations,
        say: impl Fn(&Message) -> String,
    ) -> Self {
        let refused = violations.iter().map(|violation| FieldError {
            field: violation.field.clone().into_owned(),
            text: say(&violation.message),
        });
        self.errors.extend(refused);
        self
    }

    /// Whether any field was refused.
    #[must_use]
    pub const fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }
}
