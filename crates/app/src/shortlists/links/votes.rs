//! What holders of links say of people, and whether that changed.

use std::collections::HashMap;

use chrono::TimeDelta;
use kernel::{Violations, text::paragraph};
use sea_orm::Set;

use super::{
    Vote, VoteLine,
    open::{among, good, passed, stranger},
    rules,
};
use crate::{
    Actor, App, Error, Result, accounts,
    shortlists::{
        show,
        store::{link, vote},
    },
    vault::SealContext,
};

/// Where a comment is sealed.
const COMMENT: &str = "shortlist_votes.comment";
/// Characters of a comment.
const LONGEST: usize = 1_000;
/// Votes of one link in an hour.
const MOST: i32 = 600;

/// Says yes, maybe, no or nothing about somebody whom a link shows, with a comment or none, in place of what the link
/// said before.
///
/// # Errors
/// [`Error::NotFound`] for a link that does not work, a door that was not passed, and anybody whom the link does not
/// show; [`Error::Invalid`] on `vote` and `comment`; [`Error::Later`] beyond 600 an hour.
pub async fn vote(
    app: &App,
    guest: &Actor,
    (token, pass): (&str, &str),
    (of, word, comment): (i64, &str, &str),
) -> Result<()> {
    let row = good(app, token).await?;
    if !passed(app, &row, pass) {
        return Err(Error::NotFound);
    }
    let (about, _) = among(app, guest, &row, of).await?;
    let (vote, comment) = read_form(word, comment)?;
    let name = format!("shortlist-vote {}", row.id);
    accounts::limits::allow(app, &name, MOST, TimeDelta::hours(1)).await?;
    let seal_id = uuid::Uuid::new_v4().to_string();
    let context = SealContext { column: COMMENT, seal_id: &seal_id };
    let comment = comment.map(|text| app.vault().seal(context, &text, app.rng()));
    app.write(&stranger(guest), async |tx| {
        tx.unseen();
        if !link::voted(tx.conn(), row.id, tx.now()).await? {
            return Err(Error::NotFound);
        }
        let said = vote::ActiveModel {
            link_id: Set(row.id),
            entry_id: Set(about.id),
            person_id: Set(about.person_id),
            vote: Set(vote.map(|vote| vote.key().to_owned())),
            seal_id: Set(seal_id),
            comment: Set(comment),
            at: Set(tx.now()),
            ..Default::default()
        };
        Ok(vote::put(tx.conn(), said).await?)
    })
    .await
}

fn read_form(
    word: &str,
    comment: &str,
) -> std::result::Result<(Option<Vote>, Option<String>), Violations> {
    let mut refused = Violations::new();
    let vote = refused.take("vote", rules::vote(word));
    let comment = refused.take("comment", paragraph(comment, LONGEST));
    match vote.zip(comment) {
        Some((vote, comment)) => Ok((vote, Some(comment).filter(|text| !text.is_empty()))),
        None => Err(refused),
    }
}

/// What links said of everybody on a list, by entry.
///
/// # Errors
/// [`Error::NotFound`] when the actor sees no such list; a fault when a comment does not open.
pub async fn votes(app: &App, actor: &Actor, id: i64) -> Result<HashMap<i64, Vec<VoteLine>>> {
    let list = show::show(app, actor, id).await?;
    let seen = list.entries.iter().filter(|one| one.card.is_some()).map(|one| one.id).collect();
    let labels = link::all(app.reader(), id).await?.into_iter();
    let labels: HashMap<i64, String> = labels.map(|row| (row.id, row.label)).collect();
    let mut lines: HashMap<i64, Vec<VoteLine>> = HashMap::new();
    for row in vote::of_entries(app.reader(), seen).await? {
        let (vote, comment) = read(app, &row)?;
        let Some(label) = labels.get(&row.link_id).cloned() else { continue };
        if vote.is_some() || comment.is_some() {
            let line = VoteLine { label, vote, comment, at: row.at };
            lines.entry(row.entry_id).or_default().push(line);
        }
    }
    Ok(lines)
}

/// A word that is another one as soon as a link of the list was opened, voted with or ended.
///
/// # Errors
/// [`Error::NotFound`] when the actor sees no such list.
pub async fn stamp(app: &App, actor: &Actor, id: i64) -> Result<String> {
    show::open(app, actor, id).await?;
    let versions = link::versions(app.reader(), id).await?;
    let word = |(link, version): (i64, i64)| format!("{link}-{version}");
    Ok(versions.into_iter().map(word).collect::<Vec<_>>().join("."))
}

/// A vote and its comment, opened.
pub(super) fn read(app: &App, row: &vote::Model) -> Result<(Option<Vote>, Option<String>)> {
    let context = SealContext { column: COMMENT, seal_id: &row.seal_id };
    let open = |sealed: &str| app.vault().open_sealed(context, sealed).map_err(Error::fault);
    let comment = row.comment.as_deref().map(open).transpose()?;
    Ok((row.vote.as_deref().and_then(Vote::parse), comment))
}
