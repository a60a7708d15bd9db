//! Changing the address that signs in: asked for with a fresh proof, agreed to by both addresses within 24 hours.

use chrono::TimeDelta;
use kernel::{AccountId, PersonId, Secret, msg, text::EmailAddress};
use sea_orm::Set;

use super::{
    limits,
    links::{self, LinkPurpose},
    rules,
    store::{
        account,
        email_change::{self, Column},
        link,
    },
};
use crate::{Actor, App, Error, Event, Result, Tx};

/// An address that was asked for and waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The address.
    pub email: String,
    /// Whether the present address agreed.
    pub former_agreed: bool,
    /// Whether the new address agreed.
    pub new_agreed: bool,
}

/// What a link did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreed {
    /// The other address has not agreed yet.
    OneSide,
    /// The address is changed.
    Done,
}

/// Asks for another address; both get a link. The answer is the same when the address has an account: it gets no
/// letter then. A change that waits already is forgotten, with its links.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Unproven`]; [`Error::Invalid`] on `email` for the address it is already;
/// [`Error::Later`] beyond 5 an hour.
pub async fn ask(app: &App, actor: &Actor, email: &EmailAddress) -> Result<()> {
    let member = actor.member()?;
    actor.require_proof(app.now())?;
    let (account, person) = (member.account, member.person);
    let row = account::find(app.reader(), account.0).await?.ok_or(Error::Anonymous)?;
    let key = rules::email_key(email);
    if key == row.email_key {
        return Err(Error::field("email", msg!("accounts-email-same")));
    }
    limits::allow(app, &format!("change-email {account}"), 5, TimeDelta::hours(1)).await?;
    app.write(actor, async |tx| {
        let change = email_change::ActiveModel {
            account_id: Set(account.0),
            former: Set(row.email),
            email: Set(email.as_str().to_owned()),
            email_key: Set(key),
            asked_at: Set(tx.now()),
            former_agreed_at: Set(None),
            new_agreed_at: Set(None),
            done_at: Set(None),
        };
        // The row before its links: a letter that is being written waits, and its link goes with the others.
        email_change::replace(tx.conn(), change).await?;
        forget_links(tx, account.0).await?;
        tx.record(Event::EmailChangeAsked { account, person });
        Ok(())
    })
    .await
}

/// The change of one's own that waits, if any.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is signed in.
pub async fn pending(app: &App, actor: &Actor) -> Result<Option<Pending>> {
    let row = email_change::find(app.reader(), actor.member()?.account.0).await?;
    let row = row.filter(|row| is_open(row, app.now()));
    Ok(row.map(|row| Pending {
        former_agreed: row.former_agreed_at.is_some(),
        new_agreed: row.new_agreed_at.is_some(),
        email: row.email,
    }))
}

/// Forgets the change that waits, and its links.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is signed in.
pub async fn cancel(app: &App, actor: &Actor) -> Result<()> {
    let member = actor.member()?;
    let (account, person) = (member.account, member.person);
    app.write(actor, async |tx| {
        let waited = email_change::delete(tx.conn(), account.0).await?;
        forget_links(tx, account.0).await?;
        if waited {
            tx.record(Event::EmailChangeCancelled { account, person });
        }
        Ok(())
    })
    .await
}

/// What a letter about a change says.
#[derive(Debug)]
pub(crate) struct Asked {
    /// The address that was asked for.
    pub email: String,
    /// Whether it has an account of its own.
    pub taken: bool,
    /// The token that agrees to this address and to no other.
    pub token: Secret<String>,
}

/// The change that waits and a link for one side of it, read and written together: the link agrees to the address
/// that its letter shows, for asking for another one ends it.
pub(crate) async fn letter(
    app: &App,
    account: AccountId,
    side: LinkPurpose,
) -> Result<Option<Asked>> {
    app.write(&Actor::System("writing a letter"), async |tx| {
        tx.unseen();
        let row = email_change::hold(tx.conn(), account.0).await?;
        let Some(row) = row.filter(|row| is_open(row, tx.now())) else {
            return Ok(None);
        };
        let taken = account::by_email(tx.conn(), &row.email_key).await?.is_some();
        let token = links::issue_link(app, tx, account, side).await?;
        Ok(Some(Asked { email: row.email, taken, token }))
    })
    .await
}

/// Whether a mailed link still works; looking uses nothing up.
///
/// # Errors
/// When the database fails.
pub async fn link_is_good(app: &App, token: &str) -> Result<bool> {
    Ok(links::link_is_good(app, token, LinkPurpose::EmailFormer).await?
        || links::link_is_good(app, token, LinkPurpose::EmailNew).await?)
}

/// Agrees with a mailed link, which it uses up; the second of the two changes the address.
///
/// # Errors
/// [`Error::NotFound`] when the link is unknown, used or over; [`Error::Conflict`] when the address got an account
/// meanwhile.
pub async fn agree(app: &App, actor: &Actor, token: &str) -> Result<Agreed> {
    let former = links::link_is_good(app, token, LinkPurpose::EmailFormer).await?;
    let (purpose, side) = if former {
        (LinkPurpose::EmailFormer, Column::FormerAgreedAt)
    } else {
        (LinkPurpose::EmailNew, Column::NewAgreedAt)
    };
    let owner = links::owner(app, token, purpose).await?;
    app.write(actor, async |tx| {
        email_change::hold(tx.conn(), owner.id).await?;
        links::take(tx, token, purpose).await?;
        email_change::agree(tx.conn(), owner.id, side, tx.now()).await?;
        let row = email_change::find(tx.conn(), owner.id).await?;
        let row = row.filter(|row| is_open(row, tx.now())).ok_or(Error::NotFound)?;
        if row.former_agreed_at.is_none() || row.new_agreed_at.is_none() {
            return Ok(Agreed::OneSide);
        }
        finish(tx, &owner, &row).await?;
        Ok(Agreed::Done)
    })
    .await
}

/// Changes the address; every link that was mailed to the former one ends.
async fn finish(tx: &mut Tx, owner: &account::Model, row: &email_change::Model) -> Result<()> {
    let changed = account::set_email(tx.conn(), owner.id, &row.email, &row.email_key).await;
    match changed.map_err(db::DbError::from) {
        Ok(true) => {}
        Ok(false) => return Err(Error::NotFound),
        Err(fault) if fault.broke("ux_accounts_email_key") => {
            return Err(Error::Conflict(msg!("accounts-email-gone")));
        }
        Err(fault) => return Err(fault.into()),
    }
    email_change::agree(tx.conn(), owner.id, Column::DoneAt, tx.now()).await?;
    link::delete_of(tx.conn(), owner.id).await?;
    tx.record(Event::EmailChanged {
        account: AccountId(owner.id),
        person: PersonId(owner.person_id),
    });
    Ok(())
}

fn is_open(row: &email_change::Model, now: chrono::DateTime<chrono::Utc>) -> bool {
    row.done_at.is_none() && row.asked_at + LinkPurpose::EmailNew.lifetime() > now
}

async fn forget_links(tx: &Tx, account: i64) -> Result<()> {
    for purpose in [LinkPurpose::EmailFormer, LinkPurpose::EmailNew] {
        link::delete_for(tx.conn(), account, purpose.key()).await?;
    }
    Ok(())
}
