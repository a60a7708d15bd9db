//! A letter before any provider has seen it.

/// Somebody who writes or receives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// The name shown, possibly empty.
    pub name: String,
    /// The address, `local@domain`.
    pub email: String,
}

impl Mailbox {
    /// A name and an address.
    #[must_use]
    pub fn new(name: impl Into<String>, email: impl Into<String>) -> Self {
        Self { name: name.into(), email: email.into() }
    }
}

/// A file that travels with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The file name shown to the reader.
    pub name: String,
    /// Media type, such as `application/pdf`.
    pub mime: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// One letter to one person. Fields hold what callers give; providers only ever see `Letter::checked`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Names the letter for ever: `[A-Za-z0-9_.-]`, 1 to 100 bytes; the same id is the same letter.
    pub id: String,
    /// The installation's sender.
    pub from: Mailbox,
    /// The one recipient.
    pub to: Mailbox,
    /// Where answers go, when not to the sender.
    pub reply_to: Option<Mailbox>,
    /// The subject.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// Files beside the text.
    pub attachments: Vec<Attachment>,
    /// One-click address that stops this kind of mail, on what is not essential (RFC 8058).
    pub list_unsubscribe: Option<String>,
}
