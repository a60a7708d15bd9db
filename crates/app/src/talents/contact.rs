//! A visitor writes to a talent without learning an address: the message goes by relay mail.

use chrono::TimeDelta;
use kernel::{
    Message, Violations, msg,
    text::{EmailAddress, line, paragraph},
};
use serde::{Deserialize, Serialize};

use super::profile;
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
    let message = violations.take("message", required(paragraph(answers.one("message"), 3000)));
    violations.into_result()?;
    // Nothing was refused, so everything was read.
    name.zip(email)
        .zip(message)
        .map(|((name, email), message)| ContactMessage { name, email, message })
        .ok_or_else(Violations::new)
}

fn required(text: std::result::Result<String, Message>) -> std::result::Result<String, Message> {
    text.and_then(|text| if text.is_empty() { Err(msg!("words-required")) } else { Ok(text) })
}

/// Sends a message to the holder of `code`; at most 3 an hour from one network address.
///
/// # Errors
/// [`Error::NotFound`] when the visitor could not see the page, [`Error::Later`] when it is too often.
pub async fn contact(app: &App, actor: &Actor, code: &str, message: ContactMessage) -> Result<()> {
    let visitor = Actor::Visitor(actor.caller());
    let person = profile::look(app, &visitor, code).await?.person;
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
