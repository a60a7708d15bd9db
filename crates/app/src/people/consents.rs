//! Consents as rows: purpose, version and hash of the text, time, how (people.md §7, quality.md S99).

use chrono::{DateTime, Utc};
use kernel::{Locale, PersonId};

use super::store::consent;
use crate::{Actor, App, Permission, Result, Tx, vault::fingerprint};

/// The version of the legal texts that consents of today refer to.
pub const CONSENT_VERSION: &str = "2026-11";

/// What somebody agrees to, each apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// That their data is processed: needed.
    Processing,
    /// The terms of use: needed.
    Terms,
    /// That their page is public.
    Public,
    /// That opportunities are sent to them.
    Messages,
    /// That a guardian agrees, for a minor.
    Guardian,
}

impl Purpose {
    /// Every purpose, in the order of the form.
    pub const ALL: [Self; 5] =
        [Self::Processing, Self::Terms, Self::Public, Self::Messages, Self::Guardian];

    /// The purpose of a stored word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.key() == key)
    }

    /// Whether nobody can be in the directory without it: who takes it back asks to be deleted.
    #[must_use]
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::Processing | Self::Terms | Self::Guardian)
    }

    /// The key of the sentence that is agreed to.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Processing => "talents-register-consent-processing",
            Self::Terms => "talents-register-consent-terms",
            Self::Public => "talents-register-consent-public",
            Self::Messages => "talents-register-consent-messages",
            Self::Guardian => "talents-fields-guardian-consent",
        }
    }

    /// The stored word; `consent_` before it is the form name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Processing => "processing",
            Self::Terms => "terms",
            Self::Public => "public",
            Self::Messages => "messages",
            Self::Guardian => "guardian",
        }
    }
}

/// One line of somebody's consents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentLine {
    /// The stored word of the purpose.
    pub purpose: String,
    /// Given or withdrawn.
    pub given: bool,
    /// The version of the text.
    pub version: String,
    /// Where it was said: `registration`, `activation`, `profile`, `own_data`.
    pub how: String,
    /// SHA-256 of the sentence that was shown, in hexadecimal; rows of earlier releases have none.
    pub text_hash: Option<String>,
    /// When, in UTC.
    pub at: DateTime<Utc>,
}

/// Writes what was agreed to, or not, with one statement; the search index hears of it.
pub(crate) async fn give(
    app: &App,
    tx: &Tx,
    (person, locale): (PersonId, Locale),
    answers: &[(Purpose, bool)],
    how: &str,
) -> Result<()> {
    if answers.is_empty() {
        return Ok(());
    }
    let shown = |purpose: Purpose| app.words().text(locale, purpose.text_key(), &[]);
    let rows = answers
        .iter()
        .map(|(purpose, given)| (purpose.key(), *given, fingerprint(shown(*purpose))))
        .collect();
    consent::insert(tx.conn(), person.0, rows, (CONSENT_VERSION, how), tx.now()).await?;
    // The table does not tell the search index by itself, and nobody else writes it.
    Ok(db::dialect::tell(tx.conn(), "search_feed", person.0).await?)
}

/// Every consent of a person, oldest first: for themselves and administrators.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`] when it is somebody else.
pub async fn of_person(app: &App, actor: &Actor, person: PersonId) -> Result<Vec<ConsentLine>> {
    if !actor.is(person) {
        actor.require(Permission::Administer)?;
    }
    let rows = consent::all_of(app.reader(), person.0).await?;
    let line = |row: consent::Model| ConsentLine {
        purpose: row.purpose,
        given: row.given,
        version: row.version,
        how: row.how,
        text_hash: row.text_hash,
        at: row.at,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Whether the last word of a person about a purpose was yes.
pub(crate) async fn has_agreed(app: &App, person: PersonId, purpose: Purpose) -> Result<bool> {
    let rows = consent::all_of(app.reader(), person.0).await?;
    Ok(rows.iter().rev().find(|row| row.purpose == purpose.key()).is_some_and(|row| row.given))
}
