//! Sessions: rows that only their cookie can open, ended by the owner, by time, by a new password, by a suspension.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{AccountId, PersonId, Secret};
use sea_orm::Set;

use super::{
    factors,
    model::{locale, role},
    query::{self, Present},
    rules,
    store::{account, pending, session},
};
use crate::{
    Actor, App, Event, Member, Result, Standing, Tx,
    vault::{random_token, stored_token},
};

/// A request within this time of the last noted one is not noted.
const NOTED_EVERY: TimeDelta = TimeDelta::minutes(1);
/// Our tokens have 43 characters; anything longer is none.
const LONGEST_TOKEN: usize = 64;

/// Who is signed in with this cookie, now seen; `None` when it is unknown, over, or the account is suspended.
///
/// # Errors
/// When the database fails.
pub async fn resume(app: &App, token: &str) -> Result<Option<Member>> {
    let Some((member, row)) = present(app, token).await? else {
        return Ok(None);
    };
    if row.seen_at + NOTED_EVERY <= app.now() {
        note(app, &stored_token(token)).await;
    }
    Ok(Some(member))
}

/// As [`resume`], for what nobody did: a page that asks by itself, which keeps no session from ending idle.
///
/// # Errors
/// When the database fails.
pub async fn recognise(app: &App, token: &str) -> Result<Option<Member>> {
    Ok(present(app, token).await?.map(|(member, _)| member))
}

async fn present(app: &App, token: &str) -> Result<Option<(Member, Present)>> {
    if token.is_empty() || token.len() > LONGEST_TOKEN {
        return Ok(None);
    }
    let stored = stored_token(token);
    let Some(row) = query::present(app.reader(), &stored).await? else {
        return Ok(None);
    };
    let mut member = member_of(&row)?;
    let now = app.now();
    let idle = rules::lifetime(member.role, row.remembered).idle;
    if row.suspended_at.is_some() || row.expires_at <= now || row.seen_at + idle <= now {
        return Ok(None);
    }
    if row.factor_since.is_none() && !row.has_passkey {
        member.standing.factor = factors::owed(app, &member, row.factor_due_at).await?;
    }
    Ok(Some((member, row)))
}

/// Ends the session of this cookie; one that is over already is no error.
///
/// # Errors
/// When the database fails.
pub async fn sign_out(app: &App, actor: &Actor, token: &str) -> Result<()> {
    let stored = stored_token(token);
    app.write(actor, async |tx| {
        let ended = session::delete(tx.conn(), &stored).await?;
        if let (true, Ok(member)) = (ended, actor.member()) {
            tx.record(Event::SignedOut { account: member.account, person: member.person });
        }
        Ok(())
    })
    .await
}

/// Ends every session of one's own account but the one of this cookie; says how many.
///
/// # Errors
/// [`crate::Error::Anonymous`] when nobody is signed in; [`crate::Error::Unproven`]: who holds a stolen cookie must not
/// sign the owner out.
pub async fn end_others(app: &App, actor: &Actor, keep: &str) -> Result<u64> {
    actor.require_proof(app.now())?;
    stay_alone(app, actor, keep).await
}

/// As [`end_others`], for an act that has just asked for the password itself.
pub(crate) async fn stay_alone(app: &App, actor: &Actor, keep: &str) -> Result<u64> {
    let member = actor.member()?;
    let keep = stored_token(keep);
    app.write(actor, async |tx| {
        let ended = session::delete_of(tx.conn(), member.account.0, Some(&keep)).await?;
        if ended > 0 {
            tx.record(Event::SignedOut { account: member.account, person: member.person });
        }
        Ok(ended)
    })
    .await
}

/// Ends the sessions of an account but `keep`, and what waits for a second factor; says how many sessions.
pub(super) async fn end_all(tx: &Tx, account: i64, keep: Option<&str>) -> Result<u64> {
    pending::delete_of(tx.conn(), account).await?;
    Ok(session::delete_of(tx.conn(), account, keep).await?)
}

/// Opens a session; gives the cookie and when it ends whatever happens.
pub(super) async fn begin(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    to: (&account::Model, bool),
) -> Result<(Secret<String>, DateTime<Utc>)> {
    let (account, remember) = to;
    let token = random_token(app.rng());
    let expires_at = tx.now() + rules::lifetime(role(&account.role)?, remember).whole;
    let caller = actor.caller();
    let row = session::ActiveModel {
        token: Set(stored_token(&token)),
        account_id: Set(account.id),
        address: Set(caller.address),
        device: Set(caller.device),
        remembered: Set(remember),
        created_at: Set(tx.now()),
        seen_at: Set(tx.now()),
        expires_at: Set(expires_at),
        proven_at: Set(Some(tx.now())),
    };
    session::insert(tx.conn(), row).await?;
    Ok((Secret::new(token), expires_at))
}

fn member_of(row: &Present) -> Result<Member> {
    Ok(Member {
        account: AccountId(row.account_id),
        person: PersonId(row.person_id),
        role: role(&row.role)?,
        name: row.first_name.clone(),
        locale: locale(&row.locale),
        must_change_password: row.temporary,
        standing: Standing {
            proven_at: row.proven_at,
            leaving: row.leaving_at.is_some(),
            ..Standing::default()
        },
    })
}

/// Being seen is a comfort: a busy database does not turn somebody away for it.
async fn note(app: &App, stored: &str) {
    let noted = app
        .write(&Actor::System("sessions"), async |tx| {
            tx.unseen();
            Ok(session::touch(tx.conn(), stored, tx.now()).await?)
        })
        .await;
    if let Err(fault) = noted {
        tracing::warn!(%fault, "a session was not noted as seen");
    }
}
