//! The group of settings about who takes letters (admin.md §3); keys are apart, sealed.

use serde::{Deserialize, Serialize};

use super::{read, write};
use crate::{App, Result, Tx};

/// Who takes letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Provider {
    /// A folder of this machine.
    #[default]
    Outbox,
    /// A mail server.
    Smtp,
    /// The SendGrid API.
    SendGrid,
}

impl Provider {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::Outbox, Self::Smtp, Self::SendGrid];

    /// Its word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Outbox => "outbox",
            Self::Smtp => "smtp",
            Self::SendGrid => "sendgrid",
        }
    }

    /// The provider of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == word)
    }
}

/// How letters travel to a mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Travel {
    /// Encrypted before anything is said, usually at port 587.
    #[default]
    StartTls,
    /// Encrypted from the first byte, usually at port 465.
    Tls,
    /// In clear.
    Clear,
}

impl Travel {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::StartTls, Self::Tls, Self::Clear];

    /// Its word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::StartTls => "starttls",
            Self::Tls => "tls",
            Self::Clear => "clear",
        }
    }

    /// The way of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == word)
    }
}

/// Who takes letters, and from whom they come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Post {
    /// Who takes letters.
    pub provider: Provider,
    /// The name or address of the mail server; empty when there is none.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How letters travel there.
    pub travel: Travel,
    /// Who signs in there; empty when nobody does.
    pub user: String,
    /// The address letters come from; the configuration's when there is none.
    pub sender: Option<String>,
    /// The name beside it; the product's when there is none.
    pub sender_name: Option<String>,
}

impl Default for Post {
    fn default() -> Self {
        Self {
            provider: Provider::default(),
            host: String::new(),
            port: 587,
            travel: Travel::default(),
            user: String::new(),
            sender: None,
            sender_name: None,
        }
    }
}

/// Who takes letters, as administrators set it.
pub(crate) async fn post(app: &App) -> Result<Post> {
    read(app.reader(), "post").await
}

/// Replaces who takes letters, in the caller's transaction, which records what changed.
pub(crate) async fn put_post(tx: &Tx, value: &Post) -> Result<()> {
    write(tx, "post", value).await
}
