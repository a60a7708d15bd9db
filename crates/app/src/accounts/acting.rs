//! What an account may do while its owner is away: work that was asked for before is done with the rights of now.

use kernel::{AccountId, PersonId};

use super::{
    factors,
    model::{locale, role},
    passkeys, query,
    store::account,
};
use crate::{Actor, App, Caller, Member, Result, Standing};

/// The owner of an account with the role and the standing of this moment; `None` when it is gone or suspended, or its
/// owner has not agreed to it yet.
///
/// # Errors
/// When the database fails.
pub async fn in_absence(app: &App, id: AccountId) -> Result<Option<Actor>> {
    let Some(row) = account::find(app.reader(), id.0).await? else {
        return Ok(None);
    };
    if row.suspended_at.is_some() || row.prepared_at.is_some() {
        return Ok(None);
    }
    let names = query::names(app.reader(), row.person_id).await?;
    let leaving = query::is_leaving(app.reader(), row.person_id).await?;
    let mut member = Member {
        account: id,
        person: PersonId(row.person_id),
        role: role(&row.role)?,
        name: names.map(|names| names.first_name).unwrap_or_default(),
        locale: locale(&row.locale),
        must_change_password: row.temporary,
        standing: Standing { leaving, ..Standing::default() },
    };
    // Who was never asked for a second factor is asked when they come, not while they are away.
    if row.factor_due_at.is_some() && !passkeys::or_application(app.reader(), id.0).await? {
        member.standing.factor = factors::owed(app, &member, row.factor_due_at).await?;
    }
    Ok(Some(Actor::Member(member, Caller::default())))
}
