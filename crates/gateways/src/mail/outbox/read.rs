//! What an administrator sees of a kept letter.

use super::written_at;
use chrono::{DateTime, Utc};
use mail_parser::{Address, Message, MessageParser};

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLetter {
    /// The file's name, which opens it.
    pub name: String,
    /// The subject.
    pub subject: String,
    /// The recipient's address.
    pub to: String,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// A letter opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterText {
    /// What the list shows of it.
    pub letter: KeptLetter,
    /// The plain part.
    pub text: String,
    /// Names of the files that travel with it.
    pub attachments: Vec<String>,
}

pub(super) fn summary(name: String, bytes: &[u8]) -> Option<KeptLetter> {
    MessageParser::new().parse_headers(bytes).and_then(|message| kept(name, &message))
}

pub(super) fn text(name: String, bytes: &[u8]) -> Option<LetterText> {
    let message = MessageParser::new().parse(bytes)?;
    Some(LetterText {
        letter: kept(name, &message)?,
        text: message.body_text(0).unwrap_or_default().into_owned(),
        attachments: message.attachments().filter_map(file_name).collect(),
    })
}

fn file_name(part: &mail_parser::MessagePart<'_>) -> Option<String> {
    use mail_parser::MimeHeaders as _;
    part.attachment_name().map(str::to_owned)
}

fn kept(name: String, message: &Message<'_>) -> Option<KeptLetter> {
    let to = message.to().and_then(Address::first).and_then(|to| to.address());
    Some(KeptLetter {
        at: written_at(&name)?,
        subject: message.subject().unwrap_or_default().to_owned(),
        to: to.unwrap_or_default().to_owned(),
        name,
    })
}
