//! The second factor: an authenticator application, and recovery codes for the day it is lost (quality.md S18).
//! A passkey is one as well; it has a room of its own beside.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{AccountId, PersonId, Secret, msg};
use sea_orm::Set;

use super::{
    limits, passkeys,
    recovery::{self, RecoveryCodes},
    sessions,
    store::{account, factor, recovery as codes},
    totp,
};
use crate::{
    Actor, App, Context, Error, Event, Factor, Member, Permission, Result, Tx, Way, settings,
    vault::{SealContext, stored_token},
};

/// How long somebody has who is asked for a second factor (people.md §3).
pub(super) const GRACE: TimeDelta = TimeDelta::days(7);

/// What an application needs to begin.
#[derive(Debug, Clone)]
pub struct Enrolment {
    /// The secret in groups of four, to be typed.
    pub key: Secret<String>,
    /// The same as a QR, as SVG.
    pub qr_svg: Secret<String>,
}

/// Since when the account that is signed in has an application; passkeys apart.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is signed in.
pub async fn since(app: &App, actor: &Actor) -> Result<Option<DateTime<Utc>>> {
    let member = actor.member()?;
    let row = factor::confirmed(app.reader(), member.account.0).await?;
    Ok(row.and_then(|row| row.confirmed_at))
}

/// Whether an account has a second factor, an application or a passkey; for administrators.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn is_held(app: &App, actor: &Actor, id: AccountId) -> Result<bool> {
    actor.require(Permission::Administer)?;
    passkeys::or_application(app.reader(), id.0).await
}

/// Begins an enrolment; one that was begun and never finished is forgotten.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Unproven`]; [`Error::Conflict`] when there is a second factor already.
pub async fn begin(app: &App, actor: &Actor) -> Result<()> {
    let account = actor.member()?.account;
    actor.require_proof(app.now())?;
    let mut secret = vec![0_u8; totp::SECRET];
    app.rng().fill(&mut secret);
    let seal_id = uuid::Uuid::new_v4().to_string();
    let sealed = app.vault().seal(context(&seal_id), &totp::typed(&secret), app.rng());
    app.write(actor, async |tx| {
        let row = factor::ActiveModel {
            account_id: Set(account.0),
            seal_id: Set(seal_id),
            secret: Set(sealed),
            last_step: Set(0),
            created_at: Set(tx.now()),
            confirmed_at: Set(None),
        };
        if factor::begin(tx.conn(), row).await? { Ok(()) } else { Err(held()) }
    })
    .await
}

/// The enrolment that was begun within the hour, if any; `label` names its QR for those who do not see it.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Unproven`].
pub async fn enrolment(app: &App, actor: &Actor, label: &str) -> Result<Option<Enrolment>> {
    let member = actor.member()?;
    actor.require_proof(app.now())?;
    let account = account::find(app.reader(), member.account.0).await?.ok_or(Error::Anonymous)?;
    let row = factor::find(app.reader(), account.id).await?;
    let open = |row: &factor::Model| row.confirmed_at.is_none() && begun_lately(row, app.now());
    let Some(row) = row.filter(open) else {
        return Ok(None);
    };
    let secret = opened(app, &row)?;
    let address = Secret::new(totp::address(&secret, &account.email)?);
    let drawn = documents::qr::svg(address.expose(), label).context("drawing a second factor")?;
    Ok(Some(Enrolment { key: Secret::new(totp::typed(&secret)), qr_svg: Secret::new(drawn) }))
}

/// Ends an enrolment with the first code; gives the recovery codes, which are shown once. The other sessions end.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Unproven`]; [`Error::Invalid`] on `code`; [`Error::Conflict`] without an open
/// enrolment; [`Error::Later`] beyond 20 an hour.
pub async fn confirm(app: &App, actor: &Actor, code: &str, session: &str) -> Result<RecoveryCodes> {
    let member = actor.member()?;
    actor.require_proof(app.now())?;
    let (account, person) = (member.account, member.person);
    limits::allow(app, &format!("enrol {account}"), 20, TimeDelta::hours(1)).await?;
    let row = factor::find(app.reader(), account.0).await?;
    let row = row.filter(|row| begun_lately(row, app.now()) || row.confirmed_at.is_some());
    let row = row.ok_or_else(|| Error::Conflict(msg!("accounts-factor-begin")))?;
    if row.confirmed_at.is_some() {
        return Err(held());
    }
    let keep = stored_token(session);
    let step = totp::step_of(&opened(app, &row)?, &digits(code), app.now())?;
    let step = step.ok_or_else(wrong)?;
    app.write(actor, async |tx| {
        if !factor::use_step(tx.conn(), account.0, &row.seal_id, step).await?
            || !factor::confirm(tx.conn(), account.0, tx.now()).await?
        {
            return Err(wrong());
        }
        sessions::end_all(tx, account.0, Some(&keep)).await?;
        tx.record(Event::SecondFactorAdded { account, person });
        recovery::give(app, tx, account, person).await
    })
    .await
}

/// Removes one's own application; the recovery codes go with the last second factor.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Unproven`]; [`Error::Conflict`] when there is none.
pub async fn remove(app: &App, actor: &Actor) -> Result<()> {
    let member = actor.member()?;
    actor.require_proof(app.now())?;
    let (account, person) = (member.account, member.person);
    app.write(actor, async |tx| {
        if !take_away(tx, account, person).await? {
            return Err(none());
        }
        if !passkeys::or_application(tx.conn(), account.0).await? {
            codes::delete_of(tx.conn(), account.0).await?;
        }
        Ok(())
    })
    .await
}

/// Removes somebody's application and passkeys, for administrators: somebody who lost telephone and codes.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Unproven`]; [`Error::NotFound`];
/// [`Error::Conflict`] when there is none.
pub async fn remove_of(app: &App, actor: &Actor, id: AccountId) -> Result<()> {
    actor.require(Permission::Administer)?;
    actor.require_proof(app.now())?;
    app.write(actor, async |tx| {
        let row = account::find(tx.conn(), id.0).await?.ok_or(Error::NotFound)?;
        let person = PersonId(row.person_id);
        let application = take_away(tx, id, person).await?;
        if !passkeys::remove_all(tx, id, person).await? && !application {
            return Err(none());
        }
        Ok(codes::delete_of(tx.conn(), id.0).await?)
    })
    .await
}

/// Whether a member without a second factor owes one, which they were asked for until `due`. Who was never asked, and
/// has a role that is asked by now, is asked by this request: their days begin with it.
pub(super) async fn owed(app: &App, member: &Member, due: Option<DateTime<Utc>>) -> Result<Factor> {
    if !settings::security(app).await?.asks_second_factor(member.role) {
        return Ok(Factor::Settled);
    }
    let due = match due {
        Some(due) => due,
        None => ask(app, member.account).await?,
    };
    Ok(if due <= app.now() { Factor::Overdue } else { Factor::DueBy(due) })
}

/// Begins the days that an account has; gives when they end.
async fn ask(app: &App, account: AccountId) -> Result<DateTime<Utc>> {
    app.write(&Actor::System("second factor"), async |tx| {
        tx.unseen();
        let until = tx.now() + GRACE;
        account::ask_for_a_factor(tx.conn(), account.0, until).await?;
        Ok(until)
    })
    .await
}

/// Whether this is a code of the factor that was not used before, used up by asking; or a recovery code.
pub(super) async fn use_code(
    app: &App,
    tx: &mut Tx,
    (account, person): (AccountId, PersonId),
    code: &str,
) -> Result<bool> {
    if recovery::looks_like_one(code) {
        let taken = recovery::take(app, tx.conn(), account, code, tx.now()).await?;
        if taken {
            tx.record(Event::RecoveryCodeUsed { account, person });
        }
        return Ok(taken);
    }
    let Some(row) = factor::confirmed(tx.conn(), account.0).await? else {
        return Ok(false);
    };
    match totp::step_of(&opened(app, &row)?, &digits(code), tx.now())? {
        None => Ok(false),
        Some(step) => Ok(factor::use_step(tx.conn(), account.0, &row.seal_id, step).await?),
    }
}

/// What a code lets somebody in by.
pub(super) fn way_of(code: &str) -> Way {
    if recovery::looks_like_one(code) { Way::RecoveryCode } else { Way::Code }
}

/// What a code that is none is answered with.
pub(super) fn wrong() -> Error {
    Error::field("code", msg!("accounts-code-wrong"))
}

fn held() -> Error {
    Error::Conflict(msg!("accounts-factor-held"))
}

fn begun_lately(row: &factor::Model, now: DateTime<Utc>) -> bool {
    row.created_at + TimeDelta::hours(1) > now
}

fn none() -> Error {
    Error::Conflict(msg!("accounts-factor-none"))
}

/// Removes the application; says whether there was one.
async fn take_away(tx: &mut Tx, account: AccountId, person: PersonId) -> Result<bool> {
    let was = factor::delete(tx.conn(), account.0).await?;
    if was {
        tx.record(Event::SecondFactorRemoved { account, person });
    }
    Ok(was)
}

fn opened(app: &App, row: &factor::Model) -> Result<Vec<u8>> {
    let typed = app.vault().open_sealed(context(&row.seal_id), &row.secret);
    totp::read(&typed.context("opening a second factor")?)
}

const fn context(seal_id: &str) -> SealContext<'_> {
    SealContext { column: "second_factors.secret", seal_id }
}

/// The digits of a code as people write it: `123 456`.
fn digits(code: &str) -> String {
    code.chars().filter(|c| !c.is_whitespace()).take(12).collect()
}
