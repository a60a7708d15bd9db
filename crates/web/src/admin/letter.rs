//! One letter kept on disk, as its recipient would read it.

use std::sync::Arc;

use app::{Error, mail};
use axum::extract::{Path, State};
use kernel::msg;
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct LetterPage {
    /// The subject.
    pub subject: String,
    /// The recipient's address.
    pub to: String,
    /// When it was written.
    pub at: String,
    /// The plain part, in pieces.
    pub text: Vec<Piece>,
    /// Names of the files that travel with it.
    pub attachments: Vec<String>,
}

/// A piece of text.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// As it is written.
    pub text: String,
    /// Whether it is an address of this installation.
    pub link: bool,
}

impl Page for LetterPage {
    const TEMPLATE: &'static str = "pages/admin/letter.html";

    fn samples() -> Vec<Self> {
        let page = |attachments| Self {
            subject: "Bienvenue".to_owned(),
            to: "amina@example.org".to_owned(),
            at: "2026-06-01T09:00:00Z".to_owned(),
            text: pieces("Bonjour,\nhttp://localhost:5000/auth/login\n", "http://localhost:5000"),
            attachments,
        };
        vec![page(Vec::new()), page(vec!["carte.pdf".to_owned()])]
    }
}

/// `GET /admin/outbox/{name}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(name): Path<String>) -> Answer {
    if !mail::stays_here(&web.app).await? {
        return Err(Error::NotFound.into());
    }
    let opened = mail::outbox_letter(&web.app, &visit.actor, &name).await?;
    let page = LetterPage {
        subject: opened.letter.subject,
        to: opened.letter.to,
        at: opened.letter.at.to_rfc3339(),
        text: pieces(&opened.text, &web.app.config().base_url),
        attachments: opened.attachments,
    };
    present::page(&web, &visit, &Frame::titled(msg!("admin-letter-title")).noindex(), &page)
}

/// The text with the addresses of this installation apart, so that they can be followed.
fn pieces(text: &str, base_url: &str) -> Vec<Piece> {
    let base = format!("{}/", base_url.trim_end_matches('/'));
    let mut pieces = Vec::new();
    for part in text.split_inclusive(char::is_whitespace) {
        let word = part.trim_end();
        let link = word.starts_with(&base);
        let (word, rest) = part.split_at(if link { word.len() } else { 0 });
        for (text, link) in [(word, true), (rest, false)] {
            match pieces.last_mut() {
                Some(Piece { text: before, link: false }) if !link => before.push_str(text),
                _ if text.is_empty() => {}
                _ => pieces.push(Piece { text: text.to_owned(), link }),
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_this_installation_can_be_followed() {
        let text = "A b\nhttps://x.example/t/1\nhttps://x.example.evil/ c";
        let read = pieces(text, "https://x.example");
        let links: Vec<&str> =
            read.iter().filter(|piece| piece.link).map(|piece| piece.text.as_str()).collect();
        assert_eq!(links, ["https://x.example/t/1"]);
        assert_eq!(read.iter().map(|piece| piece.text.as_str()).collect::<String>(), text);
        assert!(read.len() == 3 && pieces("", "https://x.example").is_empty());
    }
}
