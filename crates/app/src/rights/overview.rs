//! Where somebody stands: away or not, and what they agreed to.

use kernel::PersonId;

use super::{Agreement, consents};
use crate::{
    Actor, App, Error, Permission, Result,
    people::{self, Absence},
    talents,
};

/// What the page of one's own data begins with.
#[derive(Debug, Clone)]
pub struct Overview {
    /// Whether there is a talent profile: accounts of staff have none.
    pub has_profile: bool,
    /// Why the page is hidden, when it is.
    pub absence: Option<Absence>,
    /// Every purpose somebody was asked about, with the last word on it.
    pub agreements: Vec<Agreement>,
}

/// The actor's own standing.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is signed in.
pub async fn overview(app: &App, actor: &Actor) -> Result<Overview> {
    let person = actor.member()?.person;
    let agreements = consents::agreements(app, actor, person).await?;
    Ok(Overview {
        has_profile: talents::is_talent(app, person).await?,
        absence: people::absence_of(app.reader(), person).await?,
        agreements,
    })
}

/// Somebody's name, and why they are away when they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// First and last name.
    pub name: String,
    /// Why the page is hidden, when it is.
    pub absence: Option<Absence>,
}

/// Whether and why a person is away, for administrators.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`].
pub async fn standing_of(app: &App, actor: &Actor, person: PersonId) -> Result<Standing> {
    actor.require(Permission::Administer)?;
    let known = people::find(app.reader(), person).await?.ok_or(Error::NotFound)?;
    let absence = people::absence_of(app.reader(), person).await?;
    Ok(Standing { name: known.full_name(), absence })
}
