//! Likely pairs, for administrators to judge.

use chrono::NaiveDate;
use kernel::{Page, PageRequest, PersonId};

use super::store;
use crate::{Actor, App, Error, Event, Permission, Result, accounts, people, talents};

/// Two people who may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Who registered first.
    pub first: Side,
    /// Who came after.
    pub second: Side,
    /// They have one telephone.
    pub same_phone: bool,
    /// They have one name and one birth date.
    pub same_name: bool,
}

/// One of a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Who.
    pub person: PersonId,
    /// First and last name.
    pub name: String,
    /// The code, as stored.
    pub code: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// The address that signs in.
    pub email: Option<String>,
}

/// Pairs that may be one person, the newest first.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn likely(app: &App, actor: &Actor, page: PageRequest) -> Result<Page<Pair>> {
    actor.require(Permission::Administer)?;
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let most = number(page.size.saturating_add(1));
    let rows = store::pairs(app.reader(), most, number(page.offset)).await?;
    let found = Page::from_overfetch(rows, page);
    let mut pairs = Vec::with_capacity(found.rows.len());
    for row in found.rows {
        pairs.push(Pair {
            first: side(app, PersonId(row.first_id)).await?,
            second: side(app, PersonId(row.second_id)).await?,
            same_phone: row.phone > 0,
            same_name: row.name > 0,
        });
    }
    Ok(Page { rows: pairs, more: found.more })
}

/// Says that two people are two: the pair is not shown again.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`] unless both have a profile.
pub async fn dismiss(app: &App, actor: &Actor, one: PersonId, other: PersonId) -> Result<()> {
    actor.require(Permission::Administer)?;
    if one == other {
        return Err(Error::NotFound);
    }
    side(app, one).await?;
    side(app, other).await?;
    let by = actor.member().ok().map(|member| member.account.0);
    app.write(actor, async |tx| {
        store::tell_apart(tx.conn(), (one.0, other.0), by, tx.now()).await?;
        tx.record(Event::ToldApart { person: one, other });
        Ok(())
    })
    .await
}

pub(super) async fn side(app: &App, id: PersonId) -> Result<Side> {
    let person = people::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let code = talents::code_of(app, id).await?.ok_or(Error::NotFound)?;
    let account = accounts::of_person(app, id).await?;
    Ok(Side {
        person: id,
        name: person.full_name(),
        code,
        birth_date: person.birth_date,
        email: account.map(|account| account.email),
    })
}
