//! What every export begins with: the right, the proof, the reason, and the line in the journal.

use std::sync::Arc;

use documents::sheet::Cell;
use kernel::{Arg, Locale, Message, msg, text::line};

use super::{Asked, Column, Format, Whom, labels::Labels, people::People};
use crate::{Actor, App, Error, Event, Permission, Reference, Result, search::View};

/// More people than this leave only with a fresh proof of who takes them (quality.md S09).
const WITHOUT_PROOF: u64 = 50;
/// A word is no reason.
const SHORTEST_REASON: usize = 3;
const LONGEST_REASON: usize = 300;

/// How many people an export would hold.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::ExportTalents`].
pub async fn count(app: &App, actor: &Actor, whom: &Whom) -> Result<u64> {
    actor.require(Permission::ExportTalents)?;
    People::of(app, View::of(app, actor), whom).count().await
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
}

impl Export {
    /// Asks for everything that must be, and says in the journal that people's data leaves.
    ///
    /// # Errors
    /// As [`Actor::require`] for [`Permission::ExportTalents`]; [`Error::Unproven`] for more than 50 people or a
    /// sensitive column; [`Error::Invalid`] on `columns[]` or `reason`.
    pub(super) async fn begin(
        app: &App,
        actor: &Actor,
        asked: &Asked,
        format: Format,
    ) -> Result<Self> {
        actor.require(Permission::ExportTalents)?;
        let people = People::of(app, View::of(app, actor), &asked.whom);
        let reason = reason(actor, asked)?;
        let count = people.count().await?;
        if count > WITHOUT_PROOF || reason.is_some() {
            actor.require_proof(app.now())?;
        }
        if format == Format::Pdf && count > super::MOST_PRINTED {
            return Err(Error::field("format", msg!("exports-too-many-printed")));
        }
        let columns = asked.choice.columns.clone();
        let told = Event::ListExported {
            rows: count,
            filter: in_words(app, &asked.whom),
            format: format.key().to_owned(),
            columns: columns.iter().map(|column| column.key().to_owned()).collect(),
            reason,
        };
        app.write(actor, async |tx| {
            tx.record(told);
            Ok(())
        })
        .await?;
        let (app, reference) = (app.clone(), app.reference());
        Ok(Self { app, people, columns, locale: asked.locale, count, reference })
    }

    pub(super) fn titles(&self) -> Vec<String> {
        self.columns.iter().map(|column| self.say(&column.title())).collect()
    }

    /// The next people's cells, in the order of the columns; nothing after the last ones.
    ///
    /// # Errors
    /// A fault when a sealed value does not open: the file is not whole then.
    pub(super) async fn rows(&mut self) -> Result<Vec<Vec<Cell>>> {
        let rows = self.people.next().await?;
        let labels =
            Labels::of(&self.app, &self.reference, self.locale, (&self.columns, &rows)).await?;
        rows.iter().map(|row| labels.cells(row)).collect()
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
