//! What is asked of a passkey: made, kept for one answer, taken.

use chrono::TimeDelta;
use kernel::msg;
use sea_orm::Set;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use url::Url;
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::{
    Actor, App, Context, Error, Result,
    accounts::store::passkey_challenge,
    vault::{random_token, stored_token},
};

/// How long an answer is waited for.
const PATIENCE: TimeDelta = TimeDelta::minutes(5);
/// The name of the product in the browser's own windows.
const SITE: &str = "Taalentio";

/// What a browser hands to its authenticator.
#[derive(Debug, Clone, Serialize)]
pub struct Challenge {
    /// Names the challenge in the answer.
    pub handle: String,
    /// The options of `navigator.credentials`, bytes as base64url.
    pub options: Value,
}

/// What a challenge is for; its answer is nothing elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::accounts) enum Purpose {
    Register,
    SignIn,
    SecondStep,
    Prove,
}

impl Purpose {
    const fn key(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::SignIn => "sign_in",
            Self::SecondStep => "second_step",
            Self::Prove => "prove",
        }
    }
}

/// Who may answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::accounts) struct Bound<'a> {
    pub purpose: Purpose,
    /// The account, once it is known.
    pub account: Option<i64>,
    /// The stored token of the session, or of the sign-in that waits for its second factor.
    pub session: Option<&'a str>,
}

/// Whether the address of this installation can have passkeys: browsers want a name, not a number.
#[must_use]
pub fn are_possible(app: &App) -> bool {
    ceremonies(app).is_ok()
}

/// The ceremonies of this installation, bound to its public address.
pub(super) fn ceremonies(app: &App) -> Result<Webauthn> {
    let impossible = || Error::Conflict(msg!("accounts-passkeys-impossible"));
    let origin = Url::parse(&app.config().base_url).map_err(|_| impossible())?;
    let domain = origin.domain().ok_or_else(impossible)?;
    let builder = WebauthnBuilder::new(domain, &origin).map_err(|_| impossible())?;
    let made = builder.rp_name(SITE).timeout(PATIENCE.to_std().map_err(Error::fault)?).build();
    made.context("preparing passkeys")
}

/// Keeps what an answer will be compared with; gives what names it.
pub(super) async fn keep(app: &App, bound: Bound<'_>, state: &impl Serialize) -> Result<String> {
    let token = random_token(app.rng());
    let state = serde_json::to_string(state).context("keeping a challenge")?;
    app.write(&Actor::System("passkeys"), async |tx| {
        tx.unseen();
        let row = passkey_challenge::ActiveModel {
            token: Set(stored_token(&token)),
            account_id: Set(bound.account),
            session: Set(bound.session.map(str::to_owned)),
            purpose: Set(bound.purpose.key().to_owned()),
            state: Set(state),
            expires_at: Set(tx.now() + PATIENCE),
        };
        Ok(passkey_challenge::insert(tx.conn(), row).await?)
    })
    .await?;
    Ok(token)
}

/// What was kept under this name, used up by asking; `None` when it is unknown, over, or of somebody else.
pub(super) async fn take<S: DeserializeOwned>(
    app: &App,
    bound: Bound<'_>,
    handle: &str,
) -> Result<Option<S>> {
    let stored = stored_token(handle);
    let row = app
        .write(&Actor::System("passkeys"), async |tx| {
            tx.unseen();
            Ok(passkey_challenge::take(tx.conn(), &stored, tx.now()).await?)
        })
        .await?;
    let row = row.filter(|row| {
        row.purpose == bound.purpose.key()
            && row.account_id == bound.account
            && row.session.as_deref() == bound.session
    });
    row.map(|row| serde_json::from_str(&row.state).context("reading a challenge")).transpose()
}
