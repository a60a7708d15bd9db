//! Letters about what happened on links: each morning, one for each link that was opened or answered with.

use chrono::TimeDelta;
use kernel::AccountId;
use queue::{Job, NewJob, Outcome};
use serde::{Deserialize, Serialize};

use crate::{
    Actor, App, Error, Result, mail::SendLetter, search::saved::last_morning, settings,
    shortlists::store::link,
};

/// Who tells.
const ACTOR: Actor = Actor::System("shared links");
/// What is being written when morning comes is read too.
const LATER: TimeDelta = TimeDelta::seconds(30);
/// What was told until later than this was told by a clock that was ahead: the last day is told of.
const AHEAD: TimeDelta = TimeDelta::days(1);

/// Look whether the activity of links is to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TellLinks {}

impl Job for TellLinks {
    const NAME: &'static str = "shortlists.tell_links";
}

/// Runs [`TellLinks`]: at most one letter a day for each link, however many processes look. What happened on days when
/// no process ran is in the next letter.
///
/// # Errors
/// [`Outcome::Retry`] when the database fails.
pub async fn tell_links(app: App, _job: TellLinks) -> std::result::Result<(), Outcome> {
    tell(&app).await.map_err(|fault: Error| Outcome::retry(format!("{fault:?}")))
}

async fn tell(app: &App) -> Result<()> {
    let told = settings::links_told(app).await?;
    let Some(due) = last_morning(app.now() - LATER) else { return Ok(()) };
    let ahead = told.is_some_and(|told| told > app.now() + AHEAD);
    let done = if ahead { Some(due - TimeDelta::days(1)) } else { told };
    if done.is_some_and(|done| done >= due) {
        return Ok(());
    }
    // What happened before the product told of it is nobody's news.
    let links = match done {
        Some(done) => link::active(app.reader(), (done, due)).await?,
        None => Vec::new(),
    };
    app.write(&ACTOR, async |tx| {
        tx.unseen();
        if settings::take_links_told(tx, told, due).await? {
            for (link, account) in links {
                let window = (done.unwrap_or(due), due);
                let letter = SendLetter::link_activity((link, AccountId(account)), window);
                tx.enqueue(NewJob::now(&letter));
            }
        }
        Ok(())
    })
    .await
}
