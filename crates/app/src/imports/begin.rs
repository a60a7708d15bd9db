//! The steps an administrator takes: matching columns, starting, giving up.

use kernel::{Violations, msg};
use queue::NewJob;

use super::{
    CheckImport, Choices, ImportId, RunImport, State, Verdict, columns,
    store::{import, row},
};
use crate::{Actor, App, Context, Error, Event, Permission, Result};

/// Columns nobody can be made without.
const NEEDED: [&str; 3] = ["first_name", "last_name", "email"];
const AT_ONCE: u64 = 500;

/// Says what each column holds and what is done with the file; its rows are judged by a job.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Invalid`] on `column_{n}` for a field that two columns
/// hold, on `columns` for a field that none holds; [`Error::NotFound`]; [`Error::Conflict`] while a job is at work.
pub async fn match_columns(
    app: &App,
    actor: &Actor,
    ImportId(id): ImportId,
    found: Vec<Option<&'static str>>,
    choices: Choices,
) -> Result<()> {
    actor.require(Permission::Administer)?;
    import::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    sound(&found)?;
    let columns = serde_json::to_string(&found).context("writing columns")?;
    let choices = serde_json::to_string(&choices).context("writing choices")?;
    app.write(actor, async |tx| {
        let from = [State::Matching, State::Checked];
        if !import::go(tx.conn(), id, &from, State::Checking).await? {
            return Err(Error::Conflict(msg!("imports-at-work")));
        }
        import::set_choices(tx.conn(), id, columns, choices).await?;
        tx.enqueue(NewJob::now(&CheckImport { import: id }));
        tx.unseen();
        Ok(())
    })
    .await
}

fn sound(found: &[Option<&'static str>]) -> Result<()> {
    let mut refused = Violations::new();
    let mut taken: Vec<&str> = Vec::new();
    for (place, field) in found.iter().enumerate() {
        let Some(field) = field else { continue };
        if taken.contains(field) && !columns::is_list(field) {
            refused.add(format!("column_{place}"), msg!("imports-column-twice"));
        }
        taken.push(field);
    }
    if NEEDED.iter().any(|needed| !taken.contains(needed)) {
        refused.add("columns", msg!("imports-columns-needed"));
    }
    Ok(refused.into_result()?)
}

/// Begins to write people; a job does it.
///
/// # Errors
/// As [`match_columns`]; [`Error::Conflict`] unless the rows were judged.
pub async fn start(app: &App, actor: &Actor, ImportId(id): ImportId) -> Result<()> {
    actor.require(Permission::Administer)?;
    let found = import::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let rows = u64::try_from(found.rows).unwrap_or(0);
    app.write(actor, async |tx| {
        if !import::go(tx.conn(), id, &[State::Checked], State::Running).await? {
            return Err(Error::Conflict(msg!("imports-at-work")));
        }
        tx.enqueue(NewJob::now(&RunImport { import: id }));
        tx.record(Event::ImportStarted { import: id, rows });
        Ok(())
    })
    .await
}

/// Forgets an import with its rows; the people it made stay.
///
/// # Errors
/// As [`match_columns`].
pub async fn discard(app: &App, actor: &Actor, ImportId(id): ImportId) -> Result<()> {
    actor.require(Permission::Administer)?;
    let found = import::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    if State::parse(&found.state).is_at_work() {
        return Err(Error::Conflict(msg!("imports-at-work")));
    }
    forget(app, id).await
}

/// Removes an import, its rows first, few at a time.
pub(super) async fn forget(app: &App, id: i64) -> Result<()> {
    forget_rows(app, id, &[]).await?;
    app.write(&Actor::System("import"), async |tx| {
        tx.unseen();
        Ok(import::delete(tx.conn(), id).await?)
    })
    .await
}

/// Removes the rows of an import but those with these verdicts.
pub(super) async fn forget_rows(app: &App, id: i64, keep: &[Verdict]) -> Result<()> {
    loop {
        let gone = app
            .write(&Actor::System("import"), async |tx| {
                tx.unseen();
                Ok(row::remove(tx.conn(), id, keep, AT_ONCE).await?)
            })
            .await?;
        if gone < AT_ONCE {
            return Ok(());
        }
    }
}
