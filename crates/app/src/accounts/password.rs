//! Changing, forgetting and choosing a password; every other session ends with the old one.

use std::time::Duration;

use chrono::TimeDelta;
use kernel::{AccountId, PersonId, Secret, msg};

use super::{
    hashing, limits,
    links::{self, LinkPurpose},
    proof::{self, Renewed},
    query, rules, sessions,
    store::{account, link},
};
use crate::{
    Actor, App, Context, Error, Event, Result, Tx,
    vault::{Hashed, stored_token},
};

/// How long asking for a link takes, whoever asks.
const ANSWER_TIME: Duration = Duration::from_millis(50);

/// A password and the one that follows it.
#[derive(Debug, Clone)]
pub struct ChangePassword {
    /// The password until now; a temporary one too.
    pub current: Secret<String>,
    /// The password from now on.
    pub new: Secret<String>,
    /// The cookie of this session, which goes on.
    pub session: String,
}

/// Changes one's own password; the other sessions and every link of the account end, and this one goes on under another
/// token. Nothing is given when the cookie is of no session.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Invalid`] on `current` or `password`; [`Error::Later`] beyond 10 an hour;
/// [`Error::Conflict`] when it was changed elsewhere meanwhile.
pub async fn change(app: &App, actor: &Actor, asked: ChangePassword) -> Result<Option<Renewed>> {
    let member = actor.member()?;
    limits::allow(app, &format!("change-password {}", member.account), 10, TimeDelta::hours(1))
        .await?;
    let account = account::find(app.reader(), member.account.0).await?.ok_or(Error::Anonymous)?;
    let was = account.password.clone().unwrap_or_default();
    if hashing::verify(app, &asked.current, account.password.clone()).await? == Hashed::Wrong {
        return Err(wrong(app, actor, member.person).await?);
    }
    if rules::normal(asked.current.expose()) == rules::normal(asked.new.expose()) {
        return Err(Error::field("password", msg!("words-password-same")));
    }
    judge(app, &account, &asked.new).await?;
    let hash = hashing::hash(app, &asked.new).await?;
    let keep = stored_token(&asked.session);
    app.write(actor, async |tx| {
        let kept = account::Kept { hash, temporary_until: None };
        if !account::change_password(tx.conn(), account.id, &was, kept).await? {
            return Err(Error::Conflict(msg!("accounts-password-moved")));
        }
        settle(tx, &account, Some(&keep)).await?;
        proof::renew(app, tx, &asked.session, None).await
    })
    .await
}

/// Asks for one's own password once more, before something that cannot be undone at once.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Invalid`] on `current`; [`Error::Later`] beyond 10 an hour.
pub async fn confirm(app: &App, actor: &Actor, password: &Secret<String>) -> Result<()> {
    let member = actor.member()?;
    limits::allow(app, &format!("confirm-password {}", member.account), 10, TimeDelta::hours(1))
        .await?;
    let account = account::find(app.reader(), member.account.0).await?.ok_or(Error::Anonymous)?;
    if hashing::verify(app, password, account.password).await? == Hashed::Wrong {
        return Err(wrong(app, actor, member.person).await?);
    }
    Ok(())
}

/// A wrong password of somebody signed in is written down as one at the door is.
async fn wrong(app: &App, actor: &Actor, person: PersonId) -> Result<Error> {
    app.write(actor, async |tx| {
        tx.record(Event::SignInFailed { person: Some(person) });
        Ok(())
    })
    .await?;
    Ok(Error::field("current", msg!("words-password-wrong")))
}

/// Asks for a link to choose a new password; the answer and its time say nothing of whether the account exists.
///
/// # Errors
/// [`Error::Later`] beyond 5 an hour of one network address; the fourth request an hour for one identifier is
/// answered as the others and sends nothing.
pub async fn forget(app: &App, actor: &Actor, identifier: &str) -> Result<()> {
    let hour = TimeDelta::hours(1);
    limits::allow(app, &format!("forgot {}", actor.caller().address), 5, hour).await?;
    let who = rules::identifier(identifier);
    let asking = app.write(actor, async |tx| {
        let asked = limits::count_in(app, tx, &format!("forgot-as {who}"), hour).await?;
        let account = query::identify(tx.conn(), &who).await?;
        if let Some(account) = account.filter(|row| row.suspended_at.is_none() && asked.count <= 3)
        {
            tx.record(what_lets_in(&account));
        }
        Ok(())
    });
    // An event and a job take a third of a millisecond more than none; this hides it.
    tokio::join!(asking, tokio::time::sleep(ANSWER_TIME)).0
}

/// The letter of somebody who forgot: who has not agreed yet is asked first.
const fn what_lets_in(row: &account::Model) -> Event {
    let (account, person) = (AccountId(row.id), PersonId(row.person_id));
    if row.prepared_at.is_some() {
        Event::ActivationAsked { account, person }
    } else {
        Event::PasswordResetAsked { account, person }
    }
}

/// Chooses a new password with the link of a forgotten one; every session and link of the account ends.
///
/// # Errors
/// [`Error::NotFound`] when the link is unknown, used or over; [`Error::Invalid`] on `password`, which leaves it unused.
pub async fn reset(app: &App, actor: &Actor, token: &str, new: Secret<String>) -> Result<()> {
    choose(app, actor, (token, LinkPurpose::Reset), new).await
}

/// Chooses the first password with the link of a new account.
///
/// # Errors
/// As [`reset`]; an account that waits for an agreement is opened by its agreement alone.
pub async fn activate(app: &App, actor: &Actor, token: &str, new: Secret<String>) -> Result<()> {
    choose(app, actor, (token, LinkPurpose::Activation), new).await
}

/// Chooses the first password of an account that staff prepared; `also` writes what its owner agrees to, and both are
/// kept or neither.
///
/// # Errors
/// As [`reset`], and those of `also`.
pub(crate) async fn agree<F>(
    app: &App,
    actor: &Actor,
    token: &str,
    new: Secret<String>,
    also: F,
) -> Result<()>
where
    F: AsyncFnOnce(&mut Tx, AccountId) -> Result<()>,
{
    let (account, kept) = judged(app, (token, LinkPurpose::Activation), &new).await?;
    app.write(actor, async |tx| {
        links::take(tx, token, LinkPurpose::Activation).await?;
        if !account::agree(tx.conn(), account.id, kept).await? {
            return Err(Error::NotFound);
        }
        also(tx, AccountId(account.id)).await?;
        settle(tx, &account, None).await
    })
    .await
}

/// The account of a link and the password as it would be kept.
async fn judged(
    app: &App,
    (token, purpose): (&str, LinkPurpose),
    new: &Secret<String>,
) -> Result<(account::Model, account::Kept)> {
    let account = links::owner(app, token, purpose).await?;
    judge(app, &account, new).await?;
    let hash = hashing::hash(app, new).await?;
    Ok((account, account::Kept { hash, temporary_until: None }))
}

async fn choose(
    app: &App,
    actor: &Actor,
    link: (&str, LinkPurpose),
    new: Secret<String>,
) -> Result<()> {
    let (token, purpose) = link;
    let (account, kept) = judged(app, link, &new).await?;
    app.write(actor, async |tx| {
        links::take(tx, token, purpose).await?;
        if !account::choose_password(tx.conn(), account.id, kept).await? {
            return Err(Error::NotFound);
        }
        settle(tx, &account, None).await
    })
    .await
}

/// What every new password brings: other sessions and all links end, and it becomes known.
async fn settle(tx: &mut Tx, account: &account::Model, keep: Option<&str>) -> Result<()> {
    sessions::end_all(tx, account.id, keep).await?;
    link::delete_of(tx.conn(), account.id).await.context("ending links")?;
    tx.record(Event::PasswordChanged {
        account: AccountId(account.id),
        person: PersonId(account.person_id),
    });
    Ok(())
}

async fn judge(app: &App, account: &account::Model, new: &Secret<String>) -> Result<()> {
    let mut known = vec![account.email.clone()];
    if let Some(names) = query::names(app.reader(), account.person_id).await? {
        known.extend([names.first_name, names.last_name]);
    }
    hashing::judge(new, known).await?.map_err(|why| Error::field("password", why))
}
