//! A letter as an Internet message: text and HTML side by side, files after them.

use super::Letter;
use crate::GatewayError;
use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

/// The message of a letter, whose headers are checked here once more by their own parsers.
pub(crate) fn message(letter: &Letter) -> Result<Message, GatewayError> {
    let letter = letter.checked()?;
    let mut builder = Message::builder()
        .message_id(Some(letter.message_id()))
        .from(mailbox(&letter.from)?)
        .to(mailbox(&letter.to)?)
        .subject(letter.subject.as_str())
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(reply_to) = &letter.reply_to {
        builder = builder.reply_to(mailbox(reply_to)?);
    }
    if let Some(address) = &letter.list_unsubscribe {
        builder = builder
            .raw_header(header("List-Unsubscribe", &format!("<{address}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    builder.multipart(body(letter)).map_err(GatewayError::permanent)
}

fn body(letter: Letter) -> MultiPart {
    let words = MultiPart::alternative_plain_html(letter.text, letter.html);
    if letter.attachments.is_empty() {
        return words;
    }
    letter.attachments.into_iter().fold(MultiPart::mixed().multipart(words), |mixed, file| {
        let kind = ContentType::parse(&file.mime).unwrap_or(ContentType::TEXT_PLAIN);
        let part = lettre::message::Attachment::new(file.name).body(file.bytes, kind);
        mixed.singlepart(part)
    })
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn mailbox(of: &super::Mailbox) -> Result<Mailbox, GatewayError> {
    let email = of.email.parse().map_err(GatewayError::permanent)?;
    Ok(Mailbox::new((!of.name.is_empty()).then(|| of.name.clone()), email))
}
