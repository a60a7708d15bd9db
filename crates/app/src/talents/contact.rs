//! A visitor writes to a talent without learning an address: the message goes by relay mail.

use chrono::TimeDelta;
use kernel::{
    Violations,
    text::{EmailAddress, line, paragraph},
};
use serde::{Deserialize, Serialize};

use super::{Audience, profile};
use crate::{
    Actor, App, Context, Error, Event, Result, accounts, answers::Answers, people,
    vault::SealContext,
};

/// What somebody writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactMessage {
    /// Who writes.
    pub name: String,
    /// Where an answer goes.
    pub email: EmailAddress,
    /// The message, at most 3,000 characters.
    pub message: String,
}

/// Reads the contact form.
///
/// # Errors
/// Every refused field.
pub fn read_message(answers: &Answers) -> std::result::Result<ContactMessage, Violations> {
    let mut violations = Violations::new();
    let name = violations.take("name", line(answers.one("name"), 100));
    let email = violations.take("email", EmailAddress::parse(answers.one("email")));
    let message = violations.take("message", paragraph(answers.one("message"), 3000));
    let message = message.filter(|text| !text.is_empty());
    match (name, email, message) {
        (Some(name), Some(email), Some(message)) if violations.is_empty() => {
            Ok(ContactMessage { name, email, message })
        }
        _ => {
            violations.add("message", kernel::msg!("words-required"));
            Err(violations)
        }
    }
}

/// Sends a message to the holder of `code`; at most 3 an hour from one network address.
///
/// # Errors
/// [`Error::NotFound`] when the visitor could not see the page, [`Error::Later`] when it is too often.
pub async fn contact(app: &App, actor: &Actor, code: &str, message: ContactMessage) -> Result<()> {
    let (person, _) = people::holder(app.reader(), code).await?.ok_or(Error::NotFound)?;
    let visible = profile::load(app, person, Audience::Visitor).await?;
    if visible.suspended || visible.public.visibility != people::Visibility::Public {
        return Err(Error::NotFound);
    }
    let limit = format!("contact {}", actor.caller().address);
    accounts::limits::allow(app, &limit, 3, TimeDelta::hours(1)).await?;
    let seal_id = people::find(app.reader(), person).await?.ok_or(Error::NotFound)?.seal_id;
    let text = serde_json::to_string(&message).context("writing a message")?;
    let context = SealContext { column: "events.contact", seal_id: &seal_id };
    let sealed = app.vault().seal(context, &text, app.rng());
    app.write(actor, async |tx| {
        tx.record(Event::ContactSent { person, sealed });
        Ok(())
    })
    .await
}
