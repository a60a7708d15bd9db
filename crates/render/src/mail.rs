//! A mail's three parts from `mail/<name>/{subject.txt,body.txt,body.html}`.

use crate::{RenderFault, Renderer};
use kernel::Locale;
use minijinja::context;
use minijinja::value::{Serde, Value};
use serde::Serialize;

/// Longest subject in characters; longer ones are cut (RFC 5322 lines and phone notifications end sooner).
const SUBJECT: usize = 200;

/// A mail ready to be put in a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailParts {
    /// One line, without control characters.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

impl Renderer {
    /// The mail of that name in that language; its templates read the values as `mail.x`.
    pub fn render_mail(
        &self,
        name: &str,
        locale: Locale,
        mail: &impl Serialize,
    ) -> Result<MailParts, RenderFault> {
        let mail = Value::from(Serde(mail));
        let context = context! { mail, locale => locale.tag(), dir => locale.direction() };
        let part = |file: &str| self.render(&format!("mail/{name}/{file}"), context.clone());
        Ok(MailParts {
            subject: single_line(&part("subject.txt")?).chars().take(SUBJECT).collect(),
            text: plain(&part("body.txt")?),
            html: part("body.html")?,
        })
    }
}

impl Renderer {
    /// The subject and the plain part of a mail as they can be edited: from `source.txt` where what `body.txt` decides
    /// would get lost, else from `body.txt`. It has no HTML part.
    pub fn render_mail_source(
        &self,
        name: &str,
        locale: Locale,
        mail: &impl Serialize,
    ) -> Result<MailParts, RenderFault> {
        let mail = Value::from(Serde(mail));
        let context = context! { mail, locale => locale.tag(), dir => locale.direction() };
        let source = format!("mail/{name}/source.txt");
        let has_source = self.env.get_template(&source).is_ok();
        let body = if has_source { source } else { format!("mail/{name}/body.txt") };
        Ok(MailParts {
            subject: single_line(
                &self.render(&format!("mail/{name}/subject.txt"), context.clone())?,
            ),
            text: plain(&self.render(&body, context)?),
            html: String::new(),
        })
    }
}

/// One line of text: no line break of any alphabet, no control character, no invisible change of direction.
#[must_use]
pub fn single_line(text: &str) -> String {
    let blank = |c: char| c.is_whitespace() || c.is_control();
    let unseen = |c: &char| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let mut line = String::with_capacity(text.len());
    for c in text.trim_matches(blank).chars().filter(unseen) {
        match c {
            // No-break spaces are part of French typography, and break no line.
            '\u{A0}' | '\u{202F}' => line.push(c),
            c if blank(c) && line.ends_with(' ') => {}
            c if blank(c) => line.push(' '),
            c => line.push(c),
        }
    }
    line
}

/// The plain part without the blank lines that template tags leave behind: never two in a row.
fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut blanks = 0;
    for line in text.trim().lines().map(str::trim_end) {
        blanks = if line.is_empty() { blanks + 1 } else { 0 };
        if blanks < 2 {
            shown.push_str(line);
            shown.push('\n');
        }
    }
    shown
}
