//! Telling humans from scripts without a third party (people.md §2, quality.md S20): a field that people never see,
//! a time nobody fills a form in, and a proof of work, or a small sum where there is no script.
//!
//! Registrations are counted per network address. Beyond 10 an hour (500 with a poster of the staff) the proof gets
//! harder; it is never refused for being one too many.

mod challenge;
mod question;
mod shown;
#[cfg(feature = "testing")]
mod solve;
#[cfg(test)]
mod tests;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Message, msg};

use super::{limits, store};
use crate::{Actor, App, Error, Event, Permission, Result, Tx, journal, vault::TokenPurpose};

pub use challenge::challenge;
pub use question::{Question, question};
pub use shown::{AT_LEAST, shown, shown_before};
#[cfg(feature = "testing")]
pub use solve::solve;

/// Registrations an hour of one network address before the proof gets harder.
const EASY: i32 = 10;
/// The same for who comes from a poster.
const EASY_FROM_POSTER: i32 = 500;

/// The form that is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form<'a> {
    /// A registration, with the token of the poster that led to it, if one did.
    Registration {
        /// The value of `?poster=`.
        poster: Option<&'a str>,
    },
    /// Any other public form; its own limits count it.
    Other,
}

/// What the hidden fields of a public form brought.
#[derive(Debug, Clone, Default)]
pub struct HumanProof {
    /// The solved challenge: base64 of `{"challenge", "solution"}`.
    pub altcha: Option<String>,
    /// The token of the question.
    pub question_token: Option<String>,
    /// The answer to the question, as it was typed.
    pub answer: Option<String>,
    /// The field that people never see.
    pub honeypot: String,
    /// The token of [`shown`]; a form that is drawn again keeps its first one.
    pub shown_token: Option<String>,
}

/// A proof that stands; it is used up once.
struct Proof {
    id: String,
    expires_at: DateTime<Utc>,
    kind: Kind,
}

/// How much a proof cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Sum,
    Work,
    HardWork,
}

/// Accepts a form that a human sent and uses its proof up; call it last, when nothing else is wrong with the form.
///
/// # Errors
/// [`Error::Invalid`] on `robot_answer` with what to do; [`Error::Later`] when only a sum was answered and the address
/// has had its easy registrations. Never when the check is off.
pub async fn check(app: &App, actor: &Actor, form: Form<'_>, proof: &HumanProof) -> Result<()> {
    if !app.config().anti_robot {
        return Ok(());
    }
    let checked = accept(app, actor, form, proof).await;
    if matches!(checked, Err(Error::Invalid(_))) {
        journal::note(app, actor, Event::RobotRefused).await?;
    }
    checked
}

async fn accept(app: &App, actor: &Actor, form: Form<'_>, proof: &HumanProof) -> Result<()> {
    let proof = weigh(app, proof).map_err(refused)?;
    let most = easy(app, form);
    let name = registrations(actor);
    app.write(actor, async |tx: &mut Tx| {
        tx.unseen();
        if !store::challenge::use_up(tx.conn(), &proof.id, proof.expires_at).await? {
            return Err(refused(msg!("accounts-robot-stale")));
        }
        let Some(most) = most else { return Ok(()) };
        let counted = limits::count_in(app, tx, &name, TimeDelta::hours(1)).await?;
        match proof.kind {
            Kind::Work if counted.count > most => Err(refused(msg!("accounts-robot-harder"))),
            Kind::Sum if counted.count > most => Err(counted.later(tx.now())),
            _ => Ok(()),
        }
    })
    .await
}

/// The token of a poster, for `?poster=`: registrations from it stay easy up to 500 an hour, until `until` (UTC).
///
/// # Errors
/// As [`Actor::require`] for [`Permission::SearchTalents`].
pub fn poster(app: &App, actor: &Actor, until: DateTime<Utc>) -> Result<String> {
    actor.require(Permission::SearchTalents)?;
    let by = actor.member().map_or(0, |member| member.account.0);
    Ok(app.vault().sign_token(TokenPurpose::Poster, &by.to_string(), until))
}

fn weigh(app: &App, proof: &HumanProof) -> std::result::Result<Proof, Message> {
    if !proof.honeypot.is_empty() {
        return Err(msg!("accounts-robot-refused"));
    }
    shown::waited(app, proof.shown_token.as_deref())?;
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    match (given(&proof.altcha), given(&proof.question_token), given(&proof.answer)) {
        (Some(altcha), ..) => challenge::verify(app, &altcha),
        (None, Some(token), Some(answer)) => question::verify(app, &token, &answer),
        _ => Err(msg!("accounts-robot-missing")),
    }
}

/// How many registrations an hour are easy; `None` for forms that are not counted here.
fn easy(app: &App, form: Form<'_>) -> Option<i32> {
    let Form::Registration { poster } = form else {
        return None;
    };
    let from_poster =
        poster.and_then(|token| app.vault().read_token(TokenPurpose::Poster, token, app.now()));
    Some(if from_poster.is_some() { EASY_FROM_POSTER } else { EASY })
}

fn registrations(actor: &Actor) -> String {
    format!("register {}", actor.caller().address)
}

fn refused(why: Message) -> Error {
    Error::field("robot_answer", why)
}
