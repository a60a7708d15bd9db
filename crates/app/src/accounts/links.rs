//! One-time links (quality.md S19): 256 bits, stored hashed, one purpose, one use, and no longer than they must.

use chrono::TimeDelta;
use kernel::{AccountId, Secret};
use sea_orm::Set;

use super::{
    model::AccountSummary,
    store::{account, link},
};
use crate::{
    App, Error, Result, Tx,
    vault::{random_token, stored_token},
};

/// What a link is good for; it is nothing elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkPurpose {
    /// A forgotten password: 30 minutes.
    Reset,
    /// The first password of an account: 7 days.
    Activation,
    /// The first administrator: 1 hour; belongs to no account.
    Setup,
    /// The present address agrees to another: 24 hours.
    EmailFormer,
    /// The address that was asked for agrees: 24 hours.
    EmailNew,
}

impl LinkPurpose {
    /// How long such a link works.
    #[must_use]
    pub const fn lifetime(self) -> TimeDelta {
        match self {
            Self::Reset => TimeDelta::minutes(30),
            Self::Activation => TimeDelta::days(7),
            Self::Setup => TimeDelta::hours(1),
            Self::EmailFormer | Self::EmailNew => TimeDelta::hours(24),
        }
    }

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Activation => "activation",
            Self::Setup => "setup",
            Self::EmailFormer => "email_former",
            Self::EmailNew => "email_new",
        }
    }
}

/// Makes a link for a mail; gives the token that goes into its address. Earlier links stay good until they expire.
///
/// # Errors
/// When the database fails.
pub async fn issue_link(
    app: &App,
    tx: &mut Tx,
    account: AccountId,
    purpose: LinkPurpose,
) -> Result<Secret<String>> {
    issue(app, tx, Some(account.0), purpose).await
}

/// Makes the link of the first run; gives the token that goes into its address.
///
/// # Errors
/// When the database fails.
pub async fn issue_setup_link(app: &App, tx: &mut Tx) -> Result<Secret<String>> {
    issue(app, tx, None, LinkPurpose::Setup).await
}

/// Whether a link still works; looking does not use it up.
///
/// # Errors
/// When the database fails.
pub async fn link_is_good(app: &App, token: &str, purpose: LinkPurpose) -> Result<bool> {
    if purpose == LinkPurpose::Setup && account::any_admin(app.reader()).await? {
        return Ok(false);
    }
    Ok(link::good(app.reader(), &stored_token(token), purpose.key(), app.now()).await?.is_some())
}

/// Whose first password an activation link chooses, while it works; looking does not use it up.
///
/// # Errors
/// When the database fails.
pub async fn activating(app: &App, token: &str) -> Result<Option<AccountSummary>> {
    match owner(app, token, LinkPurpose::Activation).await {
        Ok(account) => AccountSummary::of(account).map(Some),
        Err(Error::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// Uses the link of the first run up, in the transaction that makes the administrator; call it before opening the account.
///
/// # Errors
/// [`Error::NotFound`] when it is unknown, used or over, or an administrator exists.
pub async fn use_setup_link(tx: &mut Tx, token: &str) -> Result<()> {
    let purpose = LinkPurpose::Setup.key();
    link::hold(tx.conn(), purpose).await?;
    let taken = link::take(tx.conn(), &stored_token(token), purpose, tx.now()).await?;
    if taken && !account::any_admin(tx.conn()).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// The account of a link that still works.
pub(super) async fn owner(app: &App, token: &str, purpose: LinkPurpose) -> Result<account::Model> {
    let row = link::good(app.reader(), &stored_token(token), purpose.key(), app.now()).await?;
    let id = row.and_then(|row| row.account_id).ok_or(Error::NotFound)?;
    account::find(app.reader(), id)
        .await?
        .filter(|account| account.suspended_at.is_none())
        .ok_or(Error::NotFound)
}

/// Uses a link up; of many clicks at once, one succeeds.
pub(super) async fn take(tx: &Tx, token: &str, purpose: LinkPurpose) -> Result<()> {
    let taken = link::take(tx.conn(), &stored_token(token), purpose.key(), tx.now()).await?;
    if taken { Ok(()) } else { Err(Error::NotFound) }
}

async fn issue(
    app: &App,
    tx: &Tx,
    account: Option<i64>,
    purpose: LinkPurpose,
) -> Result<Secret<String>> {
    let token = random_token(app.rng());
    let row = link::ActiveModel {
        token: Set(stored_token(&token)),
        account_id: Set(account),
        purpose: Set(purpose.key().to_owned()),
        expires_at: Set(tx.now() + purpose.lifetime()),
        used_at: Set(None),
    };
    link::insert(tx.conn(), row).await?;
    Ok(Secret::new(token))
}
