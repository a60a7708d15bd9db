//! Who is called like a name that is watched.

use kernel::PersonId;
use queue::{Job, NewJob, Outcome};
use sea_orm::Set;
use serde::{Deserialize, Serialize};

use super::{
    Compared, MatchState, THRESHOLD,
    change::MOST,
    read::Watch,
    store::{
        matched::{self, Somebody},
        name,
    },
};
use crate::{Actor, App, Event, Result, Tx};

/// People who are compared in one turn.
const AT_ONCE: i64 = 500;
const ACTOR: Actor = Actor::System("watchlist");

/// Compare the name of somebody who is new, or is called otherwise now, with those that are watched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchPerson {
    /// Who.
    pub person: PersonId,
    /// Whether they are new; else they are called otherwise now.
    pub new: bool,
}

/// Whether a match is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tell {
    /// Who was there before is listed alone.
    Nobody,
    /// When it is a match for the first time.
    Once,
    /// Also when the name was compared with everybody just before.
    Unless,
}

impl Job for MatchPerson {
    const NAME: &'static str = "watchlist.match_person";
    const AT_ONCE: usize = 2;
}

/// Compare a name with everybody, some people at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchEverybody {
    /// The name.
    pub watch: i64,
    /// The last person who was compared.
    pub after: i64,
}

impl Job for MatchEverybody {
    const NAME: &'static str = "watchlist.match_everybody";
}

/// A name that is watched, ready to be compared.
struct Known {
    id: i64,
    /// The name as it is kept: other when somebody wrote the watch otherwise.
    sealed: String,
    watch: Watch,
    compared: Compared,
}

impl Known {
    fn of(app: &App, row: &name::Model) -> Result<Self> {
        let watch = Watch::of(app, row)?;
        let (id, sealed) = (row.id, row.name.clone());
        Ok(Self { id, sealed, compared: Compared::of(&watch.name), watch })
    }

    /// Whether the watch is still what was compared, which it stays until the transaction ends.
    async fn stands(&self, tx: &Tx) -> Result<bool> {
        let now = name::hold(tx.conn(), self.id).await?;
        Ok(now.is_some_and(|now| now.name == self.sealed))
    }
}

/// Runs [`MatchPerson`]; whoever was matched before is not told again.
///
/// # Errors
/// [`Outcome::Retry`] when the database fails or a name does not open.
pub async fn match_person(app: App, job: MatchPerson) -> std::result::Result<(), Outcome> {
    one(&app, &job).await.map_err(|fault| Outcome::retry(format!("{fault:?}")))
}

async fn one(app: &App, job: &MatchPerson) -> Result<()> {
    let rows = name::all(app.reader(), app.today(), MOST).await?;
    if rows.is_empty() {
        return Ok(());
    }
    let Some(somebody) = matched::somebody(app.reader(), job.person.0).await? else {
        return Ok(());
    };
    let compared = Compared::of(&somebody.full_name());
    let mut found = Vec::new();
    for row in &rows {
        let known = Known::of(app, row)?;
        let score = known.compared.score(&compared);
        if score >= THRESHOLD {
            found.push((known, score));
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    let tell = if job.new { Tell::Unless } else { Tell::Once };
    app.write(&ACTOR, async |tx| {
        tx.unseen();
        for (known, score) in &found {
            if !known.stands(tx).await? {
                tx.enqueue(NewJob::now(job));
                return Ok(());
            }
            keep(app, tx, (known, *score), &somebody, tell).await?;
        }
        Ok(())
    })
    .await
}

/// Runs [`MatchEverybody`]: a turn, and the next one as another job, so that one that was killed goes on where it was.
///
/// # Errors
/// As [`match_person`].
pub async fn match_everybody(app: App, job: MatchEverybody) -> std::result::Result<(), Outcome> {
    turn(&app, &job).await.map_err(|fault| Outcome::retry(format!("{fault:?}")))
}

async fn turn(app: &App, job: &MatchEverybody) -> Result<()> {
    let Some(row) = name::find(app.reader(), job.watch).await? else {
        return Ok(());
    };
    let known = Known::of(app, &row)?;
    let people = matched::people_after(app.reader(), job.after, AT_ONCE).await?;
    let Some(last) = people.last().map(|person| person.id) else {
        return Ok(());
    };
    let score = |person: &Somebody| known.compared.score(&Compared::of(&person.full_name()));
    let scored = people.iter().map(|person| (person, score(person)));
    let found: Vec<_> = scored.filter(|(_, score)| *score >= THRESHOLD).collect();
    app.write(&ACTOR, async |tx| {
        tx.unseen();
        if !known.stands(tx).await? {
            tx.enqueue(NewJob::now(job));
            return Ok(());
        }
        for (person, score) in found {
            keep(app, tx, (&known, score), person, Tell::Nobody).await?;
        }
        tx.enqueue(NewJob::now(&MatchEverybody { watch: job.watch, after: last }));
        Ok(())
    })
    .await
}

/// Keeps a match with what it was a match of, sealed for the person, who may read it; unless it is known.
async fn keep(
    app: &App,
    tx: &mut Tx,
    (known, score): (&Known, i32),
    person: &Somebody,
    tell: Tell,
) -> Result<()> {
    let row = matched::ActiveModel {
        watch_id: Set(known.id),
        person_id: Set(person.id),
        score: Set(score),
        state: Set(MatchState::Pending.key().to_owned()),
        told: Set(tell != Tell::Nobody),
        watched: Set(known.watch.for_person(app, &person.seal_id)),
        at: Set(tx.now()),
        ..Default::default()
    };
    let matched = match matched::insert(tx.conn(), row).await? {
        None if tell == Tell::Unless => matched::tell(tx.conn(), known.id, person.id).await?,
        matched => matched,
    };
    if let Some(matched) = matched {
        let (person, tell) = (PersonId(person.id), tell != Tell::Nobody);
        tx.record(Event::NameDetected { person, watch: known.id, matched, tell });
    }
    Ok(())
}

impl Somebody {
    /// First and last name.
    pub(super) fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}
