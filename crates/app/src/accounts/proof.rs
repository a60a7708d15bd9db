//! Giving the password again before a sensitive act, with a code where there is a second factor; or a passkey, which is
//! both (quality.md S09).

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{PersonId, Secret, msg};

use super::{
    factors, hashing, limits,
    passkeys::{self, Answer, Bound, Purpose},
    store::{account, session},
};
use crate::{
    Actor, App, Error, Event, Result, Tx,
    vault::{Hashed, random_token, stored_token},
};

/// A session that goes on under another token: its owner has just proved who they are, or changed the password
/// (quality.md S24).
#[derive(Debug, Clone)]
pub struct Renewed {
    /// The value of the cookie from now on; the former one is dead.
    pub token: Secret<String>,
    /// When the session ends whatever happens, in UTC.
    pub expires_at: DateTime<Utc>,
    /// Whether the cookie outlives the browser.
    pub remembered: bool,
}

/// What somebody gives to show who they are.
#[derive(Debug, Clone)]
pub struct Given {
    /// The password.
    pub password: Secret<String>,
    /// A code of the second factor, or a recovery code; empty where there is no factor.
    pub code: String,
}

/// Notes that the owner of this session showed again who they are; `session` is the cookie. With a second factor the
/// password alone is not enough: it could take the factor away.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Invalid`] on `password` or `code`; [`Error::Later`] beyond 10 an hour.
pub async fn prove(app: &App, actor: &Actor, session: &str, given: &Given) -> Result<Renewed> {
    let member = actor.member()?;
    limits::allow(app, &format!("prove {}", member.account), 10, TimeDelta::hours(1)).await?;
    let account = account::find(app.reader(), member.account.0).await?.ok_or(Error::Anonymous)?;
    if hashing::verify(app, &given.password, account.password).await? == Hashed::Wrong {
        note_failure(app, actor, member.person).await?;
        return Err(Error::field("password", msg!("words-password-wrong")));
    }
    let who = (member.account, member.person);
    proven(app, actor, session, async |tx: &mut Tx| {
        let held = passkeys::or_application(tx.conn(), account.id).await?;
        if held && !factors::use_code(app, tx, who, &given.code).await? {
            return Err(factors::wrong());
        }
        Ok(())
    })
    .await
}

/// As [`prove`], with one of one's own passkeys.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Invalid`] on no field; [`Error::Later`] as with passwords.
pub async fn prove_with_passkey(
    app: &App,
    actor: &Actor,
    session: &str,
    answer: &Answer,
) -> Result<Renewed> {
    let account = actor.member()?.account;
    limits::allow(app, &format!("prove {account}"), 10, TimeDelta::hours(1)).await?;
    let stored = stored_token(session);
    let bound = Bound { purpose: Purpose::Prove, account: Some(account.0), session: Some(&stored) };
    let worth = passkeys::shown(app, bound, answer).await?;
    let key = passkeys::right(app, actor, worth).await?;
    proven(
        app,
        actor,
        session,
        async |tx: &mut Tx| {
            if key.note(tx).await? { Ok(()) } else { Err(passkeys::refused()) }
        },
    )
    .await
}

/// Gives the session another token once `shown` agrees in the same transaction.
async fn proven<F>(app: &App, actor: &Actor, session: &str, shown: F) -> Result<Renewed>
where
    F: AsyncFnOnce(&mut Tx) -> Result<()>,
{
    let proven = app.write(actor, async |tx| {
        shown(tx).await?;
        renew(app, tx, session, Some(tx.now())).await?.ok_or(Error::Anonymous)
    });
    let proven = proven.await;
    if matches!(proven, Err(Error::Invalid(_))) {
        note_failure(app, actor, actor.member()?.person).await?;
    }
    proven
}

/// Gives a session another token, in the caller's transaction; nothing when it is over.
pub(super) async fn renew(
    app: &App,
    tx: &Tx,
    session: &str,
    proven_at: Option<DateTime<Utc>>,
) -> Result<Option<Renewed>> {
    let (stored, token) = (stored_token(session), random_token(app.rng()));
    let Some(row) = session::find(tx.conn(), &stored).await? else {
        return Ok(None);
    };
    if !session::renew(tx.conn(), &stored, &stored_token(&token), proven_at).await? {
        return Ok(None);
    }
    let (expires_at, remembered) = (row.expires_at, row.remembered);
    Ok(Some(Renewed { token: Secret::new(token), expires_at, remembered }))
}

async fn note_failure(app: &App, actor: &Actor, person: PersonId) -> Result<()> {
    app.write(actor, async |tx| {
        tx.record(Event::SignInFailed { person: Some(person) });
        Ok(())
    })
    .await
}
