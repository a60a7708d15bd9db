//! What an account is to others: plain data.

use chrono::{DateTime, Utc};
use kernel::{AccountId, Locale, PersonId, text::EmailAddress};

use super::store::account;
use crate::{Context, Result, Role};

/// An account that is to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// The person it belongs to; one person has one account.
    pub person: PersonId,
    /// The address that signs in.
    pub email: EmailAddress,
    /// What it may do.
    pub role: Role,
    /// The language of its mails and pages.
    pub locale: Locale,
}

/// The account behind an address that is already taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The account.
    pub account: AccountId,
    /// The person it belongs to.
    pub person: PersonId,
}

/// An account as administrators and mails see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountSummary {
    /// The account.
    pub account: AccountId,
    /// The person it belongs to.
    pub person: PersonId,
    /// The address that signs in.
    pub email: String,
    /// What it may do.
    pub role: Role,
    /// The language of its mails and pages.
    pub locale: Locale,
    /// Whether it is kept out.
    pub suspended: bool,
    /// When it last signed in, in UTC.
    pub signed_in_at: Option<DateTime<Utc>>,
    /// Whether its password was drawn by us and must be changed.
    pub temporary: bool,
    /// Whether staff prepared it and its owner has not agreed yet: nothing but the activation link opens it.
    pub prepared: bool,
}

impl AccountSummary {
    pub(super) fn of(row: account::Model) -> Result<Self> {
        Ok(Self {
            account: AccountId(row.id),
            person: PersonId(row.person_id),
            role: role(&row.role)?,
            locale: locale(&row.locale),
            suspended: row.suspended_at.is_some(),
            signed_in_at: row.signed_in_at,
            temporary: row.temporary,
            prepared: row.prepared_at.is_some(),
            email: row.email,
        })
    }
}

/// The role of a row; a value that is none is broken machinery, not a visitor.
pub(super) fn role(stored: &str) -> Result<Role> {
    Role::parse(stored)
        .ok_or_else(|| anyhow::anyhow!("{stored} is no role"))
        .context("reading an account")
}

pub(super) fn locale(stored: &str) -> Locale {
    Locale::parse(stored).unwrap_or_default()
}
