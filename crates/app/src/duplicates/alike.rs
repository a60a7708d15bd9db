//! Who of the directory somebody new may be, before they are written.

use kernel::PersonId;

use super::{Side, find::side, query};
use crate::{Actor, App, Error, Permission, Result, accounts, people, talents::NewTalent};

/// Somebody who may be the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Who.
    pub side: Side,
    /// They sign in with this very address.
    pub same_email: bool,
    /// They have this telephone.
    pub same_phone: bool,
    /// They have this name and birth date.
    pub same_name: bool,
}

/// Everybody in the directory with the address, the telephone, or the name and birth date of somebody new; at most ten,
/// who has the address first.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn alike(app: &App, actor: &Actor, new: &NewTalent) -> Result<Vec<Alike>> {
    actor.require(Permission::Administer)?;
    let known = accounts::known(app, &new.email).await?.map(|known| known.person);
    let phones = app.vault().blind_indexes("people.phone", new.person.contact.phone.as_str());
    let identity = &new.person.identity;
    let name = people::name_key(identity);
    let rows = query::alike(app.reader(), phones, &name, identity.birth_date).await?;
    let found = |id| rows.iter().find(|row| PersonId(row.id) == id);
    let ids = known
        .into_iter()
        .chain(rows.iter().map(|row| PersonId(row.id)).filter(|id| Some(*id) != known));
    let mut all = Vec::new();
    for id in ids {
        let side = match side(app, id).await {
            Ok(side) => side,
            // Staff have no profile, and their address is refused all the same.
            Err(Error::NotFound) => continue,
            Err(fault) => return Err(fault),
        };
        let row = found(id);
        all.push(Alike {
            side,
            same_email: Some(id) == known,
            same_phone: row.is_some_and(|row| row.phone),
            same_name: row.is_some_and(|row| row.name),
        });
    }
    Ok(all)
}
