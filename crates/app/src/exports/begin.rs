//! What every export begins with: the right, the proof, the reason, and the line in the journal.

use std::sync::Arc;

use documents::sheet::Cell;
use kernel::{Arg, Locale, Message, PersonId, msg, text::line};

use super::{
    Asked, Column, Whom,
    job::Progress,
    labels::Labels,
    people::{self, People},
};
use crate::{Actor, App, Error, Event, Permission, Reference, Result, search::View};

/// A word is no reason.
const SHORTEST_REASON: usize = 3;
const LONGEST_REASON: usize = 300;

/// How many people an export would hold.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::ExportTalents`].
pub async fn count(app: &App, actor: &Actor, whom: &Whom) -> Result<u64> {
    actor.require(Permission::ExportTalents)?;
    people::count(app, &View::of(app, actor), whom).await
}

/// What may leave, before anything is read.
pub(super) struct Permit {
    /// How many people there are.
    pub count: u64,
    reason: Option<String>,
}

/// Asks for everything that must be.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::ExportTalents`]; [`Error::Unproven`] for more than 50 people or a
/// sensitive column; [`Error::Invalid`] on `columns` or `reason`.
pub(super) async fn permit(app: &App, actor: &Actor, asked: &Asked) -> Result<Permit> {
    actor.require(Permission::ExportTalents)?;
    let reason = reason(actor, asked)?;
    let count = count(app, actor, &asked.whom).await?;
    if let Some(most) = asked.choice.format.most().filter(|most| count > *most) {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        return Err(Error::field("format", msg!("exports-too-many-printed", count = most)));
    }
    actor.require_proof_for(if reason.is_some() { u64::MAX } else { count }, app.now())?;
    Ok(Permit { count, reason })
}

/// What the journal is told.
pub(super) fn told(app: &App, asked: &Asked, permit: &Permit) -> Event {
    let choice = &asked.choice;
    Event::ListExported {
        rows: permit.count,
        filter: in_words(app, &asked.whom),
        format: choice.format.key().to_owned(),
        columns: choice.columns.iter().map(|column| column.key().to_owned()).collect(),
        reason: permit.reason.clone(),
    }
}

/// An export under way.
pub(super) struct Export {
    pub app: App,
    pub people: People,
    pub columns: Vec<Column>,
    pub locale: Locale,
    /// How many people there were when it began.
    pub count: u64,
    reference: Arc<Reference>,
    read: u64,
    progress: Option<Progress>,
}

impl Export {
    /// One that is made while its reader waits; the journal says that people's data leaves.
    ///
    /// # Errors
    /// As [`permit`]; [`Error::Invalid`] on `format` for what is a job's work.
    pub(super) async fn begin(app: &App, actor: &Actor, asked: &Asked) -> Result<Self> {
        let permit = permit(app, actor, asked).await?;
        if super::is_for_a_job(asked.choice.format, permit.count) {
            return Err(Error::field("format", msg!("exports-too-many")));
        }
        let told = told(app, asked, &permit);
        app.write(actor, async |tx| {
            tx.record(told);
            Ok(())
        })
        .await?;
        Ok(Self::of(app, actor, asked, (permit.count, None)))
    }

    /// One that a job makes: its beginning was journaled when it was asked for.
    ///
    /// # Errors
    /// As [`Actor::require`] for [`Permission::ExportTalents`], and for administrators' columns.
    pub(super) async fn resumed(
        app: &App,
        actor: &Actor,
        asked: &Asked,
        progress: Progress,
    ) -> Result<Self> {
        reason(actor, asked)?;
        let count = count(app, actor, &asked.whom).await?;
        Ok(Self::of(app, actor, asked, (count, Some(progress))))
    }

    fn of(
        app: &App,
        actor: &Actor,
        asked: &Asked,
        (count, progress): (u64, Option<Progress>),
    ) -> Self {
        Self {
            app: app.clone(),
            people: People::of(app, View::of(app, actor), (&asked.whom, &asked.choice.columns)),
            columns: asked.choice.columns.clone(),
            locale: asked.locale,
            count,
            reference: app.reference(),
            read: 0,
            progress,
        }
    }

    pub(super) fn titles(&self) -> Vec<String> {
        self.columns.iter().map(|column| self.say(&column.title())).collect()
    }

    /// The next people's cells, in the order of the columns; nothing after the last ones.
    ///
    /// # Errors
    /// A fault when a sealed value does not open: the file is not whole then.
    pub(super) async fn rows(&mut self) -> Result<Vec<Vec<Cell>>> {
        let rows = self.people_rows().await?;
        Ok(rows.into_iter().map(|(_, cells)| cells).collect())
    }

    /// The same, beside whom they are about.
    ///
    /// # Errors
    /// As [`Export::rows`].
    pub(super) async fn people_rows(&mut self) -> Result<Vec<(PersonId, Vec<Cell>)>> {
        let rows = self.people.next().await?;
        self.read += u64::try_from(rows.len()).unwrap_or(0);
        if let Some(progress) = &self.progress {
            progress.reached(self.read).await?;
        }
        let (app, reference, columns) = (&self.app, &*self.reference, &*self.columns);
        let labels = Labels { app, reference, locale: self.locale, columns };
        rows.iter().map(|row| Ok((PersonId(row.person_id), labels.cells(row)?))).collect()
    }

    pub(super) fn say(&self, message: &Message) -> String {
        self.app.words().translate(self.locale, message)
    }
}

/// Why sensitive columns leave; nothing when there are none.
fn reason(actor: &Actor, asked: &Asked) -> Result<Option<String>> {
    if asked.choice.columns.is_empty() {
        return Err(Error::field("columns", msg!("exports-columns-none")));
    }
    if !asked.choice.columns.iter().any(|column| column.is_sensitive()) {
        return Ok(None);
    }
    actor.require(Permission::Administer)?;
    let reason = line(&asked.reason, LONGEST_REASON).map_err(|why| Error::field("reason", why))?;
    if reason.chars().count() < SHORTEST_REASON {
        return Err(Error::field("reason", msg!("exports-reason-needed")));
    }
    Ok(Some(reason))
}

/// Who is meant, for the journal; a searched text may be somebody's name, so it is not repeated.
fn in_words(app: &App, whom: &Whom) -> String {
    let locale = Locale::default();
    match whom {
        Whom::Found(filter) => {
            let text = app.words().translate(locale, &msg!("exports-journal-text"));
            let q = filter.q.as_ref().map(|_| text);
            crate::search::DirectoryFilter { q, ..filter.clone() }.in_words(app, locale)
        }
        Whom::Selected(people) => {
            let count = i64::try_from(people.len()).unwrap_or(i64::MAX);
            app.words().text(locale, "exports-selected", &[("count", Arg::Number(count))])
        }
    }
}
