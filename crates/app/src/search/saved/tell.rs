//! Letters about who is new in saved searches.

use std::collections::HashSet;

use chrono::{DateTime, TimeDelta, Utc};
use index::From;
use kernel::AccountId;
use queue::{Job, NewJob, Outcome};
use serde::{Deserialize, Serialize};

use super::{
    Alerts, hours,
    model::filter,
    open::joined_after,
    store::{
        search::{self, Model},
        told,
    },
};
use crate::{
    Actor, App, Error, Permission, Result, accounts,
    mail::SendLetter,
    search::{View, query},
};

/// Who writes.
const ACTOR: Actor = Actor::System("saved searches");
/// How far back somebody may have joined whom nobody was told of: whoever was prepared by staff, hidden or suspended
/// is seen later than they joined.
const WINDOW: TimeDelta = TimeDelta::days(60);
/// How often it is noted that who may search no longer was told nothing.
const NOTED_EVERY: TimeDelta = TimeDelta::days(1);
/// How many people are read at once.
const STEP: usize = 1_000;
/// How many a letter tells of: the others are in the next one, so that keeping who was told never takes long.
const MOST: usize = 5_000;

/// Look which letters about saved searches are due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TellSaved {}

impl Job for TellSaved {
    const NAME: &'static str = "search.tell_saved";
}

/// Runs [`TellSaved`]: one letter for each account that has somebody new, however many processes look. Where one
/// account cannot be told the others are, and what failed is tried again.
///
/// # Errors
/// [`Outcome::Retry`] when the database or the index fails, for one account or for all.
pub async fn tell_saved(app: App, _job: TellSaved) -> std::result::Result<(), Outcome> {
    let failed = tell(&app, STEP).await;
    let failed = failed.map_err(|fault: Error| Outcome::retry(format!("{fault:?}")))?;
    if failed > 0 {
        return Err(Outcome::retry(format!("{failed} accounts could not be told")));
    }
    Ok(())
}

/// Tells whoever is due, reading `step` people at once; how many accounts could not be told.
pub(super) async fn tell(app: &App, step: usize) -> Result<usize> {
    let now = app.now();
    let all = search::with_alerts(app.reader(), Alerts::Never.key()).await?;
    let mut failed = 0;
    for own in all.chunk_by(|one, other| one.account_id == other.account_id) {
        let due: Vec<&Model> = own.iter().filter(|row| is_due(row, now)).collect();
        let Some(account) = due.first().map(|first| AccountId(first.account_id)) else { continue };
        if let Err(fault) = tell_account(app, account, &due, step).await {
            failed += 1;
            tracing::error!(%account, ?fault, "an account was not told who is new in its searches");
        }
    }
    Ok(failed)
}

fn is_due(row: &Model, now: DateTime<Utc>) -> bool {
    let alerts = Alerts::parse(&row.alerts).unwrap_or(Alerts::Never);
    // What was told by a clock that was ahead is due: who was told is not told again.
    let ahead = row.told_until > now + TimeDelta::hours(1);
    hours::last_due(alerts, now).is_some_and(|due| row.told_until < due || ahead)
}

/// Tells one account; who may search no longer is told nothing, and what was due meanwhile stays untold.
async fn tell_account(app: &App, account: AccountId, due: &[&Model], step: usize) -> Result<()> {
    let owner = accounts::in_absence(app, account).await?;
    let owner = owner.filter(|owner| owner.may(Permission::SearchTalents));
    let news = match &owner {
        Some(owner) => news(app, owner, due, step).await?,
        None => Vec::new(),
    };
    let until = app.now();
    let instant = |row: &Model| row.alerts == Alerts::Instant.key();
    // An instant search is due whenever it is looked at: where nobody is new nothing is written, and for who may search
    // no longer once a day.
    let calm =
        |row: &&Model| instant(row) && (owner.is_some() || until - row.told_until < NOTED_EVERY);
    if news.is_empty() && due.iter().all(calm) {
        return Ok(());
    }
    let letter = SendLetter::digest(account, until);
    app.write(&ACTOR, async |tx| {
        tx.unseen();
        let held = search::hold(tx.conn(), account.0).await?;
        let as_read = |row: &Model| {
            held.iter().any(|now| (now.id, now.told_until) == (row.id, row.told_until))
        };
        let still: Vec<i64> = due.iter().filter(|row| as_read(row)).map(|row| row.id).collect();
        for id in &still {
            search::tell(tx.conn(), *id, until, owner.is_none()).await?;
        }
        let people: Vec<_> =
            news.into_iter().filter(|(search, _)| still.contains(search)).collect();
        let to = (account.0, letter.key.as_str());
        if told::insert(tx.conn(), to, &people, tx.now()).await? > 0 {
            tx.enqueue(NewJob::now(&letter));
        }
        Ok(())
    })
    .await
}

/// Who is new in these searches and was not told before, until [`MOST`] are: the number of the search and of the person.
async fn news(app: &App, owner: &Actor, due: &[&Model], step: usize) -> Result<Vec<(i64, i64)>> {
    let (reference, view) = (app.reference(), View::of(app, owner));
    let account = owner.member()?.account.0;
    let mut told = HashSet::new();
    let mut news = Vec::new();
    for row in due {
        let since = row.told_from.max(app.now() - WINDOW);
        let meant = filter(&reference, &row.query);
        let mut from = Some(From::Start);
        while let Some(here) = from.take().filter(|_| news.len() < MOST) {
            let found = joined_after(app, &view, &meant, since, (here, step)).await?;
            from = found.places.last().filter(|_| found.more).cloned().map(From::After);
            let people: Vec<i64> = found.places.iter().map(|place| place.key).collect();
            told.extend(told::known(app.reader(), account, &people).await?);
            let fresh: Vec<i64> = people.into_iter().filter(|one| !told.contains(one)).collect();
            // An index may be a moment behind: the database says who may still be found.
            let open = query::still_open(app, &view, &fresh).await?;
            told.extend(open.iter().copied());
            news.extend(open.into_iter().map(|person| (row.id, person)));
        }
    }
    Ok(news)
}
