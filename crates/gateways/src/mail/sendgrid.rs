//! Letters through SendGrid's API v3: one JSON POST each.

use super::{Letter, Mailbox, Mailer};
use crate::{Answer, GatewayError, Http};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use kernel::Secret;
use serde_json::{Map, Value, json};

/// Where SendGrid answers.
const BASE: &str = "https://api.sendgrid.com";

/// An account at SendGrid.
pub struct SendGrid {
    http: Http,
    key: Secret<String>,
    endpoint: String,
}

impl SendGrid {
    /// The one host that it calls.
    pub const HOST: &str = "api.sendgrid.com";

    /// The account of that API key.
    #[must_use]
    pub fn new(http: Http, key: Secret<String>) -> Self {
        Self::at(BASE, http, key)
    }

    /// The account at another address of the same API: its European region, or a test server.
    #[must_use]
    pub fn at(base: &str, http: Http, key: Secret<String>) -> Self {
        Self { http, key, endpoint: format!("{}/v3/mail/send", base.trim_end_matches('/')) }
    }
}

#[async_trait::async_trait]
impl Mailer for SendGrid {
    async fn send(&self, letter: &Letter) -> Result<(), GatewayError> {
        let body = payload(&letter.checked()?);
        let answer = self.http.post_json(&self.endpoint, &self.key, &body).await?;
        match answer.status {
            200..=299 => Ok(()),
            // A key or an account that is refused is mended within hours: the letters of these hours wait.
            401..=403 | 408 | 429 | 500.. => Err(GatewayError::temporary(said(&answer))),
            _ => Err(GatewayError::permanent(said(&answer))),
        }
    }

    fn name(&self) -> &'static str {
        "sendgrid"
    }
}

fn payload(letter: &Letter) -> Value {
    let mut body = json!({
        "personalizations": [{
            "to": [person(&letter.to)],
            "custom_args": { "letter": letter.id },
        }],
        "from": person(&letter.from),
        "subject": letter.subject,
        "content": [
            { "type": "text/plain", "value": letter.text },
            { "type": "text/html", "value": letter.html },
        ],
        "headers": headers(letter),
        // Readers are not watched: no rewritten links, no hidden picture.
        "tracking_settings": {
            "click_tracking": { "enable": false },
            "open_tracking": { "enable": false },
        },
    });
    if let Some(fields) = body.as_object_mut() {
        if let Some(reply_to) = &letter.reply_to {
            fields.insert("reply_to".to_owned(), person(reply_to));
        }
        if !letter.attachments.is_empty() {
            fields.insert("attachments".to_owned(), files(letter));
        }
    }
    body
}

fn person(mailbox: &Mailbox) -> Value {
    if mailbox.name.is_empty() {
        json!({ "email": mailbox.email })
    } else {
        json!({ "email": mailbox.email, "name": mailbox.name })
    }
}

fn headers(letter: &Letter) -> Value {
    let mut headers = Map::new();
    let mut set = |name: &str, value: String| headers.insert(name.to_owned(), Value::String(value));
    set("Message-ID", letter.message_id());
    set("Auto-Submitted", "auto-generated".to_owned());
    if let Some(address) = &letter.list_unsubscribe {
        set("List-Unsubscribe", format!("<{address}>"));
        set("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned());
    }
    Value::Object(headers)
}

fn files(letter: &Letter) -> Value {
    let file = |file: &super::Attachment| {
        json!({
            "content": STANDARD.encode(&file.bytes),
            "type": file.mime,
            "filename": file.name,
            "disposition": "attachment",
        })
    };
    letter.attachments.iter().map(file).collect()
}

/// SendGrid's first reason, or the bare status.
fn said(answer: &Answer) -> String {
    let reasons: Option<Value> = serde_json::from_slice(&answer.body).ok();
    let first = reasons.as_ref().and_then(|all| all.pointer("/errors/0/message")?.as_str());
    match first {
        Some(reason) => format!("SendGrid answered {}: {reason}", answer.status),
        None => format!("SendGrid answered {}", answer.status),
    }
}
