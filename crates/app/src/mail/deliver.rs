//! One try to send one letter.

use chrono::{DateTime, Utc};
use queue::{NewJob, Outcome};

use super::{
    SendLetter, Status, Template, admins,
    compose::{self, Try, Unsent, Written},
    neighbours, provider, rules, stops, store, switches,
};
use crate::{Actor, App, Error, Result};

/// Who writes the log.
pub(super) const ACTOR: Actor = Actor::System("mail");

/// Why a letter did not go whose kind is switched off.
pub const SWITCHED_OFF: &str = "switched off";
/// Why a letter did not go to an address to which only what is essential is sent.
pub const STOPPED: &str = "stopped for this address";

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
    let (row, free) = begun.map_err(Outcome::retry)?;
    if ![Status::Queued, Status::Failed].map(Status::key).contains(&row.status.as_str()) {
        return Ok(());
    }
    if !free {
        let after = row.tried_at.map(|until| until - app.now());
        return Err(Outcome::Retry { why: "another try of it has not ended".to_owned(), after });
    }
    // A letter that had failed counts from 1 again, and keeps its reason.
    let first = row.attempts == 1 && row.error.is_none();
    let id = letter_id(&job, first, app.now());
    let this = Try { id, number: row.attempts, first, first_at: row.created_at };
    let (kept, sent) = attempt(&app, &job, &this).await;
    let (status, error, outcome) = what_became(sent, row.attempts);
    remember(&app, &job, (row.id, kept), (status, error)).await.map_err(Outcome::retry)?;
    outcome
}

/// Tries a letter once and now, instead of by its job; what the provider said when it did not take it. The log has it
/// like any other, also when nobody waits for the answer any more.
pub(super) async fn try_once(
    app: &App,
    job: &SendLetter,
) -> Result<std::result::Result<(), String>> {
    let (app, job) = (app.clone(), job.clone());
    #[expect(
        clippy::disallowed_methods,
        reason = "a page that is closed takes its request along, and half a delivery would wait in the log for ever"
    )]
    let tried = tokio::spawn(async move { tried(&app, &job).await });
    tried.await.map_err(Error::fault)?
}

async fn tried(app: &App, job: &SendLetter) -> Result<std::result::Result<(), String>> {
    let (row, _) = app
        .write(&ACTOR, async |tx| {
            tx.unseen();
            Ok(store::begin(tx.conn(), job, tx.now()).await?)
        })
        .await?;
    let this = Try { id: job.key.clone(), number: 1, first: true, first_at: row.created_at };
    let (kept, sent) = attempt(app, job, &this).await;
    let said = sent.map_err(|unsent| match unsent {
        Unsent::Needless(why) => why.to_owned(),
        Unsent::Passing(why) | Unsent::Lasting(why) => why,
    });
    let became = match &said {
        Ok(()) => (Status::Sent, None),
        Err(why) => (Status::Failed, Some(rules::without_addresses(why))),
    };
    remember(app, job, (row.id, kept), became).await?;
    Ok(said)
}

/// Writes the letter and gives it to the provider, unless it is not wanted; what is kept of it, and how it went.
async fn attempt(
    app: &App,
    job: &SendLetter,
    this: &Try,
) -> (Option<store::Kept>, std::result::Result<(), Unsent>) {
    match unwanted(app, job).await {
        Ok(None) => {}
        Ok(Some((kept, why))) => return (Some(kept), Err(Unsent::Needless(why))),
        Err(unsent) => return (None, Err(unsent)),
    }
    match compose::write(app, job, this).await {
        Ok(Written { letter, kept }) => {
            let mailer = match provider::mailer(app).await {
                Ok(mailer) => mailer,
                Err(unsent) => return (Some(kept), Err(unsent)),
            };
            (Some(kept), mailer.send(&letter).await.map_err(Unsent::from))
        }
        Err(unsent) => (None, Err(unsent)),
    }
}

/// Whether a letter that is not essential is switched off or stopped for its address, and to whom it would have gone.
/// Asked before it is written: writing one may draw a new password.
async fn unwanted(
    app: &App,
    job: &SendLetter,
) -> std::result::Result<Option<(store::Kept, &'static str)>, Unsent> {
    if job.template.is_essential() {
        return Ok(None);
    }
    let (to, kept) = compose::addressee(app, job).await?;
    // A copy is switched by the letter that it copies.
    if job.template != Template::AdminCopy && switches::is_off(app, job.template).await? {
        return Ok(Some((kept, SWITCHED_OFF)));
    }
    let stopped = stops::is_stopped(app, &to).await?;
    Ok(stopped.then_some((kept, STOPPED)))
}

/// A copy for each administrator but the one it went to, when copies are asked for.
async fn copies(app: &App, job: &SendLetter) -> Result<Vec<NewJob>> {
    if !switches::is_copied(app, job.template).await? {
        return Ok(Vec::new());
    }
    let admins = neighbours::administrators(app).await?.into_iter().map(|admin| admin.account);
    let others = admins.filter(|account| job.account != Some(*account));
    Ok(others.map(|account| NewJob::now(&job.copied_to(account))).collect())
}

/// The same letter each try, so that providers and mailboxes recognise a double. Credentials are another letter each
/// try: every one carries a new password that ends the former, so a double taken for the first would lock people out.
fn letter_id(job: &SendLetter, first: bool, now: DateTime<Utc>) -> String {
    match job.template {
        Template::LoginCredentials if !first => format!("{}.{}", job.key, now.timestamp_millis()),
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
    job: &SendLetter,
    (id, kept): (i64, Option<store::Kept>),
    became: (Status, Option<String>),
) -> Result<()> {
    let now: DateTime<Utc> = app.now();
    let copies = if became.0 == Status::Sent { copies(app, job).await? } else { Vec::new() };
    app.write(&ACTOR, async |tx| {
        tx.unseen();
        copies.into_iter().for_each(|copy| tx.enqueue(copy));
        Ok(store::settle(tx.conn(), id, kept, became, now).await?)
    })
    .await
}
