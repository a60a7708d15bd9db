//! One try to send one letter.

use chrono::{DateTime, Utc};
use queue::Outcome;

use super::{
    SendLetter, Status, Template, admins,
    compose::{self, Try, Unsent, Written},
    neighbours, rules, store,
};
use crate::{Actor, App, Result};

/// Who writes the log.
pub(super) const ACTOR: Actor = Actor::System("mail");

/// Sends the letter of a job unless its key was sent before, and remembers what became of it.
///
/// # Errors
/// [`Outcome::Retry`] for 24 h while the failure may pass, [`Outcome::GiveUp`] when it stays or the time is over.
pub async fn send_letter(app: App, job: SendLetter) -> std::result::Result<(), Outcome> {
    match job.template {
        Template::AdminNewRegistration if job.account.is_none() => {
            return admins::tell(&app, &job).await;
        }
        Template::NameDetection if job.account.is_none() => {
            let told = neighbours::detected(&app, &job).await.map_err(Outcome::retry)?;
            if told.is_some_and(|told| told.notify.is_none()) {
                return admins::alert(&app, &job).await;
            }
        }
        Template::AdminSecurityAlert if job.account.is_none() => {
            return admins::alert(&app, &job).await;
        }
        _ => {}
    }
    let begun = app
        .write(&ACTOR, async |tx| {
            tx.unseen();
            Ok(store::begin(tx.conn(), &job, tx.now()).await?)
        })
        .await;
    let row = begun.map_err(Outcome::retry)?;
    if row.status != Status::Queued.key() {
        return Ok(());
    }
    let this =
        Try { id: letter_id(&job, row.attempts), number: row.attempts, first_at: row.created_at };
    let (kept, sent) = match compose::write(&app, &job, &this).await {
        Ok(Written { letter, kept }) => {
            (Some(kept), app.parts().mailer.send(&letter).await.map_err(Unsent::from))
        }
        Err(unsent) => (None, Err(unsent)),
    };
    let (status, error, outcome) = what_became(sent, row.attempts);
    remember(&app, row.id, kept, (status, error)).await.map_err(Outcome::retry)?;
    outcome
}

/// The same letter each try, so that providers and mailboxes recognise a double. Credentials are another letter each
/// try: every one carries a new password that ends the former, so a double taken for the first would lock people out.
fn letter_id(job: &SendLetter, attempt: i32) -> String {
    match job.template {
        Template::LoginCredentials if attempt > 1 => format!("{}.{attempt}", job.key),
        _ => job.key.clone(),
    }
}

type Became = (Status, Option<String>, std::result::Result<(), Outcome>);

fn what_became(sent: std::result::Result<(), Unsent>, attempt: i32) -> Became {
    match sent {
        Ok(()) => (Status::Sent, None, Ok(())),
        Err(Unsent::Needless(why)) => (Status::Skipped, Some(why.to_owned()), Ok(())),
        Err(Unsent::Lasting(why)) => given_up(&why),
        Err(Unsent::Passing(why)) => match rules::wait_after(attempt) {
            None => given_up(&why),
            after => {
                let why = rules::without_addresses(&why);
                (Status::Queued, Some(why.clone()), Err(Outcome::Retry { why, after }))
            }
        },
    }
}

fn given_up(why: &str) -> Became {
    let why = rules::without_addresses(why);
    (Status::Failed, Some(why.clone()), Err(Outcome::GiveUp(why)))
}

async fn remember(
    app: &App,
    id: i64,
    kept: Option<store::Kept>,
    became: (Status, Option<String>),
) -> Result<()> {
    let now: DateTime<Utc> = app.now();
    app.write(&ACTOR, async |tx| {
        tx.unseen();
        Ok(store::settle(tx.conn(), id, kept, became, now).await?)
    })
    .await
}
