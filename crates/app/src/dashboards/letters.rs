//! The log of letters as a file, read a thousand lines at a time.

use documents::sheet::Separator;
use kernel::Locale;

use crate::{
    Actor, App, Event, Permission, Result,
    exports::{Chunks, Table, table_csv, table_xlsx},
    mail::{self, LetterFilter, LogLetter},
};

/// Lines read at once.
const STEP: u64 = 1000;
/// Most lines of a spreadsheet, which is made in memory before it is sent.
const MOST: usize = 50_000;

/// The key of each column's title, in order.
const COLUMNS: [&str; 10] = [
    "mail-column-at",
    "mail-column-template",
    "mail-column-recipient",
    "mail-column-name",
    "mail-column-subject",
    "mail-column-status",
    "mail-column-error",
    "mail-column-sent-at",
    "mail-column-person",
    "mail-column-by",
];

/// The log as CSV (`;`, UTF-8 with byte order mark), all of what the filter means. The export is recorded before this
/// returns; lines are read as the stream is taken.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn letters_csv(
    app: &App,
    actor: &Actor,
    filter: &LetterFilter,
    locale: Locale,
) -> Result<Chunks> {
    let export = Export::begin(app, actor, filter, locale).await?;
    table_csv(export, Separator::Semicolon).await
}

/// The log as a spreadsheet, its newest 50,000 lines.
///
/// # Errors
/// As [`letters_csv`].
pub async fn letters_xlsx(
    app: &App,
    actor: &Actor,
    filter: &LetterFilter,
    locale: Locale,
) -> Result<Vec<u8>> {
    table_xlsx(Export::begin(app, actor, filter, locale).await?, MOST).await
}

/// An export under way.
struct Export {
    app: App,
    filter: LetterFilter,
    locale: Locale,
    before: Option<i64>,
    over: bool,
}

impl Export {
    /// Says in the journal that the log leaves.
    async fn begin(
        app: &App,
        actor: &Actor,
        filter: &LetterFilter,
        locale: Locale,
    ) -> Result<Self> {
        actor.require(Permission::Administer)?;
        let rows = mail::log_count(app, filter).await?;
        app.write(actor, async |tx| {
            tx.record(Event::LettersExported { rows });
            Ok(())
        })
        .await?;
        Ok(Self { app: app.clone(), filter: filter.clone(), locale, before: None, over: rows == 0 })
    }

    async fn lines(&mut self) -> Result<Vec<LogLetter>> {
        if self.over {
            return Ok(Vec::new());
        }
        let lines = mail::log_lines(&self.app, &self.filter, self.before, STEP).await?;
        self.over = u64::try_from(lines.len()).unwrap_or(u64::MAX) < STEP;
        self.before = lines.last().map(|line| line.id);
        Ok(lines)
    }

    fn cells(&self, line: &LogLetter) -> [String; 10] {
        let words = self.app.words();
        let name = |person: &Option<(kernel::PersonId, String)>| {
            person.as_ref().map(|(_, name)| name.clone()).unwrap_or_default()
        };
        let at = |at: chrono::DateTime<chrono::Utc>| {
            kernel::local::local(at).format("%Y-%m-%d %H:%M:%S").to_string()
        };
        [
            at(line.at),
            mail::title(words, self.locale, &line.template),
            line.recipient.clone(),
            line.recipient_name.clone(),
            line.subject.clone(),
            words.text(self.locale, &format!("admin-mail-{}", line.status.key()), &[]),
            line.error.clone().unwrap_or_default(),
            line.sent_at.map(at).unwrap_or_default(),
            name(&line.person),
            name(&line.by),
        ]
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
