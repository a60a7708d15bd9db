//! Letters in the administrators' own words: a subject and a text for each language, in place of the built-in ones.
//!
//! What is edited is the plain text; the HTML part follows from it in the house's layout, so that it stays readable in
//! dark colours, in both directions and without pictures. Each change is another version; none is lost.

mod builtin;
mod fill;
mod known;
mod sample;
mod source;
mod store;

use chrono::{DateTime, Utc};
use kernel::{Locale, Violations, msg, text::paragraph};
use render::{MailParts, Renderer};
use serde::Serialize;

use super::{
    Template,
    compose::{Unsent, Values},
    neighbours,
};
use crate::{Actor, App, Error, Event, Permission, Result};
use fill::{Filling, Part, filling};
pub use known::{Kind, Known, editable};

/// Longest subject in characters.
const LONGEST_SUBJECT: usize = 200;
/// Longest text in characters.
const LONGEST_BODY: usize = 10_000;
/// How many former versions are offered.
const VERSIONS: u64 = 10;

/// A subject and a text, with values in braces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// One line.
    pub subject: String,
    /// Paragraphs, with a blank line between them.
    pub body: String,
}

/// A letter that administrators may word otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLine {
    /// Which letter.
    pub template: Template,
    /// The languages in which it has words of its own.
    pub own: Vec<Locale>,
}

/// One version of a letter's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub id: i64,
    /// Since when, in UTC.
    pub at: DateTime<Utc>,
    /// Who wrote it, when that account is still there.
    pub by: Option<String>,
    /// Whether it went back to the built-in words.
    pub is_reset: bool,
}

/// A letter's words in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterText {
    /// The words, built-in where there are no others.
    pub words: Words,
    /// Whether they are the administrators' own.
    pub is_own: bool,
    /// The values it may speak of.
    pub known: &'static [Known],
    /// What was written before, the newest first.
    pub versions: Vec<Version>,
}

/// The letters that may be worded otherwise.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn texts(app: &App, actor: &Actor) -> Result<Vec<TextLine>> {
    actor.require(Permission::Administer)?;
    let mut lines = Vec::new();
    for template in editable() {
        let mut own = Vec::new();
        for locale in Locale::ALL {
            let last = store::last(app.reader(), template, locale).await?;
            own.extend(last.filter(|row| row.subject.is_some()).map(|_| locale));
        }
        lines.push(TextLine { template, own });
    }
    Ok(lines)
}

/// The words of a letter, or those of one of its former versions.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`] for a letter that is not edited, and for a
/// version of another one.
pub async fn text(
    app: &App,
    actor: &Actor,
    (template, locale): (Template, Locale),
    version: Option<i64>,
) -> Result<LetterText> {
    actor.require(Permission::Administer)?;
    let known = known_of(template)?;
    let last = store::last(app.reader(), template, locale).await?;
    let is_own = last.as_ref().is_some_and(|row| row.subject.is_some());
    let shown = match version {
        None => last,
        Some(id) => {
            Some(store::find(app.reader(), template, locale, id).await?.ok_or(Error::NotFound)?)
        }
    };
    let words = match shown.and_then(store::Model::words) {
        Some(words) => words,
        None => builtin::words(app, template, locale)?,
    };
    let rows = store::versions(app.reader(), template, locale, VERSIONS).await?;
    let accounts: Vec<i64> = rows.iter().filter_map(|row| row.by_account).collect();
    let names = neighbours::names_of_accounts(app, &accounts).await?;
    let version = |row: store::Model| Version {
        id: row.id,
        at: row.set_at,
        by: row.by_account.and_then(|id| names.get(&id)).map(|(_, name)| name.clone()),
        is_reset: row.subject.is_none(),
    };
    Ok(LetterText { words, is_own, known, versions: rows.into_iter().map(version).collect() })
}

/// Gives a letter other words; the next one of its kind has them.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`]; [`Error::Invalid`] on `subject` and `body`:
/// for what does not read, for a value that the letter does not have, and for one that it must have.
pub async fn set_text(
    app: &App,
    actor: &Actor,
    (template, locale): (Template, Locale),
    words: &Words,
) -> Result<()> {
    actor.require(Permission::Administer)?;
    let (words, _) = checked(template, words)?;
    let last = store::last(app.reader(), template, locale).await?.and_then(store::Model::words);
    let stands = match last {
        Some(own) => own,
        None => builtin::words(app, template, locale)?,
    };
    if stands == words { Ok(()) } else { put(app, actor, (template, locale), Some(words)).await }
}

/// Gives a letter its built-in words back.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`].
pub async fn reset_text(
    app: &App,
    actor: &Actor,
    (template, locale): (Template, Locale),
) -> Result<()> {
    actor.require(Permission::Administer)?;
    known_of(template)?;
    let last = store::last(app.reader(), template, locale).await?;
    match last.and_then(store::Model::words) {
        None => Ok(()),
        Some(_) => put(app, actor, (template, locale), None).await,
    }
}

/// A letter in these words, with values that are made up; what is wrong with them when they do not read.
///
/// # Errors
/// As [`set_text`].
pub fn preview(
    app: &App,
    actor: &Actor,
    (template, locale): (Template, Locale),
    words: &Words,
) -> Result<MailParts> {
    actor.require(Permission::Administer)?;
    let (_, own) = checked(template, words)?;
    let name = actor.member().map_or("", |member| member.name.as_str());
    let values = sample::values(app, template, locale, name);
    let drawn = own.draw(&app.parts().renderer, (template, locale), &values);
    drawn.map_err(Error::fault)
}

/// The words of a letter that are the administrators' own, where they have any that still read.
pub(super) async fn own(
    app: &App,
    template: Template,
    locale: Locale,
) -> std::result::Result<Option<Own>, Unsent> {
    let last = store::last(app.reader(), template, locale).await.map_err(Error::from)?;
    let Some(words) = last.and_then(store::Model::words) else { return Ok(None) };
    match checked(template, &words) {
        Ok((_, own)) => Ok(Some(own)),
        Err(_) => {
            // A later release took one of its values away: the built-in words are better than none.
            tracing::warn!(template = template.key(), "a letter's own words do not read any more");
            Ok(None)
        }
    }
}

/// Words that were read.
pub(super) struct Own {
    subject: source::Line,
    body: Vec<source::Paragraph>,
}

/// What the templates of an edited letter read.
#[derive(Serialize)]
struct Drawn<'v> {
    #[serde(flatten)]
    values: &'v Values,
    subject: String,
    plain: String,
    parts: Vec<Part>,
}

impl Own {
    /// The letter with these values.
    pub fn draw(
        &self,
        renderer: &Renderer,
        (template, locale): (Template, Locale),
        values: &Values,
    ) -> std::result::Result<MailParts, render::RenderFault> {
        let filling: Filling = filling(template, values, renderer.words(), locale);
        let parts = fill::parts(&self.body, &filling, values);
        let subject = fill::plain(&self.subject, &filling).unwrap_or_else(|| values.site.clone());
        let plain = parts.iter().map(Part::plain).collect::<Vec<_>>().join("\n\n");
        renderer.render_mail("_edited", locale, &Drawn { values, subject, plain, parts })
    }
}

fn known_of(template: Template) -> Result<&'static [Known]> {
    match known::of(template) {
        [] => Err(Error::NotFound),
        known => Ok(known),
    }
}

fn checked(template: Template, words: &Words) -> Result<(Words, Own)> {
    let known = known_of(template)?;
    let mut refused = Violations::new();
    let subject = render::single_line(&words.subject);
    if subject.is_empty() {
        refused.add("subject", msg!("words-required"));
    } else if subject.chars().count() > LONGEST_SUBJECT {
        refused.add("subject", msg!("words-too-long", max = 200));
    }
    // What opens an account is not read over somebody's shoulder, and lines of their own are no subject.
    let of_subject: Vec<Known> = known
        .iter()
        .copied()
        .filter(|one| !matches!(one.kind, Kind::Block | Kind::Address) && one.name != "password")
        .collect();
    let line = refused.take("subject", source::read(&subject, &of_subject, 1));
    let body = refused.take("body", paragraph(&words.body, LONGEST_BODY)).unwrap_or_default();
    let read = refused.take("body", source::parse(&body, known)).unwrap_or_default();
    if body.trim().is_empty() {
        refused.add("body", msg!("words-required"));
    }
    let missing = known.iter().filter(|one| one.needed);
    let missing = missing.filter(|one| !source::spoken(&read).any(|name| name == one.name));
    let missing: Vec<String> = missing.map(|one| format!("{{{{{}}}}}", one.name)).collect();
    if !missing.is_empty() {
        refused.add("body", msg!("mail-texts-missing", names = missing.join(", ")));
    }
    if let Some((absent, needed)) = read.iter().find_map(|one| lost_with(template, one)) {
        refused.add("body", msg!("mail-texts-apart", absent = absent, needed = needed));
    }
    refused.into_result()?;
    Ok((Words { subject, body }, Own { subject: line.unwrap_or_default(), body: read }))
}

/// A value that some letters do not have, and one beside it that none may lose: their paragraph is left out as a whole.
fn lost_with(template: Template, paragraph: &source::Paragraph) -> Option<(String, String)> {
    let credentials = template == Template::LoginCredentials;
    let absent = |one: &&Known| {
        matches!(one.name, "note" | "more" | "card_url")
            || credentials && matches!(one.name, "password" | "link")
    };
    let values: Vec<&Known> = paragraph.iter().flatten().filter_map(source::Piece::value).collect();
    let one = values.iter().copied().find(absent)?;
    let other = values.iter().copied().find(|other| other.needed && other.name != one.name)?;
    let named = |one: &Known| format!("{{{{{}}}}}", one.name);
    Some((named(one), named(other)))
}

async fn put(
    app: &App,
    actor: &Actor,
    (template, locale): (Template, Locale),
    words: Option<Words>,
) -> Result<()> {
    let by = actor.member().ok().map(|member| member.account.0);
    app.write(actor, async |tx| {
        let reset = words.is_none();
        let version = store::insert(tx.conn(), (template, locale), words, (by, tx.now())).await?;
        tx.record(Event::LetterTextSet {
            template: template.key().to_owned(),
            locale: locale.tag().to_owned(),
            version,
            reset,
        });
        Ok(())
    })
    .await
}
