//! The activity log and the security log (*journal d’activité*, *journal de sécurité*), for administrators.

mod file;
mod filter;
mod query;
#[cfg(test)]
mod tests;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::PersonId;

pub use file::{log_csv, log_xlsx};
pub use filter::{Log, LogFilter};

use crate::{
    Actor, App, Error, Event, Permission, Result,
    journal::kinds::{self, Category, Severity},
};

/// Lines of a page.
const SIZE: u64 = 50;
/// Columns of the chart.
const BUCKETS: i32 = 10;
/// After so many days an address is shown without its end (admin.md §4).
const WHOLE_ADDRESS: TimeDelta = TimeDelta::days(30);

/// A page of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogPage {
    /// The lines, newest first.
    pub lines: Vec<LogLine>,
    /// After which line the next page begins, when there is one.
    pub next: Option<i64>,
    /// How much happened, in ten spans of equal length, oldest first.
    pub chart: Vec<Bucket>,
}

/// How much happened in a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket {
    /// Its beginning, in UTC.
    pub from: DateTime<Utc>,
    /// How many lines.
    pub count: u64,
}

/// A line with the names of those it speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its number.
    pub id: i64,
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// What happened: the end of the key `journal-event-…`.
    pub name: String,
    /// `visitor`, a role, or `system`.
    pub actor: String,
    /// Who did it, when somebody was signed in.
    pub who: Option<(PersonId, String)>,
    /// Whom it was done to.
    pub whom: Option<(PersonId, String)>,
    /// What it is about.
    pub category: Category,
    /// How grave it is, in the security log.
    pub severity: Option<Severity>,
    /// Whether it was refused.
    pub refused: bool,
    /// Names of changed fields, or how many rows left.
    pub details: String,
    /// The network address, without its end after 30 days.
    pub address: String,
    /// Browser and system.
    pub agent: String,
    /// `phone`, `computer`, `robot` or nothing.
    pub kind: String,
    /// The method of the request.
    pub method: String,
    /// Its path, without query.
    pub path: String,
    /// Its name in the log of the server.
    pub request: String,
    /// What an administrator said of it.
    pub settled: Option<Settled>,
}

/// That a line is settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Why.
    pub note: String,
}

/// A page of a log, after the line `before`.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn read(
    app: &App,
    actor: &Actor,
    filter: &LogFilter,
    before: Option<i64>,
) -> Result<LogPage> {
    actor.require(Permission::Administer)?;
    let mut rows = query::lines(app, filter, before, SIZE + 1).await?;
    let size = usize::try_from(SIZE).unwrap_or(usize::MAX);
    let more = rows.len() > size;
    rows.truncate(size);
    let starts = starts(filter.span(app.now()));
    let counts = query::counts(app, filter, &starts).await?;
    Ok(LogPage {
        next: rows.last().filter(|_| more).map(|row| row.id),
        lines: rows.into_iter().map(|row| LogLine::of(row, app.now())).collect(),
        chart: starts.into_iter().zip(counts).map(|(from, count)| Bucket { from, count }).collect(),
    })
}

/// One line of the security log.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`].
pub async fn line(app: &App, actor: &Actor, id: i64) -> Result<LogLine> {
    actor.require(Permission::Administer)?;
    let row = query::line(app, id).await?.ok_or(Error::NotFound)?;
    let line = LogLine::of(row, app.now());
    if line.severity.is_some() { Ok(line) } else { Err(Error::NotFound) }
}

/// The beginnings of ten spans of equal length.
fn starts((from, until): (DateTime<Utc>, DateTime<Utc>)) -> Vec<DateTime<Utc>> {
    let step = (until - from) / BUCKETS;
    (0..BUCKETS).map(|place| from + step * place).collect()
}

impl LogLine {
    fn of(row: query::Row, now: DateTime<Utc>) -> Self {
        let kind = kinds::of(&row.name);
        let address = row.address.unwrap_or_default();
        let old = now - row.at > WHOLE_ADDRESS;
        Self {
            id: row.id,
            at: row.at,
            category: kind.map_or(Category::Other, |kind| kind.category),
            severity: kind.and_then(|kind| kind.severity),
            refused: kind.is_some_and(|kind| kind.refused),
            details: details(&row.data),
            name: row.name,
            actor: row.actor,
            who: named(row.who_id, row.who_first, row.who_last),
            whom: named(row.whom_id, row.whom_first, row.whom_last),
            address: if old { shortened(&address) } else { address },
            agent: row.agent.unwrap_or_default(),
            kind: row.kind.unwrap_or_default(),
            method: row.method.unwrap_or_default(),
            path: row.path.unwrap_or_default(),
            request: row.request.unwrap_or_default(),
            settled: row.settled_at.map(|at| Settled {
                at,
                by: full(row.by_first, row.by_last).unwrap_or_default(),
                note: row.note.unwrap_or_default(),
            }),
        }
    }
}

fn named(
    id: Option<i64>,
    first: Option<String>,
    last: Option<String>,
) -> Option<(PersonId, String)> {
    Some((PersonId(id?), full(first, last)?))
}

fn full(first: Option<String>, last: Option<String>) -> Option<String> {
    Some(format!("{} {}", first?, last?).trim().to_owned())
}

/// What an event says beside ids: names of fields, a number of rows. Never a value.
fn details(data: &str) -> String {
    let event: Option<Event> = serde_json::from_str(data).ok();
    match event {
        Some(Event::ProfileEdited { section, fields, .. }) => {
            format!("{section}: {}", fields.join(", "))
        }
        Some(Event::SignedIn(entrance)) => entrance.by.key().to_owned(),
        Some(Event::IdentityVerified { verified: false, .. }) => "−".to_owned(),
        Some(Event::ListExported { rows, filter, format, columns, .. }) => {
            let parts = [rows.to_string(), format, filter, columns.join(", ")];
            let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            said.join(" · ")
        }
        Some(Event::ShortlistShared { rows, fields, expires_at, .. }) => {
            let until = expires_at.format("→ %Y-%m-%d %H:%M UTC").to_string();
            let parts = [rows.to_string(), fields.join(", "), until];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        }
        Some(Event::JournalExported { rows }) => rows.to_string(),
        Some(Event::JobRunAsked { job } | Event::JobRemoved { job }) => job,
        Some(Event::LettersExported { rows }) => rows.to_string(),
        Some(Event::LettersSet { switched, copied }) => switches(&switched, &copied),
        Some(Event::RecapSet { on, weekday, hour, minute, .. }) => {
            format!("{} {} {hour:02}:{minute:02}", if on { '+' } else { '−' }, weekday + 1)
        }
        Some(Event::ProviderSet { changes, keys }) => provider(&changes, &keys),
        Some(Event::LetterTextSet { template, locale, version, reset }) => {
            format!("{} {template} {locale} #{version}", if reset { '−' } else { '+' })
        }
        Some(Event::JobsReplayed { jobs }) => jobs.to_string(),
        Some(Event::SecurityResolved { line }) => format!("#{line}"),
        _ => String::new(),
    }
}

/// Letters that go out or are copied from now on, or are no longer.
fn switches(switched: &[(String, bool)], copied: &[(String, bool)]) -> String {
    let sign = |is: bool| if is { '+' } else { '−' };
    let letters = switched.iter().map(|(key, is)| format!("{} {key}", sign(*is)));
    let copies = copied.iter().map(|(key, is)| format!("{} @ {key}", sign(*is)));
    letters.chain(copies).collect::<Vec<_>>().join(", ")
}

/// Settings with what they were and are; of keys, whether there is one.
fn provider(changes: &[(String, String, String)], keys: &[(String, bool)]) -> String {
    let changes = changes.iter().map(|(name, was, is)| format!("{name}: {was} → {is}"));
    let keys = keys.iter().map(|(name, is)| format!("{} {name}", if *is { '+' } else { '−' }));
    changes.chain(keys).collect::<Vec<_>>().join(", ")
}

/// An address without its end: a /24 of the old protocol, a /48 of the new one.
fn shortened(address: &str) -> String {
    if let Some((start, _)) = address.rsplit_once('.') {
        return format!("{start}.0/24");
    }
    let groups: Vec<&str> = address.split(':').take(3).filter(|group| !group.is_empty()).collect();
    if groups.is_empty() { String::new() } else { format!("{}::/48", groups.join(":")) }
}
