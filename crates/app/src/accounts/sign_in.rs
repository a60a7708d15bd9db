//! Signing in: one message and one time for everybody who may not.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{AccountId, PersonId, Secret, msg};

use super::{
    hashing, limits,
    model::{locale, role},
    query, rules,
    rules::Identifier,
    sessions,
    store::account,
};
use crate::{Actor, App, Error, Event, Member, Result, Tx, vault::Hashed};

/// What somebody typed at the door.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// An e-mail address, or any code of the person, in any case and with or without dashes.
    pub identifier: String,
    /// The password.
    pub password: Secret<String>,
    /// Whether this device is to be remembered; ignored for roles that never are.
    pub remember: bool,
}

/// Somebody who came in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The value of the cookie.
    pub token: Secret<String>,
    /// Who they are.
    pub member: Member,
    /// When the session ends whatever happens, in UTC.
    pub expires_at: DateTime<Utc>,
    /// Whether the cookie outlives the browser.
    pub remember: bool,
}

/// Opens a session for who knows the password.
///
/// # Errors
/// [`Error::Invalid`] with `accounts-login-refused` on `identifier` for unknown, wrong, suspended and expired alike;
/// [`Error::Later`] beyond 5 a minute of one network address, or when too many wait.
pub async fn sign_in(app: &App, actor: &Actor, attempt: SignIn) -> Result<SignedIn> {
    let who = rules::identifier(&attempt.identifier);
    slow_down(app, actor, &who).await?;
    let account = query::identify(app.reader(), &who).await?;
    let stored = account.as_ref().and_then(|row| row.password.clone());
    let answer = hashing::verify(app, &attempt.password, stored).await?;
    let person = account.as_ref().map(|row| PersonId(row.person_id));
    let welcome =
        account.filter(|row| answer != Hashed::Wrong && rules::may_sign_in(row, app.now()));
    if let Some(account) = welcome {
        let upgraded = if answer == Hashed::RightButOld {
            Some(hashing::hash(app, &attempt.password).await?)
        } else {
            None
        };
        if let Some(signed_in) =
            enter(app, actor, &account, Entry { upgraded, remember: attempt.remember }).await?
        {
            return Ok(signed_in);
        }
    }
    app.write(actor, async |tx| {
        tx.record(Event::SignInFailed { person });
        Ok(())
    })
    .await?;
    Err(Error::field("identifier", msg!("accounts-login-refused")))
}

/// Opens a session without a password, for somebody who has just shown another right to it (first run).
///
/// # Errors
/// [`Error::NotFound`] when there is no such account, or it is suspended.
pub(crate) async fn welcome(app: &App, actor: &Actor, id: AccountId) -> Result<SignedIn> {
    let account = account::find(app.reader(), id.0).await?.ok_or(Error::NotFound)?;
    let entered = enter(app, actor, &account, Entry { upgraded: None, remember: false }).await?;
    entered.ok_or(Error::NotFound)
}

/// How somebody enters.
struct Entry {
    /// A new hash for a password whose hash is of an older kind.
    upgraded: Option<String>,
    remember: bool,
}

/// `None` when the password was changed or the account suspended since they were read.
async fn enter(
    app: &App,
    actor: &Actor,
    account: &account::Model,
    entry: Entry,
) -> Result<Option<SignedIn>> {
    let member = member(app, account).await?;
    let remember =
        entry.remember && rules::lifetime(member.role, true) != rules::lifetime(member.role, false);
    let begun = app
        .write(actor, async |tx: &mut Tx| {
            if !account::sign_in(tx.conn(), account, entry.upgraded, tx.now()).await? {
                return Ok(None);
            }
            tx.record(Event::SignedIn { account: member.account, person: member.person });
            sessions::begin(app, tx, actor, (account, remember)).await.map(Some)
        })
        .await?;
    Ok(begun.map(|(token, expires_at)| SignedIn { token, member, expires_at, remember }))
}

/// A network address has 5 tries a minute. An identifier has 20 an hour; beyond, each network address has 3 more, so
/// that an attack slows down and its victim, coming from elsewhere, still gets in (quality.md §2.1, S15).
async fn slow_down(app: &App, actor: &Actor, who: &Identifier) -> Result<()> {
    if matches!(actor, Actor::System(_)) {
        return Ok(());
    }
    let address = actor.caller().address;
    let hour = TimeDelta::hours(1);
    let counting = Actor::System("limits");
    let too_many = app.write(&counting, async |tx| {
        tx.unseen();
        let here =
            limits::count_in(app, tx, &format!("sign-in {address}"), TimeDelta::minutes(1)).await?;
        if here.count > 5 {
            return Ok(Some(here));
        }
        if limits::count_in(app, tx, &format!("sign-in-as {who}"), hour).await?.count <= 20 {
            return Ok(None);
        }
        let here_as =
            limits::count_in(app, tx, &format!("sign-in-as {who} {address}"), hour).await?;
        Ok((here_as.count > 3).then_some(here_as))
    });
    too_many.await?.map_or(Ok(()), |counted| Err(counted.later(app.now())))
}

async fn member(app: &App, account: &account::Model) -> Result<Member> {
    let names = query::names(app.reader(), account.person_id).await?;
    Ok(Member {
        account: AccountId(account.id),
        person: PersonId(account.person_id),
        role: role(&account.role)?,
        name: names.map(|names| names.first_name).unwrap_or_default(),
        locale: locale(&account.locale),
        must_change_password: account.temporary,
    })
}
