//! The log of letters as administrators read it: totals, lists, one letter, and sending it again.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use i18n::Translator;
use kernel::{Locale, PersonId, msg};
use queue::NewJob;

use super::{LetterFilter, SendLetter, Status, neighbours, store};
use crate::{Actor, App, Context, Error, Event, Permission, Result};

/// Letters on one page.
const SIZE: u64 = 50;

/// All letters in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// Taken by the mail provider.
    pub sent: u64,
    /// Given up.
    pub failed: u64,
    /// Not to be sent.
    pub skipped: u64,
    /// Written or to be written, and not sent yet.
    pub waiting: u64,
    /// Sent of those that were to be sent and are settled, in percent; unknown before the first.
    pub rate: Option<u64>,
    /// How the provider does.
    pub health: Health,
}

/// How the mail provider does, as its last answers tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Health {
    /// Nothing was sent yet.
    Unknown,
    /// It took the last letter, then (UTC).
    Well(DateTime<Utc>),
    /// It did not take the last letter.
    Failing {
        /// Since when it has taken none, in UTC; unknown when it never took one.
        since: Option<DateTime<Utc>>,
        /// What it said last.
        why: String,
    },
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLetter {
    /// Its number.
    pub id: i64,
    /// The key of its template; former templates keep theirs.
    pub template: String,
    /// The address it goes to; nothing before it was written.
    pub recipient: String,
    /// The name it goes to.
    pub recipient_name: String,
    /// The subject, in the recipient's language.
    pub subject: String,
    /// What became of it.
    pub status: Status,
    /// Why it did not go.
    pub error: Option<String>,
    /// How often it was tried.
    pub tries: i32,
    /// When it was begun, in UTC.
    pub at: DateTime<Utc>,
    /// When it was tried last, in UTC.
    pub tried_at: Option<DateTime<Utc>>,
    /// When it was sent, in UTC.
    pub sent_at: Option<DateTime<Utc>>,
    /// Whom it speaks of: their number and name.
    pub person: Option<(PersonId, String)>,
    /// Who caused it: their number and name.
    pub by: Option<(PersonId, String)>,
}

/// One letter with its text, without secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterCopy {
    /// Its line of the log.
    pub line: LogLetter,
    /// The HTML part; empty when it was not written.
    pub html: String,
    /// Whether it can be sent again: a relayed message is not kept.
    pub again: bool,
}

/// A page of the log, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogPage {
    /// At most 50 letters.
    pub letters: Vec<LogLetter>,
    /// The number below which older ones follow.
    pub older: Option<i64>,
}

/// All letters in numbers, and how the provider does.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn totals(app: &App, actor: &Actor) -> Result<Totals> {
    actor.require(Permission::Administer)?;
    let of = async |status| store::count(app.reader(), status).await;
    let (sent, failed, skipped) =
        (of(Status::Sent).await?, of(Status::Failed).await?, of(Status::Skipped).await?);
    let loads = queue::loads(app.reader()).await?;
    let name = <SendLetter as queue::Job>::NAME;
    let waiting = loads.iter().find(|load| load.name == name);
    Ok(Totals {
        sent,
        failed,
        skipped,
        waiting: waiting.map_or(0, |load| load.counts.waiting + load.counts.running),
        rate: (sent * 100).checked_div(sent + failed),
        health: health(app).await?,
    })
}

async fn health(app: &App) -> Result<Health> {
    let sent = store::last_sent(app.reader()).await?.and_then(|row| row.sent_at);
    let wrong = store::last_wrong(app.reader(), app.now()).await?;
    let wrong = wrong.and_then(|row| Some((row.tried_at?, row.error?)));
    Ok(match (sent, wrong) {
        (None, None) => Health::Unknown,
        (Some(sent), Some((tried, why))) if tried > sent => {
            Health::Failing { since: Some(sent), why }
        }
        (None, Some((_, why))) => Health::Failing { since: None, why },
        (Some(sent), _) => Health::Well(sent),
    })
}

/// A page of the log: letters that the filter means with a number below `before`.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn letter_log(
    app: &App,
    actor: &Actor,
    filter: &LetterFilter,
    before: Option<i64>,
) -> Result<LogPage> {
    actor.require(Permission::Administer)?;
    let mut letters = log_lines(app, filter, before, SIZE + 1).await?;
    let more = u64::try_from(letters.len()).unwrap_or(u64::MAX) > SIZE;
    letters.truncate(usize::try_from(SIZE).unwrap_or(usize::MAX));
    Ok(LogPage { older: letters.last().filter(|_| more).map(|line| line.id), letters })
}

/// At most `most` letters that the filter means with a number below `before`, newest first.
pub(crate) async fn log_lines(
    app: &App,
    filter: &LetterFilter,
    before: Option<i64>,
    most: u64,
) -> Result<Vec<LogLetter>> {
    lines(app, store::log(app.reader(), filter, before, most).await?).await
}

/// How many letters the filter means.
pub(crate) async fn log_count(app: &App, filter: &LetterFilter) -> Result<u64> {
    Ok(store::log_count(app.reader(), filter).await?)
}

/// One letter as it was written, without secrets. The reading is in the journal.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`].
pub async fn letter_copy(app: &App, actor: &Actor, id: i64) -> Result<LetterCopy> {
    let copy = open(app, actor, id).await?;
    let person = copy.line.person.as_ref().map(|(person, _)| *person);
    app.write(actor, async |tx| {
        tx.record(Event::LetterRead { person });
        Ok(())
    })
    .await?;
    Ok(copy)
}

/// The HTML part of a letter alone, for the frame of its page, which recorded the reading.
///
/// # Errors
/// As [`letter_copy`].
pub async fn letter_html(app: &App, actor: &Actor, id: i64) -> Result<String> {
    Ok(open(app, actor, id).await?.html)
}

async fn open(app: &App, actor: &Actor, id: i64) -> Result<LetterCopy> {
    actor.require(Permission::Administer)?;
    let row = store::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let (html, again) = (row.html.clone(), row.payload.is_some());
    let line = lines(app, vec![row]).await?.pop().ok_or(Error::NotFound)?;
    Ok(LetterCopy { line, html, again })
}

/// Sends a letter again, written anew from what is true now; says `false` when `once`, a word that the form drew, was
/// used before: pressing twice sends one letter.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`]; [`Error::Conflict`] for a letter whose
/// content is not kept.
pub async fn send_again(app: &App, actor: &Actor, id: i64, once: &str) -> Result<bool> {
    actor.require(Permission::Administer)?;
    let word = |c: char| c.is_ascii_alphanumeric();
    if once.len() != 32 || !once.chars().all(word) {
        return Err(Error::NotFound);
    }
    let row = store::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let payload = row.payload.ok_or(Error::Conflict(msg!("mail-centre-not-again")))?;
    let job: SendLetter = serde_json::from_str(&payload).context("reading a letter's order")?;
    let job = SendLetter {
        key: format!("{}-{id}-{once}", job.template.key()),
        by: actor.member().ok().map(|member| member.account.0),
        ..job
    };
    app.write(actor, async |tx| {
        if !store::insert_queued(tx.conn(), &job, tx.now()).await? {
            tx.unseen();
            return Ok(false);
        }
        tx.enqueue(NewJob::now(&job));
        tx.record(Event::LetterSentAgain { person: job.person.map(PersonId) });
        Ok(true)
    })
    .await
}

/// Which letter, in words; one of a former or later release stays a name.
#[must_use]
pub fn title(words: &Translator, locale: Locale, template: &str) -> String {
    let key = format!("mail-kind-{template}");
    if words.has(locale, &key) { words.text(locale, &key, &[]) } else { template.to_owned() }
}

async fn lines(app: &App, rows: Vec<store::Model>) -> Result<Vec<LogLetter>> {
    let people: Vec<i64> = rows.iter().filter_map(|row| row.person_id).collect();
    let accounts: Vec<i64> = rows.iter().filter_map(|row| row.caused_by).collect();
    let people = neighbours::names_of_people(app, &people).await?;
    let causes = neighbours::names_of_accounts(app, &accounts).await?;
    Ok(rows.into_iter().map(|row| line(row, &people, &causes, app.now())).collect())
}

type Names = BTreeMap<i64, (PersonId, String)>;

fn line(row: store::Model, people: &Names, causes: &Names, now: DateTime<Utc>) -> LogLetter {
    let named = |names: &Names, id: Option<i64>| id.and_then(|id| names.get(&id).cloned());
    LogLetter {
        id: row.id,
        // A word of a later release is at least not a success.
        status: Status::parse(&row.status).unwrap_or(Status::Queued),
        person: named(people, row.person_id),
        by: named(causes, row.caused_by),
        template: row.template,
        recipient: row.recipient,
        recipient_name: row.recipient_name,
        subject: row.subject,
        error: row.error,
        tries: row.attempts,
        at: row.created_at,
        // Of one that is being tried, the row says until when.
        tried_at: row.tried_at.map(|at| at.min(now)),
        sent_at: row.sent_at,
    }
}
