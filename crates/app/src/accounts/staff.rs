//! The accounts of staff, as a list.

use chrono::{DateTime, Utc};
use kernel::{AccountId, PersonId};

use super::{
    model::role,
    query::{self, StaffRow},
};
use crate::{Actor, App, Permission, Result, Role};

/// An account of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// The account.
    pub account: AccountId,
    /// The person it belongs to.
    pub person: PersonId,
    /// First and last name.
    pub name: String,
    /// The address that signs in.
    pub email: String,
    /// What it may do.
    pub role: Role,
    /// Whether it is kept out.
    pub suspended: bool,
    /// Whether a password was ever chosen: an invitation that waits has none.
    pub activated: bool,
    /// Whether there is a second factor.
    pub second_factor: bool,
    /// When it last signed in, in UTC.
    pub signed_in_at: Option<DateTime<Utc>>,
}

/// Every account that is not a talent's, by name; at most 500.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Staff>> {
    actor.require(Permission::Administer)?;
    query::staff(app.reader()).await?.into_iter().map(of).collect()
}

fn of(row: StaffRow) -> Result<Staff> {
    Ok(Staff {
        account: AccountId(row.account_id),
        person: PersonId(row.person_id),
        name: format!("{} {}", row.first_name, row.last_name),
        role: role(&row.role)?,
        suspended: row.suspended_at.is_some(),
        activated: row.password.is_some(),
        second_factor: row.factor_since.is_some() || row.has_passkey,
        signed_in_at: row.signed_in_at,
        email: row.email,
    })
}
