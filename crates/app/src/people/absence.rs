//! Being away: a pause that its owner ends, or the grace before somebody is erased. The page is private meanwhile, and
//! what it was before comes back with the person.

use chrono::{DateTime, Utc};
use kernel::PersonId;
use sea_orm::ConnectionTrait;

use super::{
    Visibility, find,
    store::{absence, set_visibility},
};
use crate::{App, Error, Result, Tx, vault::TokenPurpose};

/// Who asked that somebody be deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedBy {
    /// The person, who may come back.
    Owner,
    /// An administrator, who alone may restore them.
    Admin,
    /// Nobody: they were merged into somebody else, and come back when that is undone.
    Merge,
}

impl AskedBy {
    /// The stored word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Admin => "admin",
            Self::Merge => "merge",
        }
    }
}

/// Why somebody is hidden, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// Since when the profile is paused, in UTC.
    pub paused_at: Option<DateTime<Utc>>,
    /// What was asked about deletion, when it was.
    pub leaving: Option<Leaving>,
    /// Who may see the page when the person is back.
    pub visibility: Visibility,
}

/// A deletion that was asked and can still be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaving {
    /// When it was asked, in UTC.
    pub asked_at: DateTime<Utc>,
    /// When the grace ends, in UTC.
    pub erase_at: DateTime<Utc>,
    /// By whom.
    pub asked_by: AskedBy,
}

/// Whether and why somebody is away.
pub(crate) async fn absence_of(
    conn: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Option<Absence>> {
    Ok(absence::find(conn, person.0).await?.map(read))
}

/// Hides somebody until they resume; `false` when they are paused already.
pub(crate) async fn pause(tx: &Tx, person: PersonId) -> Result<bool> {
    let mut row = row_of(tx, person).await?;
    if row.paused_at.is_some() {
        return Ok(false);
    }
    row.paused_at = Some(tx.now());
    hide(tx, row).await?;
    Ok(true)
}

/// Ends a pause; `false` when there was none. Who is leaving stays hidden.
pub(crate) async fn resume(tx: &Tx, person: PersonId) -> Result<bool> {
    let Some(mut row) = absence::find(tx.conn(), person.0).await? else {
        return Ok(false);
    };
    let was = row.paused_at.take().is_some();
    settle(tx, row).await?;
    Ok(was)
}

/// Begins the grace before somebody is erased; `false` when it runs already. What an administrator asks after its owner
/// did is the administrator's from then on, and ends when the owner's would have.
pub(crate) async fn leave(
    tx: &Tx,
    person: PersonId,
    erase_at: DateTime<Utc>,
    asked_by: AskedBy,
) -> Result<bool> {
    let mut row = row_of(tx, person).await?;
    if row.leaving_at.is_some() {
        let taken_over = asked_by == AskedBy::Admin && read_asked_by(&row) == AskedBy::Owner;
        if taken_over {
            row.asked_by = Some(asked_by.key().to_owned());
            absence::put(tx.conn(), row).await?;
        }
        return Ok(taken_over);
    }
    row.leaving_at = Some(tx.now());
    row.erase_at = Some(erase_at);
    row.asked_by = Some(asked_by.key().to_owned());
    hide(tx, row).await?;
    Ok(true)
}

/// Takes a deletion back; `false` when none was asked. Who was paused before is paused still.
pub(crate) async fn stay(tx: &Tx, person: PersonId) -> Result<bool> {
    let Some(mut row) = absence::find(tx.conn(), person.0).await? else {
        return Ok(false);
    };
    let was = row.leaving_at.take().is_some();
    (row.erase_at, row.asked_by) = (None, None);
    settle(tx, row).await?;
    Ok(was)
}

/// Decides who may see the page: now, or when its owner is back.
pub(crate) async fn show_to(tx: &Tx, person: PersonId, visibility: Visibility) -> Result<()> {
    if let Some(mut row) = absence::find(tx.conn(), person.0).await? {
        visibility.key().clone_into(&mut row.visibility);
        return Ok(absence::put(tx.conn(), row).await?);
    }
    apply(tx, person, visibility).await
}

/// What the link of a letter carries: good for this deletion alone, until its grace ends.
pub(crate) fn stay_token(app: &App, person: PersonId, leaving: &Leaving) -> String {
    let facts = format!("{person} {}", leaving.asked_at.timestamp_micros());
    app.vault().sign_token(TokenPurpose::Stay, &facts, leaving.erase_at)
}

/// The person a link of [`stay_token`] is for, while the deletion stands that it was made for and is their own.
pub(crate) async fn staying(app: &App, token: &str) -> Result<Option<PersonId>> {
    let Some(facts) = app.vault().read_token(TokenPurpose::Stay, token, app.now()) else {
        return Ok(None);
    };
    let facts = facts.split_once(' ').map(|(person, at)| (person.parse(), at.parse::<i64>()));
    let Some((Ok(person), Ok(asked_at))) = facts else {
        return Ok(None);
    };
    let absence = absence_of(app.reader(), person).await?;
    let leaving = absence.and_then(|absence| absence.leaving);
    Ok(leaving
        .is_some_and(|leaving| {
            leaving.asked_at.timestamp_micros() == asked_at && leaving.asked_by == AskedBy::Owner
        })
        .then_some(person))
}

/// Up to `most` people whose grace is over.
pub(crate) async fn due_to_go(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<PersonId>> {
    Ok(absence::due(conn, now, most).await?.into_iter().map(PersonId).collect())
}

fn read(row: absence::Model) -> Absence {
    let asked_by = read_asked_by(&row);
    let leaving = row.leaving_at.zip(row.erase_at);
    Absence {
        paused_at: row.paused_at,
        leaving: leaving.map(|(asked_at, erase_at)| Leaving { asked_at, erase_at, asked_by }),
        visibility: Visibility::parse(&row.visibility),
    }
}

fn read_asked_by(row: &absence::Model) -> AskedBy {
    match row.asked_by.as_deref() {
        Some("owner") => AskedBy::Owner,
        Some("merge") => AskedBy::Merge,
        _ => AskedBy::Admin,
    }
}

/// The row there is, or one that remembers who sees the page today.
async fn row_of(tx: &Tx, person: PersonId) -> Result<absence::Model> {
    if let Some(row) = absence::find(tx.conn(), person.0).await? {
        return Ok(row);
    }
    let known = find(tx.conn(), person).await?.ok_or(Error::NotFound)?;
    Ok(absence::Model {
        person_id: person.0,
        visibility: known.visibility.key().to_owned(),
        paused_at: None,
        leaving_at: None,
        erase_at: None,
        asked_by: None,
    })
}

async fn hide(tx: &Tx, row: absence::Model) -> Result<()> {
    let person = PersonId(row.person_id);
    absence::put(tx.conn(), row).await?;
    apply(tx, person, Visibility::Private).await
}

/// Keeps the row while something hides the person, else brings them back.
async fn settle(tx: &Tx, row: absence::Model) -> Result<()> {
    if row.paused_at.is_some() || row.leaving_at.is_some() {
        return Ok(absence::put(tx.conn(), row).await?);
    }
    let (person, visibility) = (PersonId(row.person_id), Visibility::parse(&row.visibility));
    absence::delete(tx.conn(), person.0).await?;
    apply(tx, person, visibility).await
}

async fn apply(tx: &Tx, person: PersonId, visibility: Visibility) -> Result<()> {
    let known = find(tx.conn(), person).await?.ok_or(Error::NotFound)?;
    let indexable = known.indexable && visibility != Visibility::Recruiter;
    Ok(set_visibility(tx.conn(), person.0, visibility, indexable, tx.now()).await?)
}
