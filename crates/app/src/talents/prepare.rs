//! Staff prepare a profile for somebody: the same form and rules as a registration, with every consent to be given.
//!
//! Nobody but administrators sees the page, and nothing but the link of the activation letter opens the account, until
//! its owner agrees ([`super::agree()`]).

use db::Takes;
use kernel::PersonId;

use super::{
    Files, NewTalent, Registered,
    register::{Decided, already_sent, around, decide, new_seal_id},
    sent_before,
};
use crate::{
    Actor, App, Error, Event, Permission, Result, Role, Tx,
    accounts::{self, NewAccount},
    media::{self, cvs},
    people,
    settings::{self, CodeStyle},
};

/// What the transaction writes, decided before it begins.
pub(crate) struct Preparing {
    decided: Decided,
    /// The import that brings them, when it is one.
    pub import: Option<i64>,
    /// Whether they are written to.
    pub invited: bool,
}

impl Preparing {
    /// Decides what is written for somebody.
    pub fn of(app: &App, new: NewTalent, style: CodeStyle, files: &Files) -> Self {
        let decided = decide(app, new, files, style, new_seal_id());
        Self { decided, import: None, invited: true }
    }

    /// What binds the sealed values of the person.
    pub fn seal_id(&self) -> &str {
        &self.decided.sealed.seal_id
    }
}

/// Prepares a profile and writes to its owner; a form sent twice gives the first profile again. When this returns an
/// error nothing was written and the files are gone.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Invalid`] on `email` when the address has an account.
pub async fn prepare(
    app: &App,
    actor: &Actor,
    new: NewTalent,
    files: impl Into<Files>,
) -> Result<PersonId> {
    let files = files.into();
    let outcome = try_prepare(app, actor, new, &files).await;
    if let Ok((_, false)) | Err(Error::Invalid(_)) = outcome {
        files.discard(app).await;
    }
    outcome.map(|(person, _)| person)
}

/// The person, and whether they were prepared now.
async fn try_prepare(
    app: &App,
    actor: &Actor,
    new: NewTalent,
    files: &Files,
) -> Result<(PersonId, bool)> {
    actor.require(Permission::Administer)?;
    if let Some(Registered { person, .. }) = sent_before(app, &new).await? {
        return Ok((person, false));
    }
    let style = settings::registration(app).await?.code_style;
    let preparing = Preparing::of(app, new, style, files);
    let written = app.write_taking(Takes::ANumber, actor, async |tx| {
        let person = prepare_in(app, tx, preparing).await?;
        if let Some(photo) = &files.photo {
            media::attach(tx, person, photo).await?;
        }
        if let Some(cv) = &files.cv {
            cvs::attach(app, tx, person, cv).await?;
        }
        Ok(person)
    });
    Ok((written.await?, true))
}

/// Writes a prepared profile in the caller's transaction, which takes a number.
pub(crate) async fn prepare_in(app: &App, tx: &mut Tx, preparing: Preparing) -> Result<PersonId> {
    let Preparing { decided, import, invited } = preparing;
    let new = &decided.new;
    let seal_id = decided.sealed.seal_id.clone();
    let inserted = people::insert(tx.conn(), &new.person, decided.sealed.clone(), tx.now()).await;
    let person = PersonId(inserted.map_err(already_sent)?);
    let (email, locale) = (new.email.clone(), new.person.locale);
    let account = NewAccount { person, email, role: Role::Talent, locale };
    let account = accounts::open_prepared(tx, account).await?;
    people::replace_links(app, tx, person, &seal_id, &new.links, true).await?;
    around(app, tx, &decided, person).await?;
    tx.record(Event::TalentPrepared { person, account, import, invited });
    Ok(person)
}
