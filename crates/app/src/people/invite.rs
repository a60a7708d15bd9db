//! Inviting somebody to join the staff: an account without a password, and a link of seven days that chooses one.

use kernel::{
    Locale, PersonId, msg,
    text::{EmailAddress, PersonName},
};

use super::store::person;
use crate::{
    Actor, App, Error, Event, Permission, Result, Role,
    accounts::{self, NewAccount},
};

/// Who is invited.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// Where the invitation goes; the address that signs in.
    pub email: EmailAddress,
    /// What they will do.
    pub role: Role,
    /// The language of the letter, and of their pages until they choose another.
    pub locale: Locale,
}

/// Opens an account of staff and sends its activation link.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Unproven`]; [`Error::Invalid`] on `role` for talents,
/// who register, or on `email` when the address has an account.
pub async fn invite(app: &App, actor: &Actor, new: Invitation) -> Result<PersonId> {
    actor.require(Permission::Administer)?;
    actor.require_proof(app.now())?;
    if new.role == Role::Talent {
        return Err(Error::field("role", msg!("words-choice-unknown")));
    }
    let key = format!("{} {}", new.last_name.key(), new.first_name.key());
    let seal_id = uuid::Uuid::new_v4().to_string();
    app.write(actor, async |tx| {
        let (first, last) = (new.first_name.as_str(), new.last_name.as_str());
        let id = person::insert_staff(tx.conn(), first, last, key, seal_id, tx.now()).await?;
        let (person, role) = (PersonId(id), new.role);
        let account = NewAccount { person, email: new.email, role, locale: new.locale };
        let account = accounts::open(tx, account).await?;
        tx.record(Event::StaffInvited { account, person, role });
        Ok(person)
    })
    .await
}
