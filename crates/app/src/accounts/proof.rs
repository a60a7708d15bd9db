//! Giving the password again before a sensitive act (quality.md S09).

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Secret, msg};

use super::{
    hashing, limits,
    store::{account, session},
};
use crate::{
    Actor, App, Error, Event, Result,
    vault::{Hashed, random_token, stored_token},
};

/// A session whose owner has just proved who they are: it goes on under another token (quality.md S24).
#[derive(Debug, Clone)]
pub struct Renewed {
    /// The value of the cookie from now on; the former one is dead.
    pub token: Secret<String>,
    /// When the session ends whatever happens, in UTC.
    pub expires_at: DateTime<Utc>,
    /// Whether the cookie outlives the browser.
    pub remembered: bool,
}

/// Notes that the owner of this session gave the password again; `session` is the cookie.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Invalid`] on `password`; [`Error::Later`] beyond 10 an hour.
pub async fn prove(
    app: &App,
    actor: &Actor,
    session: &str,
    password: &Secret<String>,
) -> Result<Renewed> {
    let member = actor.member()?;
    limits::allow(app, &format!("prove {}", member.account), 10, TimeDelta::hours(1)).await?;
    let account = account::find(app.reader(), member.account.0).await?.ok_or(Error::Anonymous)?;
    if hashing::verify(app, password, account.password).await? == Hashed::Wrong {
        app.write(actor, async |tx| {
            tx.record(Event::SignInFailed { person: Some(member.person) });
            Ok(())
        })
        .await?;
        return Err(Error::field("password", msg!("words-password-wrong")));
    }
    let (stored, token) = (stored_token(session), random_token(app.rng()));
    app.write(actor, async |tx| {
        let row = session::find(tx.conn(), &stored).await?.ok_or(Error::Anonymous)?;
        if !session::renew(tx.conn(), &stored, &stored_token(&token), tx.now()).await? {
            return Err(Error::Anonymous);
        }
        let (expires_at, remembered) = (row.expires_at, row.remembered);
        Ok(Renewed { token: Secret::new(token), expires_at, remembered })
    })
    .await
}
