//! The doctor: looks at everything the product stands on; each finding is a sentence, and what to do.
//!
//! It speaks English to the operator at the terminal, and changes nothing.

mod codes;
mod database;
mod files;
mod index;
mod journal;
mod keys;
mod query;
mod surroundings;
mod work;

use serde::Serialize;

pub(super) use keys::unreadable;

pub use journal::sentence as tampering_sentence;

use crate::{Actor, App, Permission, Result};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// As it should be.
    Good,
    /// It works, and will not always.
    Warning,
    /// Something does not work, or is in danger now.
    Fault,
}

/// What one look found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which look: one word, the same for ever.
    pub check: &'static str,
    /// How bad it is.
    pub level: Level,
    /// What is so, as a sentence.
    pub what: String,
    /// What to do, as a sentence; none when all is well.
    pub advice: Option<String>,
}

impl Finding {
    /// All is well.
    #[must_use]
    pub fn good(check: &'static str, what: impl Into<String>) -> Self {
        Self { check, level: Level::Good, what: what.into(), advice: None }
    }

    /// It works, and will not always.
    #[must_use]
    pub fn warning(
        check: &'static str,
        what: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        Self { check, level: Level::Warning, what: what.into(), advice: Some(advice.into()) }
    }

    /// Something does not work.
    #[must_use]
    pub fn fault(check: &'static str, what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { check, level: Level::Fault, what: what.into(), advice: Some(advice.into()) }
    }
}

/// Looks at everything; the order is that of a walk from the ground up.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; a look that breaks is a finding itself.
pub async fn examine(app: &App, actor: &Actor) -> Result<Vec<Finding>> {
    actor.require(Permission::Administer)?;
    let mut found = whole("configuration", surroundings::configuration(app).await);
    found.extend(whole("clock", surroundings::clock(app).await));
    found.extend(surroundings::disk(app));
    found.extend(surroundings::permissions(app));
    found.extend(whole("database", database::look(app).await));
    found.extend(whole("keys", keys::look(app, actor).await));
    found.extend(surroundings::storage(app).await);
    found.extend(whole("files", files::look(app).await));
    found.extend(whole("scanner", files::scanner(app, actor).await));
    found.extend(whole("codes", codes::look(app).await));
    found.extend(whole("journal", journal::look(app, actor).await));
    found.extend(whole("index", index::look(app, actor).await));
    found.extend(whole("jobs", work::jobs(app).await));
    found.extend(whole("mail", work::mail(app).await));
    Ok(found)
}

fn whole(check: &'static str, found: Result<Vec<Finding>>) -> Vec<Finding> {
    found.unwrap_or_else(|fault| {
        let source = std::error::Error::source(&fault).map(ToString::to_string).unwrap_or_default();
        vec![Finding::fault(
            check,
            format!("this could not be looked at: {fault} {source}"),
            "mend what is said above first, then ask again",
        )]
    })
}
