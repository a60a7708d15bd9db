//! Lines of the journal in words.

use app::journal::Entry;
use kernel::{AccountId, Locale, Message, msg};
use serde::Serialize;

use crate::Web;

/// One line.
#[derive(Debug, Serialize)]
pub struct Line {
    /// When.
    pub at: String,
    /// What happened.
    pub text: String,
    /// Who did it.
    pub who: String,
    /// How often in a row; the time is the last one's.
    pub times: u64,
}

impl Line {
    /// A line about the person of this account.
    pub(super) fn of(web: &Web, locale: Locale, entry: &Entry, own: Option<AccountId>) -> Self {
        Self {
            at: entry.at.to_rfc3339(),
            text: what(web, locale, &entry.name),
            who: web.say(locale, &who(entry, own)),
            times: 1,
        }
    }
}

/// The lines, newest first, with the same thing done by the same again and again as one.
pub(super) fn gathered(lines: impl Iterator<Item = Line>) -> Vec<Line> {
    let mut gathered: Vec<Line> = Vec::new();
    for line in lines {
        match gathered.last_mut() {
            Some(last) if last.text == line.text && last.who == line.who => {
                last.times += line.times
            }
            _ => gathered.push(line),
        }
    }
    gathered
}

/// What an event of that name means; an event of a later release stays a name.
pub(super) fn what(web: &Web, locale: Locale, name: &str) -> String {
    let key = format!("journal-event-{name}");
    if web.words().has(locale, &key) {
        web.words().text(locale, &key, &[])
    } else {
        name.to_owned()
    }
}

fn who(entry: &Entry, own: Option<AccountId>) -> Message {
    match entry.actor.as_str() {
        _ if entry.account.is_some() && entry.account == own => msg!("admin-journal-themselves"),
        "admin" => msg!("admin-role-admin"),
        "recruteur" => msg!("admin-role-recruteur"),
        "presence" => msg!("admin-role-presence"),
        "user" => msg!("admin-role-user"),
        "system" => msg!("admin-journal-system"),
        _ => msg!("admin-journal-visitor"),
    }
}
