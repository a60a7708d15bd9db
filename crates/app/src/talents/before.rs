//! The same form twice: what the first one made.

use super::{NewTalent, Registered, register::registered, store};
use crate::{Actor, App, Result, accounts, people};

/// The registration that this very form has already made: its answer was lost, or somebody pressed twice.
///
/// # Errors
/// When the database fails.
pub async fn sent_before(app: &App, new: &NewTalent) -> Result<Option<Registered>> {
    match before(app, new.person.submission.as_deref(), &new.email).await? {
        Before::This(registered) => Ok(Some(registered)),
        Before::Another | Before::Nothing => Ok(None),
    }
}

/// What the same form has made before.
pub(super) enum Before {
    Nothing,
    This(Registered),
    Another,
}

/// The same, of a write that was refused because of another: that one is kept before an empty write after it is.
pub(super) async fn before_once_kept(
    app: &App,
    actor: &Actor,
    submission: Option<&str>,
    email: &kernel::text::EmailAddress,
) -> Result<Before> {
    app.write(actor, async |tx| {
        tx.unseen();
        Ok(())
    })
    .await?;
    before(app, submission, email).await
}

pub(super) async fn before(
    app: &App,
    submission: Option<&str>,
    email: &kernel::text::EmailAddress,
) -> Result<Before> {
    let Some(submission) = submission else {
        return Ok(Before::Nothing);
    };
    let Some(person) = people::by_submission(app.reader(), submission).await? else {
        return Ok(Before::Nothing);
    };
    let account = accounts::known(app, email).await?;
    if account.is_none_or(|account| account.person != person.id) {
        return Ok(Before::Another);
    }
    let profile = store::profile::find(app.reader(), person.id.0).await?;
    Ok(profile
        .map_or(Before::Nothing, |profile| Before::This(registered(app, person.id, profile.code))))
}
