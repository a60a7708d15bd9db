//! Signing in with a passkey alone, and the challenges of the other doors.

use chrono::TimeDelta;
use kernel::AccountId;

use super::{
    Answer, Bound, Challenge, Purpose,
    answer::{Worth, asked_of, refused, right, shown},
};
use crate::{
    Actor, App, Error, Result, Way,
    accounts::{
        limits, rules, second_step,
        sign_in::{SignedIn, Welcoming, slow_down_as, slow_down_here},
        store::{account, passkey},
    },
    vault::stored_token,
};

/// Nobody is known before the answer.
const ANYBODY: Bound<'static> = Bound { purpose: Purpose::SignIn, account: None, session: None };

/// Asks this browser for any passkey of this installation.
///
/// # Errors
/// [`Error::Conflict`] where there can be none; [`Error::Later`] beyond 60 a minute of one network address.
pub async fn ask_sign_in(app: &App, actor: &Actor) -> Result<Challenge> {
    let name = format!("passkey-challenge {}", actor.caller().address);
    limits::allow(app, &name, 60, TimeDelta::minutes(1)).await?;
    asked_of(app, ANYBODY, &[]).await
}

/// Asks for a passkey of the account whose password was given; `token` is the cookie of the waiting.
///
/// # Errors
/// [`Error::NotFound`] when nothing waits, or the account has no passkey; [`Error::Later`] beyond 30 an hour.
pub async fn ask_second_step(app: &App, token: &str) -> Result<Challenge> {
    let account = second_step::account_of(app, token).await?.ok_or(Error::NotFound)?;
    own(app, Purpose::SecondStep, account, &stored_token(token)).await
}

/// Asks for one's own passkey before a sensitive act; `session` is the cookie.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::NotFound`] without a passkey; [`Error::Later`] beyond 30 an hour.
pub async fn ask_proof(app: &App, actor: &Actor, session: &str) -> Result<Challenge> {
    let account = actor.member()?.account;
    own(app, Purpose::Prove, account.0, &stored_token(session)).await
}

async fn own(app: &App, purpose: Purpose, account: i64, session: &str) -> Result<Challenge> {
    let keys = passkey::all_of(app.reader(), account).await?;
    if keys.is_empty() {
        return Err(Error::NotFound);
    }
    let name = format!("passkey-challenge-of {}", AccountId(account));
    limits::allow(app, &name, 30, TimeDelta::hours(1)).await?;
    asked_of(app, Bound { purpose, account: Some(account), session: Some(session) }, &keys).await
}

/// Opens a session for who holds the device and unlocked it: password and second factor in one.
///
/// # Errors
/// [`Error::Invalid`] with one sentence for an unknown, wrong, copied or suspended one alike; [`Error::Later`] as with
/// passwords.
pub async fn sign_in(
    app: &App,
    actor: &Actor,
    answer: &Answer,
    remember: bool,
) -> Result<SignedIn> {
    slow_down_here(app, actor).await?;
    let worth = shown(app, ANYBODY, answer).await?;
    if let Worth::Nothing(Some(row)) | Worth::Copied(row) = &worth
        && let Some(account) = account::find(app.reader(), row.account_id).await?
    {
        slow_down_as(app, actor, &account.email_key).await?;
    }
    let key = right(app, actor, worth).await?;
    let account = account::find(app.reader(), key.row.account_id).await?.ok_or_else(refused)?;
    if !rules::may_sign_in(&account, app.now()) {
        right(app, actor, Worth::Nothing(Some(key.row))).await?;
        return Err(refused());
    }
    let welcoming = Welcoming::of(app, &account, remember).await?.by(Way::Passkey);
    let entered = app
        .write(actor, async |tx| {
            if !key.note(tx).await? {
                return Ok(None);
            }
            if !account::sign_in(tx.conn(), &account, None, tx.now()).await? {
                return Err(refused());
            }
            welcoming.welcome(app, tx, actor, &account).await.map(Some)
        })
        .await?;
    if let Some(signed_in) = entered {
        return Ok(signed_in);
    }
    // Used further in the same instant: two hold this key.
    right(app, actor, Worth::Copied(key.row)).await?;
    Err(refused())
}
