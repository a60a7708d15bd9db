//! Somebody who has an account joins the directory: a facet of the same person, never a second one (people.md §1).

use db::Takes;
use kernel::msg;

use super::{
    NewTalent,
    profile::is_talent,
    register::{Decided, already_sent, around, decide, open_door},
    store,
};
use crate::{
    Actor, App, Error, Event, Permission, Result, Tx, accounts,
    media::{self, PreparedPhoto},
    people::{self, Identity, Person},
};

/// Whether whoever is signed in has a talent profile.
///
/// # Errors
/// [`Error::Anonymous`] when nobody is.
pub async fn has_profile(app: &App, actor: &Actor) -> Result<bool> {
    is_talent(app, actor.member()?.person).await
}

/// Adds a talent profile to the person who is signed in, whose names and contacts become those of the form.
///
/// When this returns an error nothing was written and the photo's files are gone.
///
/// # Errors
/// [`Error::Invalid`] for the address of another account, [`Error::Conflict`] for somebody who has a profile and for
/// other names than those that were verified, [`Error::Later`] when registration is closed.
pub async fn add_profile(
    app: &App,
    actor: &Actor,
    new: NewTalent,
    photo: Option<PreparedPhoto>,
) -> Result<()> {
    let added = try_add(app, actor, new, photo.as_ref()).await;
    match (&added, photo) {
        (Ok(Some(former)), _) => media::forget_files(app, former).await,
        // After a fault the rows may stand all the same: the sweep decides about the files then.
        (Ok(None) | Err(Error::Fault(_)), _) | (Err(_), None) => {}
        (Err(_), Some(unused)) => media::discard(app, unused).await,
    }
    added.map(|_| ())
}

/// What the transaction writes, and for whom.
struct Addition<'a> {
    actor: &'a Actor,
    person: Person,
    decided: Decided,
    photo: Option<&'a PreparedPhoto>,
}

/// Adds the profile; gives the name of the photo that the new one replaces.
async fn try_add(
    app: &App,
    actor: &Actor,
    new: NewTalent,
    photo: Option<&PreparedPhoto>,
) -> Result<Option<String>> {
    actor.require(Permission::KeepOwnProfile)?;
    let member = actor.member()?;
    let style = open_door(app).await?.code_style;
    let known = accounts::known(app, &new.email).await?;
    if known.is_none_or(|known| known.account != member.account) {
        return Err(Error::field("email", msg!("talents-email-of-another")));
    }
    let person = people::find(app.reader(), member.person).await?.ok_or(Error::NotFound)?;
    if person.verified && !is_same(&person, &new.person.identity) {
        return Err(Error::Conflict(msg!("talents-identity-locked")));
    }
    let decided = decide(app, new, photo.is_some(), style, person.seal_id.clone());
    let addition = Addition { actor, person, decided, photo };
    app.write_taking(Takes::ANumber, actor, async |tx| write(app, tx, addition).await).await
}

async fn write(app: &App, tx: &mut Tx, addition: Addition<'_>) -> Result<Option<String>> {
    let Addition { actor, person, decided, photo } = addition;
    let account = actor.member()?.account;
    let sealed = decided.sealed.clone();
    // First of all: of two forms at once, the second waits here and then sees the profile of the first.
    people::fill_in(tx.conn(), person.id.0, &decided.new.person, sealed, tx.now())
        .await
        .map_err(already_sent)?;
    if store::profile::find(tx.conn(), person.id.0).await?.is_some() {
        return Err(Error::Conflict(msg!("talents-profile-exists")));
    }
    people::replace_links(app, tx, person.id, &person.seal_id, &decided.new.links, false).await?;
    let former = match photo {
        Some(photo) => media::attach(tx, person.id, photo).await?,
        None => None,
    };
    around(app, tx, &decided, person.id).await?;
    store::waiting::delete_of(tx.conn(), account.0).await?;
    let (person, minor) = (person.id, decided.minor);
    tx.record(Event::TalentProfileAdded { person, account, minor });
    Ok(former)
}

fn is_same(person: &Person, identity: &Identity) -> bool {
    person.first_name == identity.first_name.as_str()
        && person.last_name == identity.last_name.as_str()
        && person.birth_date == identity.birth_date
        && person.gender == identity.gender
}
