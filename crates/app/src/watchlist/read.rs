//! A form into a name that is watched; sealed and opened again.

use chrono::NaiveDate;
use kernel::{
    Violations, msg,
    text::{EmailAddress, PersonName, line, paragraph},
};
use sea_orm::Set;
use serde_json::json;

use super::store::name;
use crate::{App, Error, Result, answers::Answers, vault::SealContext};

/// Characters of a name, a reason and a note.
const LONGEST: (usize, usize, usize) = (200, 300, 1_000);

/// What is written about a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Watch {
    pub name: String,
    pub reason: String,
    pub note: Option<String>,
    pub notify: Option<String>,
    pub expires_on: Option<NaiveDate>,
}

/// Reads a form: a name and a reason are needed, the rest may be empty.
pub(super) fn watch(answers: &Answers, today: NaiveDate) -> std::result::Result<Watch, Violations> {
    let mut refused = Violations::new();
    let full = line(answers.one("name"), LONGEST.0).and_then(|name| {
        let long = name.split_whitespace().count() > 1;
        // The words of a name are judged as the words of a person are.
        let sound = name.split_whitespace().all(|word| PersonName::parse(word).is_ok());
        if long && sound { Ok(name) } else { Err(msg!("watchlist-name-whole")) }
    });
    let full = refused.take("name", full);
    let reason = refused.take("reason", line(answers.one("reason"), LONGEST.1));
    let note = refused.take("note", paragraph(answers.one("note"), LONGEST.2));
    let notify = answers.one("notify").trim();
    let notify = if notify.is_empty() {
        None
    } else {
        refused.take("notify", EmailAddress::parse(notify)).map(|email| email.as_str().to_owned())
    };
    let day = answers.one("expires_on").trim();
    let read = day.parse::<NaiveDate>().ok().filter(|day| *day >= today);
    let expires_on = if day.is_empty() {
        None
    } else {
        refused.take("expires_on", read.ok_or_else(|| msg!("watchlist-expiry-past")))
    };
    let (Some(name), Some(reason)) = (full, reason) else { return Err(refused) };
    let note = note.filter(|note| !note.is_empty());
    refused.into_result()?;
    Ok(Watch { name, reason, note, notify, expires_on })
}

impl Watch {
    /// The row of it, sealed.
    pub fn row(&self, app: &App, seal_id: &str) -> name::ActiveModel {
        let seal =
            |column, text: &str| app.vault().seal(SealContext { column, seal_id }, text, app.rng());
        let note = self.note.as_deref();
        let notify = self.notify.as_deref();
        name::ActiveModel {
            seal_id: Set(seal_id.to_owned()),
            name: Set(seal("watched_names.name", &self.name)),
            reason: Set(seal("watched_names.reason", &self.reason)),
            note: Set(note.map(|text| seal("watched_names.note", text))),
            notify: Set(notify.map(|text| seal("watched_names.notify", text))),
            expires_on: Set(self.expires_on),
            ..Default::default()
        }
    }

    /// What a match of it says, sealed for the person, who may read it.
    pub fn for_person(&self, app: &App, seal_id: &str) -> String {
        let watched = json!({ "name": self.name, "reason": self.reason }).to_string();
        let context = SealContext { column: "watch_matches.watched", seal_id };
        app.vault().seal(context, &watched, app.rng())
    }

    /// What a row says; a value that does not open is a fault, never an empty field.
    pub fn of(app: &App, row: &name::Model) -> Result<Self> {
        let open = |column, sealed: &str| {
            let context = SealContext { column, seal_id: &row.seal_id };
            app.vault().open_sealed(context, sealed).map_err(Error::fault)
        };
        let maybe = |column, sealed: &Option<String>| {
            sealed.as_deref().map(|sealed| open(column, sealed)).transpose()
        };
        Ok(Self {
            name: open("watched_names.name", &row.name)?,
            reason: open("watched_names.reason", &row.reason)?,
            note: maybe("watched_names.note", &row.note)?,
            notify: maybe("watched_names.notify", &row.notify)?,
            expires_on: row.expires_on,
        })
    }
}
