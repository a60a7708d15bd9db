//! Their CV: put, replaced and removed by its owner or an administrator, opened by whom it concerns; the score follows.

use kernel::PersonId;

use super::{
    Audience,
    audience::{audience_of, may_see},
    profile::{self, holder},
};
use crate::{
    Actor, App, Error, Event, Result,
    media::{Upload, cvs},
    people,
};

/// Makes this document the CV of a talent, in place of the former one.
///
/// # Errors
/// As [`cvs::put`], and [`Error::NotFound`] for people without a talent profile.
pub async fn put_cv(app: &App, actor: &Actor, person: PersonId, upload: &Upload) -> Result<()> {
    profile::exists(app, person).await?;
    cvs::put(app, actor, person, upload).await?;
    profile::refresh_score(app, actor, person).await
}

/// Removes the CV of a talent, its file and its words.
///
/// # Errors
/// As [`put_cv`].
pub async fn remove_cv(app: &App, actor: &Actor, person: PersonId) -> Result<()> {
    profile::exists(app, person).await?;
    cvs::remove(app, actor, person).await?;
    profile::refresh_score(app, actor, person).await
}

/// A link to the CV behind any code of a person, signed for the account that asks and good for five minutes. That staff
/// took it is journaled.
///
/// # Errors
/// [`Error::NotFound`] for a page this actor may not see, for a CV that is not there and for one that waits for the virus
/// scanner alike; [`Error::Anonymous`] when nobody is signed in.
pub async fn cv_link(app: &App, actor: &Actor, code: &str) -> Result<String> {
    let account = actor.member()?.account;
    let (person, summary) = holder(app, code).await?;
    let audience = audience_of(actor, person.id);
    let reader = (audience, people::minors_are_open(app, actor).await?);
    let today = app.today();
    if audience == Audience::Visitor || !may_see(&person, summary.suspended, reader, today) {
        return Err(Error::NotFound);
    }
    let cv = cvs::of_person(app, person.id).await?;
    let cv = cv.filter(|cv| !cv.quarantined).ok_or(Error::NotFound)?;
    if audience != Audience::Owner {
        app.write(actor, async |tx| {
            tx.record(Event::CvRead { person: person.id });
            Ok(())
        })
        .await?;
    }
    Ok(cvs::sign(app, account, &cv))
}
