//! A sentence that is not written yet: a translation key and what it speaks of.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// A value inside a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    /// A number, which chooses plural forms.
    Number(i64),
    /// Words, shown as they are.
    Text(String),
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A translation key with its arguments; refusals carry this, never prose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The key in `translations/`, `<room>-<page>-<thing>`.
    pub key: Cow<'static, str>,
    /// Named values of the sentence.
    pub args: Vec<(Cow<'static, str>, Arg)>,
}

impl Message {
    /// A sentence without values.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key: Cow::Borrowed(key), args: Vec::new() }
    }

    /// The same sentence with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((Cow::Borrowed(name), value.into()));
        self
    }
}

/// Writes a [`Message`]: `msg!("words-required")`, `msg!("words-too-long", max = 100)`.
#[macro_export]
macro_rules! msg {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::Message::new($key)$(.with(stringify!($name), $value))*
    };
}
