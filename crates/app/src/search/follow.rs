//! How this process's index follows the feed.

use std::{
    collections::HashSet,
    path::Path,
    time::{Duration, Instant},
};

use index::{Entry, Index, Writer};
use kernel::PersonId;
use serde::{Deserialize, Serialize};

use super::{
    directory::{Looked, Opened},
    entry,
    feed::{self, Change, Place},
};
use crate::{App, Context, Result, settings};

/// People who are read at once when the index is made.
const STEP: u64 = 1_000;
/// How often what was taken out leaves the disk too: each time costs as much as the part of the index it was in.
const TIDY: Duration = Duration::from_secs(3600);
/// Changes that are remembered as read before their place is safe; more are read again, which changes nothing.
const MOST_AHEAD: usize = 100_000;

/// How far an index has followed, kept beside its entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Position {
    /// Which feed was read: a place in one is none in another.
    feed: String,
    place: Place,
    /// Whether somebody was taken out who may still be on the disk.
    untidy: bool,
}

/// How far the index in a folder has followed, if it is one and has.
pub(super) fn place_of(folder: &Path) -> Option<(String, Place)> {
    let position: Position = Index::peek(folder).ok().flatten()?;
    Some((position.feed, position.place))
}

/// What one process knows of its index between two looks at the feed.
#[derive(Debug, Default)]
pub(super) struct Turn {
    /// Where it stands; read from the index when it is not known.
    position: Option<Position>,
    /// The place that is kept in the index.
    kept: Place,
    /// What was read beyond that place: visible already, while others may still come before it.
    ahead: HashSet<Place>,
    tidied: Option<Instant>,
}

/// What a look at the feed brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Followed {
    /// Entries that were read again.
    pub entries: usize,
    /// Whether the whole index was made again.
    pub anew: bool,
}

/// Reads the feed from where this process's index stands to its end; makes the index when it cannot go on.
///
/// # Errors
/// When the database or the index fails; what was read is read again then.
pub async fn follow(app: &App) -> Result<Followed> {
    let directory = app.directory();
    let mut turn = directory.turn.lock().await;
    let (write, began) = (directory.writes(), Instant::now());
    let opened = directory.opened(app)?;
    let followed = match step(app, opened, &mut turn).await {
        Ok(followed) => followed,
        Err(fault) => {
            *turn = Turn { tidied: turn.tidied, ..Turn::default() };
            opened.work(Writer::roll_back).await?;
            return Err(fault);
        }
    };
    directory.reaches(write, Looked { began, place: turn.kept });
    Ok(followed)
}

async fn step(app: &App, opened: &Opened, turn: &mut Turn) -> Result<Followed> {
    let feed = settings::feed_name(app).await?;
    let Some(position) = stands(app, opened, turn, &feed).await? else {
        *turn = Turn { tidied: turn.tidied, ..Turn::default() };
        let (position, followed) = anew(app, opened, feed).await?;
        turn.kept = position.place;
        turn.position = Some(position);
        return Ok(followed);
    };
    if turn.position.is_none() {
        turn.kept = position.place;
    }
    let (position, entries) = read_on(app, opened, position, &mut turn.ahead).await?;
    turn.ahead.retain(|place| *place > position.place);
    let position = turn.position.insert(position);
    if entries == 0 && position.place != turn.kept {
        // What was read ahead has become safe, and nothing else has come since.
        let kept = position.clone();
        opened.work(move |writer| writer.commit(&kept)).await?;
    }
    turn.kept = position.place;
    if position.untidy && turn.tidied.is_none_or(|at| at.elapsed() > TIDY) {
        turn.tidied = Some(Instant::now());
        position.untidy = false;
        tidy(opened, position.clone()).await?;
    }
    Ok(Followed { entries, anew: false })
}

/// Where the index stands in this feed; nothing where it must be made.
async fn stands(app: &App, opened: &Opened, turn: &Turn, feed: &str) -> Result<Option<Position>> {
    if let Some(position) = turn.position.clone() {
        return Ok(Some(position).filter(|it| it.feed == feed));
    }
    let kept: Option<Position> =
        opened.index.position().context("the position of the search index")?;
    let Some(position) = kept.filter(|it| it.feed == feed) else { return Ok(None) };
    // A database that was put back to an earlier day: it will use these places again.
    let (last, _) = feed::ends(app).await?;
    Ok(Some(position).filter(|it| it.place <= last))
}

/// Reads to the end of what is visible. The position goes on only as far as nothing can come before; what is beyond is
/// read once too, and remembered.
async fn read_on(
    app: &App,
    opened: &Opened,
    mut position: Position,
    ahead: &mut HashSet<Place>,
) -> Result<(Position, usize)> {
    let (mut entries, mut reading, mut safe) = (0, position.place, true);
    loop {
        let changes = feed::after(app, reading).await?;
        let Some(last) = changes.last() else { break };
        reading = last.place();
        let new = changes.iter().filter(|change| !ahead.contains(&change.place()));
        let people = people(new);
        for change in &changes {
            // A later step sees more as settled, and may be beyond what this one did not see yet.
            safe &= change.settled;
            if safe {
                position.place = change.place();
            } else if ahead.len() < MOST_AHEAD {
                ahead.insert(change.place());
            }
        }
        if !people.is_empty() {
            entries += people.len();
            position = put(app, opened, people, position).await?;
        }
        if changes.len() < feed::STEP {
            break;
        }
    }
    Ok((position, entries))
}

fn people<'a>(changes: impl Iterator<Item = &'a Change>) -> Vec<PersonId> {
    let mut people: Vec<i64> = changes.map(|change| change.person_id).collect();
    people.sort_unstable();
    people.dedup();
    people.into_iter().map(PersonId).collect()
}

/// Puts what was read in the place of what was there, and takes out who is in no list any more.
async fn put(
    app: &App,
    opened: &Opened,
    people: Vec<PersonId>,
    position: Position,
) -> Result<Position> {
    let entries = entry::of(app, &opened.fields, &people).await?;
    // What a crash of the database would take back is not kept here.
    app.database().durable().await?;
    let index = opened.index.clone();
    opened
        .work(move |writer| {
            let mut position = position;
            let mut gone: Vec<i64> = people.iter().map(|person| person.0).collect();
            gone.retain(|person| entries.iter().all(|entry| entry.key != *person));
            for person in gone {
                position.untidy |= index.knows(person)?;
                writer.take_out(person);
            }
            put_all(writer, &entries)?;
            writer.commit(&position)?;
            Ok(position)
        })
        .await
}

fn put_all(writer: &mut Writer, entries: &[Entry]) -> index::Result<()> {
    entries.iter().try_for_each(|entry| writer.put(entry))
}

/// Nothing of whoever was taken out stays on the disk.
async fn tidy(opened: &Opened, position: Position) -> Result<()> {
    opened
        .work(move |writer| {
            writer.forget()?;
            writer.commit(&position)
        })
        .await
}

/// Makes the whole index again; who searches meanwhile finds what was there before.
async fn anew(app: &App, opened: &Opened, feed: String) -> Result<(Position, Followed)> {
    // What changes while people are read comes after this place, and is read again.
    let (_, place) = feed::ends(app).await?;
    let untidy = !opened.index.is_empty();
    opened.work(Writer::clear).await?;
    let mut followed = Followed { entries: 0, anew: true };
    let mut person = 0;
    while let Some((last, entries)) = entry::after(app, &opened.fields, person, STEP).await? {
        person = last;
        followed.entries += entries.len();
        opened.work(move |writer| entries.iter().try_for_each(|entry| writer.add(entry))).await?;
    }
    app.database().durable().await?;
    let position = Position { feed, place, untidy };
    let kept = position.clone();
    opened.work(move |writer| writer.commit(&kept)).await?;
    tracing::info!(people = followed.entries, "the search index was made");
    Ok((position, followed))
}
