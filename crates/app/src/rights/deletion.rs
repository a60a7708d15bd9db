//! Asking to be deleted, and taking it back within the grace (people.md §7).

use chrono::TimeDelta;
use kernel::{AccountId, PersonId, Secret, msg};

use crate::{
    Actor, App, Error, Event, Permission, Result, Tx, accounts,
    people::{self, AskedBy},
    settings,
};

/// What the owner says who wants to be deleted.
#[derive(Debug, Clone)]
pub struct AskDeletion {
    /// The password, once more.
    pub password: Secret<String>,
    /// The cookie of this session, which stays: the others end.
    pub session: String,
}

/// Asks that the actor be deleted: hidden at once, erased when the grace ends, and written to with a way back.
///
/// # Errors
/// [`Error::Invalid`] on `current` for a wrong password; [`Error::Conflict`] for the last administrator.
pub async fn ask_deletion(app: &App, actor: &Actor, asked: AskDeletion) -> Result<()> {
    let member = actor.member()?;
    accounts::password::confirm(app, actor, &asked.password).await?;
    let (person, account) = (member.person, member.account);
    begin(app, actor, person, AskedBy::Owner).await?;
    accounts::sessions::stay_alone(app, actor, &asked.session).await?;
    tracing::info!(%person, %account, "a deletion was asked");
    Ok(())
}

/// Deletes somebody with the same grace, on behalf of an administrator; their sessions end at once.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Unproven`]; [`Error::NotFound`];
/// [`Error::Conflict`] for the last administrator and for oneself.
pub async fn delete_person(app: &App, actor: &Actor, person: PersonId) -> Result<()> {
    actor.require(Permission::Administer)?;
    actor.require_proof(app.now())?;
    if actor.is(person) {
        return Err(Error::Conflict(msg!("rights-not-oneself")));
    }
    begin(app, actor, person, AskedBy::Admin).await
}

/// Takes a deletion back: one's own, or anybody's for administrators.
///
/// # Errors
/// [`Error::NotFound`] when none was asked, or an administrator asked it and the actor is none.
pub async fn cancel_deletion(app: &App, actor: &Actor, person: PersonId) -> Result<()> {
    if !actor.is(person) {
        actor.require(Permission::Administer)?;
    }
    let by_staff = !actor.is(person) && actor.may(Permission::Administer);
    stay(app, actor, person, by_staff).await
}

/// Whether the link of a letter still keeps somebody; looking changes nothing.
///
/// # Errors
/// When the database fails.
pub async fn link_keeps(app: &App, token: &str) -> Result<bool> {
    Ok(people::staying(app, token).await?.is_some())
}

/// Takes a deletion back with the link of the letter.
///
/// # Errors
/// [`Error::NotFound`] when it is forged, over, or of another deletion.
pub async fn cancel_by_link(app: &App, actor: &Actor, token: &str) -> Result<()> {
    let person = people::staying(app, token).await?.ok_or(Error::NotFound)?;
    stay(app, actor, person, false).await
}

async fn stay(app: &App, actor: &Actor, person: PersonId, by_staff: bool) -> Result<()> {
    app.write(actor, async |tx| {
        people::hold(tx, &[person]).await?;
        let absence = people::absence_of(tx.conn(), person).await?;
        let leaving = absence.and_then(|absence| absence.leaving).ok_or(Error::NotFound)?;
        let theirs = match leaving.asked_by {
            AskedBy::Owner => true,
            AskedBy::Admin => by_staff,
            AskedBy::Merge => false,
        };
        if !theirs {
            return Err(Error::NotFound);
        }
        if people::stay(tx, person).await? {
            tx.record(Event::DeletionCancelled { person });
        }
        Ok(())
    })
    .await
}

async fn begin(app: &App, actor: &Actor, person: PersonId, by: AskedBy) -> Result<()> {
    let account = accounts::of_person(app, person).await?.map(|account| account.account);
    let grace = TimeDelta::days(settings::retention(app).await?.deleted);
    app.write(actor, async |tx| {
        if let Some(account) = account {
            not_the_last(tx, account, by).await?;
        }
        people::hold(tx, &[person]).await?;
        if people::leave(tx, person, tx.now() + grace, by).await? {
            tx.record(Event::DeletionAsked { person, account });
        }
        Ok(())
    })
    .await
}

/// Somebody must be left who runs the installation; who is deleted by staff is out at once.
async fn not_the_last(tx: &Tx, account: AccountId, by: AskedBy) -> Result<()> {
    if accounts::roles::is_last_admin(tx, account).await? {
        return Err(Error::Conflict(msg!("accounts-last-admin")));
    }
    if by == AskedBy::Admin {
        accounts::roles::turn_out(tx, account).await?;
    }
    Ok(())
}
