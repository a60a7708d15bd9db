//! Notes: for their author, for casting staff, or for the production.

use kernel::{PersonId, msg};
use sea_orm::Set;

use super::{
    history::{What, tell},
    people::entry_of,
    rules,
    store::note,
};
use crate::{Actor, App, Error, Result, search, vault::SealContext};

/// Where a note is sealed.
pub(super) const TEXT: &str = "shortlist_notes.text";
/// Notes about somebody on one list.
const MOST: u64 = 50;

/// Writes a note about somebody on a list.
///
/// # Errors
/// [`Error::Invalid`] on `text` and `level`; [`Error::Conflict`] beyond 50 notes; [`Error::NotFound`] when the actor
/// sees no such entry, or may not find who is there.
pub async fn write_note(
    app: &App,
    actor: &Actor,
    place: (i64, i64),
    (text, level): (&str, &str),
) -> Result<()> {
    let (row, about) = entry_of(app, actor, place).await?;
    let person = PersonId(about.person_id);
    if search::cards_of(app, actor, &[person]).await?.is_empty() {
        return Err(Error::NotFound);
    }
    let (text, level) = rules::note(text, level)?;
    let seal_id = uuid::Uuid::new_v4().to_string();
    let context = SealContext { column: TEXT, seal_id: &seal_id };
    let sealed = app.vault().seal(context, &text, app.rng());
    app.write(actor, async |tx| {
        if note::count(tx.conn(), about.id).await? >= MOST {
            return Err(Error::Conflict(msg!("shortlists-notes-full", max = 50_i64)));
        }
        let new = note::ActiveModel {
            entry_id: Set(about.id),
            person_id: Set(person.0),
            by_account: Set(actor.member().ok().map(|member| member.account.0)),
            level: Set(level.key().to_owned()),
            seal_id: Set(seal_id),
            text: Set(sealed),
            at: Set(tx.now()),
            ..Default::default()
        };
        note::insert(tx.conn(), new).await?;
        tell(tx, actor, &row, (What::Noted, Some(person), None)).await
    })
    .await
}

/// Takes one of the actor's own notes back.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn forget_note(app: &App, actor: &Actor, place: (i64, i64), id: i64) -> Result<()> {
    let (row, about) = entry_of(app, actor, place).await?;
    let account = actor.member()?.account.0;
    app.write(actor, async |tx| {
        if !note::delete(tx.conn(), (about.id, id), account).await? {
            return Err(Error::NotFound);
        }
        let person = PersonId(about.person_id);
        tell(tx, actor, &row, (What::Unnoted, Some(person), None)).await
    })
    .await
}
