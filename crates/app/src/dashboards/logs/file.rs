//! A log as a file, read a thousand lines at a time.

use documents::sheet::Separator;
use kernel::Locale;

use super::{LogFilter, LogLine, query};
use crate::{
    Actor, App, Event, Permission, Result,
    exports::{Chunks, Table, table_csv, table_xlsx},
    journal::kinds::Severity,
};

/// Lines read at once.
const STEP: u64 = 1000;
/// Most lines of a spreadsheet, which is made in memory before it is sent.
const MOST: usize = 50_000;

/// The key of each column's title, in order.
const COLUMNS: [&str; 16] = [
    "journal-column-at",
    "journal-column-event",
    "journal-column-category",
    "journal-column-severity",
    "journal-column-result",
    "journal-column-who",
    "journal-column-role",
    "journal-column-whom",
    "journal-column-details",
    "journal-column-address",
    "journal-column-agent",
    "journal-column-kind",
    "journal-column-request",
    "journal-column-name",
    "journal-column-settled",
    "journal-column-note",
];

/// The log as CSV (`;`, UTF-8 with byte order mark), all of what the filter means. The export is recorded before this
/// returns; lines are read as the stream is taken.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn log_csv(
    app: &App,
    actor: &Actor,
    filter: &LogFilter,
    locale: Locale,
) -> Result<Chunks> {
    let export = Export::begin(app, actor, filter, locale).await?;
    table_csv(export, Separator::Semicolon).await
}

/// The log as a spreadsheet, its newest 50,000 lines.
///
/// # Errors
/// As [`log_csv`].
pub async fn log_xlsx(
    app: &App,
    actor: &Actor,
    filter: &LogFilter,
    locale: Locale,
) -> Result<Vec<u8>> {
    table_xlsx(Export::begin(app, actor, filter, locale).await?, MOST).await
}

/// An export under way.
struct Export {
    app: App,
    filter: LogFilter,
    locale: Locale,
    before: Option<i64>,
    over: bool,
}

impl Export {
    /// Says in the journal that the journal leaves; the line of this export itself is not in it.
    async fn begin(app: &App, actor: &Actor, filter: &LogFilter, locale: Locale) -> Result<Self> {
        actor.require(Permission::Administer)?;
        let newest = query::lines(app, filter, None, 1).await?;
        let starts = [filter.span(app.now()).0];
        let rows = query::counts(app, filter, &starts).await?.into_iter().sum();
        app.write(actor, async |tx| {
            tx.record(Event::JournalExported { rows });
            Ok(())
        })
        .await?;
        let before = newest.first().map(|row| row.id + 1);
        let over = before.is_none();
        Ok(Self { app: app.clone(), filter: filter.clone(), locale, before, over })
    }

    async fn lines(&mut self) -> Result<Vec<LogLine>> {
        if self.over {
            return Ok(Vec::new());
        }
        let rows = query::lines(&self.app, &self.filter, self.before, STEP).await?;
        self.over = u64::try_from(rows.len()).unwrap_or(u64::MAX) < STEP;
        self.before = rows.last().map(|row| row.id);
        let now = self.app.now();
        Ok(rows.into_iter().map(|row| LogLine::of(row, now)).collect())
    }

    fn cells(&self, line: &LogLine) -> [String; 16] {
        let settled = line.settled.as_ref();
        let person = |person: Option<&(kernel::PersonId, String)>| {
            person.map(|(_, name)| name.clone()).unwrap_or_default()
        };
        [
            line.at.format("%Y-%m-%d %H:%M:%S").to_string(),
            self.event(&line.name),
            self.word(&format!("journal-category-{}", line.category.key())),
            line.severity.map_or_else(String::new, |one| self.severity(one)),
            self.word(if line.refused { "journal-result-refused" } else { "journal-result-done" }),
            person(line.who.as_ref()),
            line.actor.clone(),
            person(line.whom.as_ref()),
            line.details.clone(),
            line.address.clone(),
            line.agent.clone(),
            line.kind.clone(),
            format!("{} {}", line.method, line.path).trim().to_owned(),
            line.request.clone(),
            settled
                .map(|settled| settled.at.format("%Y-%m-%d %H:%M").to_string())
                .unwrap_or_default(),
            settled.map(|settled| settled.note.clone()).unwrap_or_default(),
        ]
    }

    fn severity(&self, severity: Severity) -> String {
        self.word(&format!("journal-severity-{}", severity.key()))
    }

    /// What an event means; one of a later release stays a name.
    fn event(&self, name: &str) -> String {
        let key = format!("journal-event-{name}");
        if self.app.words().has(self.locale, &key) { self.word(&key) } else { name.to_owned() }
    }

    fn word(&self, key: &str) -> String {
        self.app.words().text(self.locale, key, &[])
    }
}

impl Table for Export {
    fn titles(&self) -> Vec<String> {
        COLUMNS.map(|key| self.app.words().text(self.locale, key, &[])).to_vec()
    }

    fn is_over(&self) -> bool {
        self.over
    }

    async fn rows(&mut self) -> Result<Vec<Vec<String>>> {
        let lines = self.lines().await?;
        Ok(lines.iter().map(|line| self.cells(line).to_vec()).collect())
    }
}
