//! Somebody whose link does not work asks for another one: a letter to who made it, and not a word about whether
//! anybody did.

use chrono::TimeDelta;
use kernel::{
    AccountId, Violations, msg,
    text::{EmailAddress, line, paragraph},
};
use queue::{Job, NewJob, Outcome};
use serde::{Deserialize, Serialize};

use super::open::stranger;
use crate::{
    Actor, App, Context, Error, Permission, Result, accounts,
    answers::Answers,
    mail::SendLetter,
    people,
    shortlists::store::link,
    vault::{SealContext, stored_token},
};

/// Who writes the letter.
const ACTOR: Actor = Actor::System("asking for a link");
/// Where the words are sealed until they are sent, as those of every message that is relayed.
const WORDS: &str = "events.contact";
/// What one network address may ask for in an hour.
const FROM_ONE: i32 = 5;
/// What is heard for one link in a day.
const FOR_ONE: i32 = 3;
/// Characters of a name.
const LONGEST_NAME: usize = 100;
/// Characters of a message.
const LONGEST: usize = 500;

/// Who asks, where an answer goes, and a word or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    name: String,
    email: EmailAddress,
    message: String,
}

/// Look whether a link that is asked for again was one, and write to who made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskAgain {
    /// The token as links keep it.
    pub token: String,
    /// Names the asking: a job that runs twice writes one letter.
    pub mark: String,
    /// What was written, bound to the mark.
    pub sealed: String,
}

impl Job for AskAgain {
    const NAME: &'static str = "shortlists.ask_again";
}

/// Reads the form: `name`, `email`, `message`.
///
/// # Errors
/// Every refused field.
pub fn read_asking(answers: &Answers) -> std::result::Result<Asking, Violations> {
    let mut refused = Violations::new();
    let name = refused.take("name", line(answers.one("name"), LONGEST_NAME));
    let email = refused.take("email", EmailAddress::parse(answers.one("email")));
    let message = refused.take("message", paragraph(answers.one("message"), LONGEST));
    match (name, email, message) {
        (Some(name), Some(email), Some(message)) => Ok(Asking { name, email, message }),
        _ => Err(refused),
    }
}

/// Asks for another link in place of this one. Whether there ever was such a link is found out by a job, so that the
/// answer and its time are the same.
///
/// # Errors
/// [`Error::Later`] after 5 in an hour from one network address, and after 3 in a day for one link, also for one that
/// never was.
pub async fn ask_again(app: &App, guest: &Actor, token: &str, asking: &Asking) -> Result<()> {
    let from = format!("shortlist-ask {}", guest.caller().address);
    accounts::limits::allow(app, &from, FROM_ONE, TimeDelta::hours(1)).await?;
    let token = stored_token(token);
    let of_it = format!("shortlist-ask-for {token}");
    let heard = accounts::limits::allow(app, &of_it, FOR_ONE, TimeDelta::days(1)).await;
    heard.map_err(|error| match error {
        Error::Later { after, .. } => Error::Later { after, why: msg!("shortlists-ask-enough") },
        other => other,
    })?;
    let words = serde_json::to_string(asking).context("writing what somebody asks")?;
    let mark = uuid::Uuid::new_v4().simple().to_string();
    let place = SealContext { column: WORDS, seal_id: &mark };
    let sealed = app.vault().seal(place, &words, app.rng());
    app.write(&stranger(guest), async |tx| {
        tx.unseen();
        tx.enqueue(NewJob::now(&AskAgain { token, mark, sealed }));
        Ok(())
    })
    .await
}

/// Runs [`AskAgain`]: nothing where there never was such a link, or who made it may share no longer.
///
/// # Errors
/// [`Outcome::Retry`] when the database fails.
pub async fn pass_on(app: App, job: AskAgain) -> std::result::Result<(), Outcome> {
    pass(&app, &job).await.map_err(|fault: Error| Outcome::retry(format!("{fault:?}")))
}

async fn pass(app: &App, job: &AskAgain) -> Result<()> {
    let Some(row) = link::find(app.reader(), &job.token).await? else { return Ok(()) };
    let maker = accounts::in_absence(app, AccountId(row.by_account)).await?;
    let Some(maker) = maker.filter(|maker| maker.may(Permission::SearchTalents)) else {
        return Ok(());
    };
    let (account, person) = (maker.member()?.account, maker.member()?.person);
    let Some(found) = people::find(app.reader(), person).await? else { return Ok(()) };
    let here = SealContext { column: WORDS, seal_id: &job.mark };
    let words = app.vault().open_sealed(here, &job.sealed).map_err(Error::fault)?;
    let there = SealContext { column: WORDS, seal_id: &found.seal_id };
    let sealed = app.vault().seal(there, &words, app.rng());
    let letter = SendLetter::link_request(row.id, (account, person), (sealed, &job.mark));
    app.write(&ACTOR, async |tx| {
        tx.unseen();
        tx.enqueue(NewJob::now(&letter));
        Ok(())
    })
    .await
}
