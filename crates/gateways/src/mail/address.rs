//! A letter whose headers cannot be anything but themselves (quality.md S49).

use super::{Attachment, Letter, Mailbox};
use crate::GatewayError;
use crate::line::single_line;
use lettre::Address;

/// Longest name or subject in characters.
const LONGEST: usize = 200;

impl Letter {
    /// The same letter with one-line texts and single, plain addresses; refuses what cannot be made so.
    pub(crate) fn checked(&self) -> Result<Self, GatewayError> {
        if !is_id(&self.id) {
            return Err(GatewayError::permanent("the letter's id is not a name"));
        }
        Ok(Self {
            id: self.id.clone(),
            from: self.from.checked("sender")?,
            to: self.to.checked("recipient")?,
            reply_to: self.reply_to.as_ref().map(|to| to.checked("reply address")).transpose()?,
            subject: header_text(&self.subject),
            text: self.text.clone(),
            html: self.html.clone(),
            attachments: self.attachments.iter().map(Attachment::checked).collect(),
            list_unsubscribe: self.list_unsubscribe.as_deref().map(web_address).transpose()?,
        })
    }

    /// The Message-ID: the letter's id at the sender's domain, so that a second copy is recognised.
    pub(crate) fn message_id(&self) -> String {
        let domain = self.from.email.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
        format!("<{}@{domain}>", self.id)
    }
}

impl Mailbox {
    fn checked(&self, whose: &str) -> Result<Self, GatewayError> {
        // The address itself is not repeated: errors are logged.
        let refused =
            || GatewayError::permanent(format!("the {whose}'s address is not an address"));
        let (local, domain) = self.email.trim().rsplit_once('@').ok_or_else(refused)?;
        if !local.bytes().all(is_local) {
            return Err(refused());
        }
        let domain = match url::Host::parse(domain) {
            Ok(host) => host.to_string(),
            Err(_) => return Err(refused()),
        };
        let email = format!("{local}@{domain}");
        email.parse::<Address>().map_err(|_| refused())?;
        Ok(Self { name: header_text(&self.name), email })
    }
}

impl Attachment {
    fn checked(&self) -> Self {
        let name: String = header_text(&self.name)
            .chars()
            .map(|c| if matches!(c, '/' | '\\' | '"' | ':' | ';') { '_' } else { c })
            .collect();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '+' | '-');
        let mime = if self.mime.chars().all(plain) && self.mime.contains('/') {
            self.mime.clone()
        } else {
            "application/octet-stream".to_owned()
        };
        Self { name, mime, bytes: self.bytes.clone() }
    }
}

/// Text for a header: one line, and no `=?`, which readers would decode into text we have not seen (RFC 2047).
fn header_text(text: &str) -> String {
    single_line(text, LONGEST).replace("=?", "= ?")
}

/// RFC 5322 `atext` and dots: quoted local parts could hide a second recipient from a careless server.
const fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'!'..=b'\'' | b'*' | b'+' | b'-'..=b'/' | b'=' | b'?' | b'^'..=b'`' | b'{'..=b'~')
}

fn is_id(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    (1..=100).contains(&id.len()) && !id.starts_with('.') && id.bytes().all(plain)
}

fn web_address(text: &str) -> Result<String, GatewayError> {
    let refused = || GatewayError::permanent("the unsubscribe address is not a web address");
    let url = url::Url::parse(text).map_err(|_| refused())?;
    if matches!(url.scheme(), "https" | "http") { Ok(url.to_string()) } else { Err(refused()) }
}
