//! One more passkey: its challenge, then its public key and a name.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use kernel::{Violations, msg};
use sea_orm::Set;
use serde_json::{Value, json};
use uuid::Uuid;
use webauthn_rs::prelude::{Passkey, PasskeyRegistration, RegisterPublicKeyCredential};

use super::{
    Answer,
    challenge::{Bound, Challenge, Purpose, ceremonies, keep, take},
    or_application,
    own::named,
    refused,
};
use crate::{
    Actor, App, Context, Error, Event, Member, Result,
    accounts::{
        limits,
        recovery::{self, RecoveryCodes},
        sessions,
        store::{account, passkey},
    },
    vault::stored_token,
};

/// Passkeys of one account.
const MOST: usize = 20;

/// Asks this browser for a new passkey; `session` is the cookie.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Unproven`]; [`Error::Conflict`] beyond 20 passkeys, or where the address of the
/// installation has no name; [`Error::Later`] beyond 20 an hour.
pub async fn begin(app: &App, actor: &Actor, session: &str) -> Result<Challenge> {
    let member = actor.member()?;
    actor.require_proof(app.now())?;
    limits::allow(app, &format!("enrol {}", member.account), 20, TimeDelta::hours(1)).await?;
    let account = account::find(app.reader(), member.account.0).await?.ok_or(Error::Anonymous)?;
    let own = passkey::all_of(app.reader(), account.id).await?;
    if own.len() >= MOST {
        return Err(Error::Conflict(msg!("accounts-passkeys-many", max = 20)));
    }
    // One number for all passkeys of an account: a device keeps one of them, and learns nothing from it.
    let known = own.first().and_then(|row| Uuid::parse_str(&row.user_handle).ok());
    let user = known.unwrap_or_else(Uuid::new_v4);
    let mut ids = Vec::with_capacity(own.len());
    for row in &own {
        let id = URL_SAFE_NO_PAD.decode(&row.credential_id).context("reading a passkey")?;
        ids.push(id);
    }
    let (asked, state) = ceremonies(app)?
        .start_passkey_registration(user, &account.email, &member.name, Some(ids))
        .context("asking for a new passkey")?;
    let mut options = serde_json::to_value(asked).context("asking for a new passkey")?;
    let wanted = options.pointer_mut("/publicKey/authenticatorSelection");
    if let Some(wanted) = wanted.and_then(Value::as_object_mut) {
        // Kept on the device, where it can, so that it signs in without an address.
        wanted.insert("residentKey".to_owned(), json!("preferred"));
    }
    let session = stored_token(session);
    let handle = keep(app, bound(member, &session), &(user, state)).await?;
    Ok(Challenge { handle, options })
}

/// Keeps the passkey that a browser made. The first second factor of an account gives its recovery codes, which are
/// shown once, and ends the other sessions.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Unproven`]; [`Error::Invalid`] on `name`, or on nothing for an answer that is none.
pub async fn add(
    app: &App,
    actor: &Actor,
    session: &str,
    (name, answer): (&str, &Answer),
) -> Result<Option<RecoveryCodes>> {
    let member = actor.member()?;
    actor.require_proof(app.now())?;
    let stored = stored_token(session);
    let name = named(name)?;
    let name = if name.is_empty() { actor.caller().device } else { name };
    if name.is_empty() {
        return Err(Error::Invalid(Violations::one("name", msg!("words-required"))));
    }
    let state = take::<(Uuid, PasskeyRegistration)>(app, bound(member, &stored), &answer.handle);
    let (user, state) = state.await?.ok_or_else(refused)?;
    let made = answer.read::<RegisterPublicKeyCredential>().ok_or_else(refused)?;
    let key = ceremonies(app)?.finish_passkey_registration(&made, &state).map_err(|why| {
        tracing::info!(%why, "a new passkey was refused");
        refused()
    })?;
    let row = row_of(&key, member, &user, name)?;
    write(app, actor, member, (row, &stored)).await
}

async fn write(
    app: &App,
    actor: &Actor,
    member: &Member,
    (mut row, session): (passkey::ActiveModel, &str),
) -> Result<Option<RecoveryCodes>> {
    let (account, person) = (member.account, member.person);
    app.write(actor, async |tx| {
        // Held: of two first ones at once, the second finds the codes of the first.
        account::lock(tx.conn(), account.0).await?;
        let first = !or_application(tx.conn(), account.0).await?;
        row.created_at = Set(tx.now());
        match passkey::insert(tx.conn(), row).await.map_err(db::DbError::from) {
            Err(fault) if fault.broke("ux_passkeys_credential_id") => return Err(refused()),
            other => other?,
        }
        tx.record(Event::PasskeyAdded { account, person });
        if !first {
            return Ok(None);
        }
        sessions::end_all(tx, account.0, Some(session)).await?;
        recovery::give(app, tx, account, person).await.map(Some)
    })
    .await
}

fn row_of(
    key: &Passkey,
    member: &Member,
    user: &Uuid,
    name: String,
) -> Result<passkey::ActiveModel> {
    Ok(passkey::ActiveModel {
        account_id: Set(member.account.0),
        credential_id: Set(URL_SAFE_NO_PAD.encode(key.cred_id())),
        user_handle: Set(user.to_string()),
        name: Set(name),
        public_key: Set(serde_json::to_string(key).context("keeping a passkey")?),
        counter: Set(0),
        used_at: Set(None),
        ..Default::default()
    })
}

const fn bound<'a>(member: &Member, session: &'a str) -> Bound<'a> {
    Bound { purpose: Purpose::Register, account: Some(member.account.0), session: Some(session) }
}
