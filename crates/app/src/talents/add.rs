//! Somebody who has an account joins the directory: a facet of the same person, never a second one (people.md §1).

use db::Takes;
use kernel::msg;

use super::{
    NewTalent,
    profile::is_talent,
    register::{Decided, Files, already_sent, around, decide, open_door},
    store,
};
use crate::{
    Actor, App, Error, Event, Permission, Result, Tx, accounts,
    media::{
        self,
        cvs::{self, StoredCv},
    },
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
/// When this returns an error nothing was written and the files are gone.
///
/// # Errors
/// [`Error::Invalid`] for the address of another account, [`Error::Conflict`] for somebody who has a profile and for
/// other names than those that were verified, [`Error::Later`] when registration is closed.
pub async fn add_profile(
    app: &App,
    actor: &Actor,
    new: NewTalent,
    files: impl Into<Files>,
) -> Result<()> {
    let files = files.into();
    match try_add(app, actor, new, &files).await {
        Ok(former) => {
            former.forget(app).await;
            Ok(())
        }
        // After a fault the rows may stand all the same: the sweep decides about the files then.
        Err(fault @ Error::Fault(_)) => Err(fault),
        Err(refusal) => {
            files.discard(app).await;
            Err(refusal)
        }
    }
}

/// The files that new ones replace.
struct Former {
    photo: Option<String>,
    cv: Option<StoredCv>,
}

impl Former {
    async fn forget(self, app: &App) {
        if let Some(photo) = self.photo {
            media::forget_files(app, &photo).await;
        }
        if let Some(cv) = self.cv {
            cvs::forget(app, &cv).await;
        }
    }
}

/// What the transaction writes, and for whom.
struct Addition<'a> {
    actor: &'a Actor,
    person: Person,
    decided: Decided,
    files: &'a Files,
}

/// Adds the profile; gives the files that the new ones replace.
async fn try_add(app: &App, actor: &Actor, new: NewTalent, files: &Files) -> Result<Former> {
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
    let decided = decide(app, new, files, style, person.seal_id.clone());
    let addition = Addition { actor, person, decided, files };
    app.write_taking(Takes::ANumber, actor, async |tx| write(app, tx, addition).await).await
}

async fn write(app: &App, tx: &mut Tx, addition: Addition<'_>) -> Result<Former> {
    let Addition { actor, person, decided, files } = addition;
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
    let mut former = Former { photo: None, cv: None };
    if let Some(photo) = &files.photo {
        former.photo = media::attach(tx, person.id, photo).await?;
    }
    if let Some(cv) = &files.cv {
        former.cv = cvs::attach(app, tx, person.id, cv).await?;
    }
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
