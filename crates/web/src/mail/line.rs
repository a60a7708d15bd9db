//! A letter of the log in words.

use app::mail::{self, LogLetter, Status};
use kernel::{Locale, PersonId, msg};
use serde::Serialize;

use crate::{Web, admin::file_of};

/// A letter of the log.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Its page.
    pub href: String,
    /// Which letter.
    pub title: String,
    /// The subject; nothing when it was not written.
    pub subject: String,
    /// The address it goes to; nothing before it was written.
    pub to: String,
    /// The name it goes to.
    pub name: String,
    /// The word of its status.
    pub status: &'static str,
    /// The tone of its status.
    pub tone: &'static str,
    /// Why it did not go, or nothing.
    pub why: String,
    /// How often it was tried.
    pub tries: i32,
    /// When it was begun.
    pub at: String,
    /// When it was tried last.
    pub tried_at: Option<String>,
    /// When it was sent.
    pub sent_at: Option<String>,
    /// Whom it speaks of.
    pub person: Option<Named>,
    /// Who caused it.
    pub by: Option<Named>,
}

/// Somebody, with their file.
#[derive(Debug, Serialize)]
pub struct Named {
    /// The name.
    pub name: String,
    /// The file.
    pub href: String,
}

impl Line {
    /// The words of a letter.
    #[must_use]
    pub fn of(web: &Web, locale: Locale, letter: &LogLetter) -> Self {
        let named = |person: &Option<(PersonId, String)>| {
            person
                .as_ref()
                .map(|(person, name)| Named { name: name.clone(), href: file_of(*person) })
        };
        Self {
            href: href(letter.id),
            title: mail::title(web.words(), locale, &letter.template),
            subject: letter.subject.clone(),
            to: letter.recipient.clone(),
            name: letter.recipient_name.clone(),
            status: letter.status.key(),
            tone: tone(letter.status),
            why: letter.error.as_deref().map(|why| why_not(web, locale, why)).unwrap_or_default(),
            tries: letter.tries,
            at: letter.at.to_rfc3339(),
            tried_at: letter.tried_at.map(|at| at.to_rfc3339()),
            sent_at: letter.sent_at.map(|at| at.to_rfc3339()),
            person: named(&letter.person),
            by: named(&letter.by),
        }
    }

    /// A letter for samples of pages.
    #[must_use]
    pub fn sample(status: Status) -> Self {
        let text = str::to_owned;
        let named = || Named { name: text("Amina Benali"), href: text("/admin/users/1") };
        let written = status != Status::Skipped;
        Self {
            href: text("/admin/settings/email-notifications/7"),
            title: text("Mot de passe oublié"),
            subject: if written { text("Choisir un mot de passe") } else { String::new() },
            to: text("amina@example.org"),
            name: text("Amina Benali"),
            status: status.key(),
            tone: tone(status),
            why: if status == Status::Failed { text("550 …") } else { String::new() },
            tries: 1,
            at: text("2026-06-01T09:00:00Z"),
            tried_at: written.then(|| text("2026-06-01T09:00:00Z")),
            sent_at: (status == Status::Sent).then(|| text("2026-06-01T09:00:00Z")),
            person: Some(named()),
            by: written.then(named),
        }
    }
}

/// The page of a letter.
pub(super) fn href(id: i64) -> String {
    let path = routes::MAIL_LETTER.path(&[("id", &id.to_string())]);
    path.unwrap_or_else(|_| routes::MAIL_CENTRE.pattern.to_owned())
}

const fn tone(status: Status) -> &'static str {
    match status {
        Status::Sent => "ok",
        Status::Failed => "bad",
        Status::Queued => "warn",
        Status::Skipped => "ink",
    }
}

/// Why a letter did not go: our own reasons in words, those of a provider as they are.
fn why_not(web: &Web, locale: Locale, why: &str) -> String {
    match why {
        mail::SWITCHED_OFF => web.say(locale, &msg!("mail-centre-why-off")),
        mail::STOPPED => web.say(locale, &msg!("mail-centre-why-stopped")),
        other => other.to_owned(),
    }
}
