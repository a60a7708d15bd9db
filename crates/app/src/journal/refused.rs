//! Somebody signed in who asks for what their role may not do: a line of the security log.

use chrono::TimeDelta;

use super::store;
use crate::{Actor, App, Event, Result};

/// Who keeps trying is noted once in this while: a loop must not fill the journal.
const ONCE_IN: TimeDelta = TimeDelta::minutes(1);

/// Notes that a member was refused a page; visitors are asked to sign in instead, and are not noted.
///
/// # Errors
/// A fault of the database, which must not change what the person is answered.
pub async fn note_refusal(app: &App, actor: &Actor) -> Result<()> {
    let Ok(member) = actor.member() else {
        return Ok(());
    };
    let since = app.now() - ONCE_IN;
    if store::was_refused(app.reader(), member.account.0, since).await? {
        return Ok(());
    }
    app.write(actor, async |tx| {
        tx.record(Event::AccessRefused { person: member.person });
        Ok(())
    })
    .await
}
