//! The second page of a sign-in: the password was right, the second factor is owed.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{AccountId, PersonId, Secret};
use sea_orm::Set;

use super::{
    factors, limits,
    passkeys::{self, Answer, Bound, Purpose, Shown},
    rules,
    sign_in::{Entry, SignedIn, Welcoming},
    store::{account, factor, passkey, pending},
};
use crate::{
    Actor, App, Error, Event, Result, Way,
    vault::{random_token, stored_token},
};

/// How long the password that was given waits for the code.
const PATIENCE: TimeDelta = TimeDelta::minutes(10);
/// Codes that may be tried with one password that was given.
const TRIES: i32 = 5;
/// Codes that may be tried an hour for one account, wherever they come from.
const TRIES_AN_HOUR: i32 = 30;

/// A sign-in that waits for the second factor.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The value of the cookie; it opens no page but the one that asks for the code.
    pub token: Secret<String>,
    /// When the password must be given again, in UTC.
    pub expires_at: DateTime<Utc>,
}

/// Whether this cookie is of a sign-in that waits for its second factor.
///
/// # Errors
/// When the database fails.
pub async fn is_waiting(app: &App, token: &str) -> Result<bool> {
    Ok(pending::good(app.reader(), &stored_token(token), TRIES, app.now()).await?.is_some())
}

/// What a second factor may be shown with; a recovery code always is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ways {
    /// A code of the application.
    pub application: bool,
    /// A passkey.
    pub passkey: bool,
}

/// How the sign-in of this cookie can go on; `None` when nothing waits.
///
/// # Errors
/// When the database fails.
pub async fn ways(app: &App, token: &str) -> Result<Option<Ways>> {
    let Some(account) = account_of(app, token).await? else {
        return Ok(None);
    };
    Ok(Some(Ways {
        application: factor::confirmed(app.reader(), account).await?.is_some(),
        passkey: passkey::count(app.reader(), account).await? > 0,
    }))
}

/// The account whose password was given with this cookie.
pub(super) async fn account_of(app: &App, token: &str) -> Result<Option<i64>> {
    let waiting = pending::good(app.reader(), &stored_token(token), TRIES, app.now()).await?;
    Ok(waiting.map(|row| row.account_id))
}

/// Opens the session with a code of the second factor, or a recovery code; the cookie of the waiting is dead then.
///
/// # Errors
/// [`Error::NotFound`] when nothing waits, five codes were tried or ten minutes went by; [`Error::Invalid`] on `code`;
/// [`Error::Later`] beyond 30 an hour for the account.
pub async fn finish(app: &App, actor: &Actor, token: &str, code: &str) -> Result<SignedIn> {
    finish_with(app, actor, token, Given::Code(code)).await
}

/// As [`finish`], with a passkey.
///
/// # Errors
/// As [`finish`], [`Error::Invalid`] on no field.
pub async fn finish_with_passkey(
    app: &App,
    actor: &Actor,
    token: &str,
    answer: &Answer,
) -> Result<SignedIn> {
    finish_with(app, actor, token, Given::Answer(answer)).await
}

#[derive(Clone, Copy)]
enum Given<'a> {
    Code(&'a str),
    Answer(&'a Answer),
}

async fn finish_with(app: &App, actor: &Actor, token: &str, given: Given<'_>) -> Result<SignedIn> {
    let stored = stored_token(token);
    let waiting = pending::good(app.reader(), &stored, TRIES, app.now()).await?;
    let waiting = waiting.ok_or(Error::NotFound)?;
    let account = account::find(app.reader(), waiting.account_id).await?.ok_or(Error::NotFound)?;
    count(app, &stored, account.id).await?;
    let (id, person) = (AccountId(account.id), PersonId(account.person_id));
    let key = match given {
        Given::Code(_) => None,
        Given::Answer(answer) => Some(key(app, actor, (account.id, &stored), answer).await?),
    };
    let way = match given {
        Given::Code(code) => factors::way_of(code),
        Given::Answer(_) => Way::Passkey,
    };
    let welcoming = Welcoming::of(app, &account, waiting.remembered).await?.by(way);
    let entered = app
        .write(actor, async |tx| {
            if !rules::may_sign_in(&account, tx.now())
                || !account::sign_in(tx.conn(), &account, None, tx.now()).await?
            {
                return Err(Error::NotFound);
            }
            match (given, &key) {
                (_, Some(key)) if !key.note(tx).await? => return Err(passkeys::refused()),
                (Given::Code(code), _)
                    if !factors::use_code(app, tx, (id, person), code).await? =>
                {
                    return Err(factors::wrong());
                }
                _ => {}
            }
            // Of two clicks at once, one comes in.
            if !pending::delete(tx.conn(), &stored).await? {
                return Err(Error::NotFound);
            }
            welcoming.welcome(app, tx, actor, &account).await
        })
        .await;
    if matches!(entered, Err(Error::Invalid(_))) {
        app.write(actor, async |tx| {
            tx.record(Event::SignInFailed { person: Some(person) });
            Ok(())
        })
        .await?;
    }
    entered
}

async fn key(
    app: &App,
    actor: &Actor,
    (account, session): (i64, &str),
    answer: &Answer,
) -> Result<Shown> {
    let bound =
        Bound { purpose: Purpose::SecondStep, account: Some(account), session: Some(session) };
    let worth = passkeys::shown(app, bound, answer).await?;
    passkeys::right(app, actor, worth).await
}

/// Keeps a right password waiting for its code.
pub(super) async fn wait(
    app: &App,
    actor: &Actor,
    account: &account::Model,
    entry: Entry,
) -> Result<Option<Waiting>> {
    let token = random_token(app.rng());
    let row = |now| pending::ActiveModel {
        token: Set(stored_token(&token)),
        account_id: Set(account.id),
        remembered: Set(entry.remember),
        tries: Set(0),
        expires_at: Set(now + PATIENCE),
    };
    let until = app
        .write(actor, async |tx| {
            if !account::hold(tx.conn(), account, entry.upgraded.clone()).await? {
                return Ok(None);
            }
            pending::insert(tx.conn(), row(tx.now())).await?;
            Ok(Some(tx.now() + PATIENCE))
        })
        .await?;
    Ok(until.map(|expires_at| Waiting { token: Secret::new(token), expires_at }))
}

/// Counts a try before it is made, so that a crowd of tries at once is counted too.
async fn count(app: &App, stored: &str, account: i64) -> Result<()> {
    let name = format!("second-step {account}");
    let (counted, left) = app
        .write(&Actor::System("limits"), async |tx| {
            let counted = limits::count_in(app, tx, &name, TimeDelta::hours(1)).await?;
            Ok((counted, pending::count(tx.conn(), stored, TRIES).await?))
        })
        .await?;
    if counted.count > TRIES_AN_HOUR {
        return Err(counted.later(app.now()));
    }
    if left { Ok(()) } else { Err(Error::NotFound) }
}
