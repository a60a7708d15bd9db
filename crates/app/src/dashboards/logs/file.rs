//! A log as a file, read a thousand lines at a time.

use documents::sheet::{Csv, Separator, Workbook};
use futures_util::{StreamExt, stream};
use kernel::Locale;

use super::{LogFilter, LogLine, query};
use crate::{
    Actor, App, Context, Event, Permission, Result, exports::Chunks, journal::kinds::Severity,
};

/// Lines read at once.
const STEP: u64 = 1000;
/// Most lines of a spreadsheet, which is made in memory before it is sent.
const MOST: u64 = 50_000;

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
    let mut export = Export::begin(app, actor, filter, locale).await?;
    let mut csv = Csv::new(Vec::new(), Separator::Semicolon).context("beginning a CSV file")?;
    csv.row(export.titles()).context("writing a CSV row")?;
    let beginning = export.step(csv).await?;
    let first = stream::once(async { Ok(beginning) });
    // Compression asks once more after the end; a finished unfold would answer that with a panic.
    Ok(first.chain(stream::unfold(export, Export::next)).fuse().boxed())
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
    let mut export = Export::begin(app, actor, filter, locale).await?;
    let mut book = Workbook::new().context("beginning a spreadsheet")?;
    book.titles(export.titles()).context("writing a spreadsheet")?;
    let mut left = MOST;
    while !export.over && left > 0 {
        let lines = export.lines().await?;
        for line in &lines {
            book.row(export.cells(line)).context("writing a spreadsheet")?;
        }
        left = left.saturating_sub(STEP);
    }
    let done = tokio::task::spawn_blocking(move || book.finish()).await;
    done.context("writing a spreadsheet")?.context("writing a spreadsheet")
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

    fn titles(&self) -> [String; 16] {
        COLUMNS.map(|key| self.word(key))
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

    /// The next lines; nothing after the last ones or after a failure.
    async fn next(mut self) -> Option<(Result<Vec<u8>>, Self)> {
        if self.over {
            return None;
        }
        let chunk = self.step(Csv::continued(Vec::new(), Separator::Semicolon)).await;
        self.over |= chunk.is_err();
        Some((chunk, self))
    }

    async fn step(&mut self, mut csv: Csv<Vec<u8>>) -> Result<Vec<u8>> {
        for line in self.lines().await? {
            csv.row(self.cells(&line)).context("writing a CSV row")?;
        }
        csv.finish().context("writing a CSV file")
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
