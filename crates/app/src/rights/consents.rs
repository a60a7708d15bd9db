//! Consents one by one: each can be given and taken back, with effect at once (quality.md S99).

use chrono::{DateTime, Utc};
use kernel::{PersonId, msg};

use crate::{
    Actor, App, Error, Event, Permission, Result,
    people::{self, Purpose, Visibility, is_minor},
    talents,
};

/// The last word of somebody about a purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// To what.
    pub purpose: Purpose,
    /// Given or not.
    pub given: bool,
    /// The version of the text, when it was ever answered.
    pub version: Option<String>,
    /// Where it was said: `registration`, `activation`, `profile`, `own_data`.
    pub how: Option<String>,
    /// When, in UTC.
    pub at: Option<DateTime<Utc>>,
    /// Whether it may be changed here: what is needed goes only with the account, and minors are never public.
    pub can_change: bool,
}

/// Every purpose of a person with the last word on it, in the order of the form.
pub(super) async fn agreements(
    app: &App,
    actor: &Actor,
    person: PersonId,
) -> Result<Vec<Agreement>> {
    let lines = people::consents_of(app, actor, person).await?;
    let (minor, profile) = (minor(app, person).await?, talents::is_talent(app, person).await?);
    let agreement = |purpose: Purpose| {
        let last = lines.iter().rev().find(|line| line.purpose == purpose.key());
        let given = last.is_some_and(|line| line.given);
        let barred = purpose == Purpose::Public && minor && !given;
        Agreement {
            purpose,
            given,
            version: last.map(|line| line.version.clone()),
            how: last.map(|line| line.how.clone()),
            at: last.map(|line| line.at),
            can_change: profile && !purpose.is_needed() && !barred,
        }
    };
    let all = Purpose::ALL.into_iter().map(agreement);
    Ok(all.filter(|one| one.at.is_some() || one.can_change).collect())
}

/// Gives a consent or takes it back. Without [`Purpose::Public`] the page is gone for visitors when this returns.
///
/// # Errors
/// [`Error::NotFound`] without a profile; [`Error::Conflict`] for a consent that is needed, or that a minor cannot give.
pub async fn answer_consent(app: &App, actor: &Actor, purpose: Purpose, given: bool) -> Result<()> {
    actor.require(Permission::KeepOwnProfile)?;
    let person = actor.member()?.person;
    if !talents::is_talent(app, person).await? {
        return Err(Error::NotFound);
    }
    if purpose.is_needed() {
        return Err(Error::Conflict(msg!("rights-consent-needed")));
    }
    if given && purpose == Purpose::Public && minor(app, person).await? {
        return Err(Error::Conflict(msg!("talents-minors-are-not-public")));
    }
    let reader = (person, actor.member()?.locale);
    app.write(actor, async |tx| {
        people::give_consents(app, tx, reader, &[(purpose, given)], "own_data").await?;
        if purpose == Purpose::Public {
            let known = people::find(tx.conn(), person).await?.ok_or(Error::NotFound)?;
            let away = people::absence_of(tx.conn(), person).await?;
            let was = away.map_or(known.visibility, |away| away.visibility);
            if given {
                people::show_to(tx, person, Visibility::Public).await?;
            } else if was == Visibility::Public {
                people::show_to(tx, person, Visibility::Recruiter).await?;
            }
        }
        tx.record(Event::ConsentAnswered { person, purpose: purpose.key().to_owned(), given });
        Ok(())
    })
    .await
}

async fn minor(app: &App, person: PersonId) -> Result<bool> {
    let person = people::find(app.reader(), person).await?.ok_or(Error::NotFound)?;
    Ok(is_minor(person.birth_date, app.today()))
}
